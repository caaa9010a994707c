"""Records that stand behind one another in one stretch of bytes, each decoded when it is first asked for."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar, overload

from msgspec.msgpack import Decoder, Encoder

Span = tuple[int, int]
"""Where a record begins and ends."""
Bounds = tuple[int, ...]
"""Where the first of several records begins, and where each of them ends."""
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

    def add_all(self, records: Iterable[Any]) -> Bounds:
        """Where the records stand."""
        return (len(self.body), *[self.add(record)[1] for record in records])


class PartReader(Generic[_Record]):
    """Decodes records of one type."""

    def __init__(self, body: memoryview, decoder: Decoder[_Record]) -> None:
        self._body = body
        self._decoder = decoder

    def read(self, span: Span) -> _Record:
        """The record that stands there. Raises DecodeError for anything else."""
        return self._decoder.decode(self._body[span[0] : span[1]])

    def read_all(self, bounds: Bounds) -> "LateSequence[_Record]":
        """The records that stand there."""
        return LateSequence(len(bounds) - 1, lambda number: self.read((bounds[number], bounds[number + 1])))


class LateSequence(Sequence[_Record]):
    """Records by their number, each made when it is first asked for: a draft needs a few of several hundred."""

    def __init__(self, size: int, make: Callable[[int], _Record]) -> None:
        self._size = size
        self._make = make
        self._made: dict[int, _Record] = {}

    @overload
    def __getitem__(self, index: int) -> _Record: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[_Record]: ...

    def __getitem__(self, index: int | slice) -> _Record | Sequence[_Record]:
        if isinstance(index, slice):
            return [self[each] for each in range(self._size)[index]]
        known = self._made.get(index)
        if known is None:
            if not 0 <= index < self._size:
                raise IndexError(index)
            known = self._made[index] = self._make(index)
        return known

    def __len__(self) -> int:
        return self._size
