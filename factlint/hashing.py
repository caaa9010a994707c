"""BLAKE2b, straight from Python's own module: `hashlib` loads OpenSSL first, which takes longer than all that is hashed here."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b

__all__ = ["blake2b"]
