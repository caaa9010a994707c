"""A rule: what to find, what must hold, what to say, and the examples that prove it."""

from msgspec import Struct

from factlint.model.finding import Severity


class Example(Struct, frozen=True):
    """A draft in a few lines that a rule must flag, or must leave alone."""

    text: str
    line: int
    """Where it stands in the rule's file."""
    date: str = ""
    """The draft's date, as YYYY-MM-DD, when the example needs one."""


class RuleHeading(Struct, frozen=True, array_like=True):
    """What is said about a rule: the part that listings, documentation, configuration and reports need."""

    id: str
    family: str
    """The name of the folder that the rule's file stands in."""
    severity: Severity
    summary: str
    """One sentence: what must hold."""
    why: str = ""
    on: bool = True
    """Whether it runs unless configuration says otherwise."""
    silent: tuple[str, ...] = ()
    """What the rule leaves alone on purpose, in words."""
    flawed: tuple[Example, ...] = ()
    correct: tuple[Example, ...] = ()
    path: str = ""
    source: str = ""
    """The YAML as written, for documentation."""
