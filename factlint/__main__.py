"""`python -m factlint`."""

from factlint.cli import run

run()
