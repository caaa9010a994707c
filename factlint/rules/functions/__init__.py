"""The functions that expressions may call: a closed list, each with how many values it takes and what it gives."""

from __future__ import annotations

from factlint.rules.functions.amounts import AMOUNTS
from factlint.rules.functions.claims import CLAIMS
from factlint.rules.functions.context import CONTEXT
from factlint.rules.functions.days import DAYS
from factlint.rules.functions.function import Function
from factlint.rules.functions.lists import LISTS
from factlint.rules.functions.money import MONEY
from factlint.rules.functions.rates import RATES
from factlint.rules.functions.sourcing import SOURCING
from factlint.rules.functions.subjects import SUBJECTS
from factlint.rules.functions.surveys import SURVEYS
from factlint.rules.functions.units import UNITS
from factlint.rules.functions.whole_draft import WHOLE_DRAFT

FUNCTIONS: dict[str, Function] = {
    **AMOUNTS,
    **CLAIMS,
    **RATES,
    **CONTEXT,
    **SOURCING,
    **DAYS,
    **SUBJECTS,
    **UNITS,
    **MONEY,
    **LISTS,
    **SURVEYS,
    **WHOLE_DRAFT,
}
"""The one table: the evaluator, the validator, the schema and the documentation read it."""

ARITIES: dict[str, tuple[int, int]] = {name: (function.least, function.most) for name, function in FUNCTIONS.items()}
