"""Silences: comments in a draft that keep findings quiet, each for a reason."""

from factlint.silence.apply import Heard, apply_silences

__all__ = ["Heard", "apply_silences"]
