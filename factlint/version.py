"""The version, written once: packaging, the command line and the caches read it here."""

from __future__ import annotations

__version__ = "0.1.0"
