"""The checker finds nothing in what briefgen makes, and every fault that is planted in it."""

from __future__ import annotations

import pytest

from conformance.checker import RULES, findings
from conformance.mutations import MUTATIONS, mutations
from conformance.planting import FLAGSHIP, TABLES, Mutation
from conformance.rule import FIRST, SECOND
from conformance.samples import sample

PLANTED = [(conformance, mutation) for conformance in (FIRST, SECOND) for mutation in mutations(conformance)]


@pytest.mark.parametrize("conformance", [FIRST, SECOND])
@pytest.mark.parametrize("name", [FLAGSHIP, TABLES])
def test_what_faults_are_planted_in_is_sound(name: str, conformance: str) -> None:
    assert [str(finding) for finding in findings(sample(name, conformance))] == []


@pytest.mark.parametrize(("conformance", "mutation"), PLANTED, ids=lambda value: getattr(value, "name", value))
def test_a_planted_fault_is_found(conformance: str, mutation: Mutation) -> None:
    found = findings(mutation.apply(sample(mutation.sample, conformance)))
    assert mutation.rule in {finding.rule for finding in found}, [str(finding) for finding in found]


def test_every_rule_is_broken_by_a_fault() -> None:
    assert {rule.code for rule in RULES} == {mutation.rule for mutation in MUTATIONS}
