"""The functions of the rule language: no table takes a name that another one has."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

from factlint.rules import functions
from factlint.rules.functions.function import Function


def test_every_function_has_a_name_of_its_own() -> None:
    names = Counter(
        name
        for module in iter_modules(functions.__path__)
        for table in vars(import_module(f"{functions.__name__}.{module.name}")).values()
        if isinstance(table, dict) and table and all(isinstance(entry, Function) for entry in table.values())
        for name in table
    )
    assert [name for name, count in names.items() if count > 1] == []
    assert set(names) == set(functions.all_functions())


def test_every_function_is_found_by_its_name() -> None:
    for name, each in functions.all_functions().items():
        assert functions.function(name) is each
