"""Records that stand behind one another in one stretch of bytes, each decoded when it is first asked for."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar, overload

from msgspec.msgpack import Decoder, Encoder

Span = tuple[int, int]
"""Where a record begins and ends."""
_Record = TypeVar("_Record")


class PartWriter:
    """Puts records behind one another."""

    def __init__(self) -> None:
        self.body = bytearray()
        self._encoder = Encoder()

    def add(self, record: Any) -> Span:
        """Where the record stands."""
        start = len(self.body)
        self.body += self._encoder.encode(record)
        return start, len(self.body)


class PartReader(Generic[_Record]):
    """Decodes records of one type."""

    def __init__(self, body: memoryview, decoder: Decoder[_Record]) -> None:
        self._body = body
        self._decoder = decoder

    def read(self, span: Span) -> _Record:
        """The record that stands there. Raises DecodeError for anything else."""
        return self._decoder.decode(self._body[span[0] : span[1]])


class LateSequence(Sequence[_Record]):
    """Records by their number: a draft needs a few of several hundred."""

    def __init__(self, spans: Sequence[Span], reader: PartReader[_Record]) -> None:
        self._spans = spans
        self._reader = reader
        self._read: dict[int, _Record] = {}

    @overload
    def __getitem__(self, index: int) -> _Record: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[_Record]: ...

    def __getitem__(self, index: int | slice) -> _Record | Sequence[_Record]:
        if isinstance(index, slice):
            return [self[each] for each in range(len(self))[index]]
        known = self._read.get(index)
        if known is None:
            known = self._read[index] = self._reader.read(self._spans[index])
        return known

    def __len__(self) -> int:
        return len(self._spans)
