"""Every example of every shipped rule does what its rule says: `factlint rule test`, as a test."""

from __future__ import annotations

import pytest

from factlint.check.examples import prepare_files, try_examples
from factlint.model import Trial
from factlint.rules import rule_files
from factlint.shipped import rules_folder

ENGINE = prepare_files(rule_files(rules_folder()), [rules_folder()])
TRIALS = list(try_examples(ENGINE))


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: f"{trial.heading.id}:{trial.example.line}")
def test_example(trial: Trial) -> None:
    assert trial.passed, (trial.example.text, trial.messages, trial.bindings, trial.mentions)
