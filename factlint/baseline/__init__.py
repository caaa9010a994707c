"""The baseline: findings that were there when factlint came, and that stay quiet until their words change."""

from __future__ import annotations

from factlint.baseline.known import BASELINE_NAME, Baseline, read_baseline

__all__ = ["BASELINE_NAME", "Baseline", "read_baseline"]
