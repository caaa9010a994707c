"""factlint: a linter that does the sums."""

__version__ = "0.1.0"
