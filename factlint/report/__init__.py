"""Reporting: findings into text, one module a format."""
