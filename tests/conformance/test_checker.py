"""The checker finds nothing in what briefgen makes, and every fault that is planted in it."""

from __future__ import annotations

import pypdfium2
import pytest

from conformance.checker import RULES, findings
from conformance.mutations import MUTATIONS, mutations
from conformance.planting import FLAGSHIP, TABLES, Mutation
from conformance.rule import FIRST, SECOND
from conformance.samples import CONFORMANCES, LONG, all_samples, sample

# what is a fault in either conformance is planted in one
PLANTED = [(FIRST, mutation) for mutation in mutations(FIRST)]
PLANTED += [(SECOND, mutation) for mutation in mutations(SECOND) if mutation.of == SECOND]


@pytest.mark.parametrize("conformance", [FIRST, SECOND])
@pytest.mark.parametrize("name", [FLAGSHIP, TABLES])
def test_what_faults_are_planted_in_is_sound(name: str, conformance: str) -> None:
    assert [str(finding) for finding in findings(sample(name, conformance))] == []


@pytest.mark.parametrize("conformance", CONFORMANCES)
def test_no_brief_has_a_fault(conformance: str) -> None:
    made = all_samples(conformance)
    assert [f"{name}: {finding}" for name, pdf in made.items() for finding in findings(pdf)] == []
    assert len(pypdfium2.PdfDocument(made[LONG])) >= 100


def test_saving_alone_plants_no_fault() -> None:
    sound = sample(FLAGSHIP, FIRST)
    assert findings(Mutation("", lambda _pdf: None).apply(sound)) == findings(sound)


@pytest.mark.parametrize(("conformance", "mutation"), PLANTED, ids=lambda value: getattr(value, "name", value))
def test_a_planted_fault_is_found(conformance: str, mutation: Mutation) -> None:
    found = findings(mutation.apply(sample(mutation.sample, conformance)))
    assert mutation.rule in {finding.rule for finding in found}, [str(finding) for finding in found]


def test_every_rule_is_broken_by_a_fault() -> None:
    assert {rule.code for rule in RULES} == {mutation.rule for mutation in MUTATIONS}
