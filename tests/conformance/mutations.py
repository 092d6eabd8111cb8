"""Files with one fault each, by which the checker proves that it sees.

Enters: a conformance. Leaves: the faults that are planted for it. Never: a rule that none of them breaks.
"""

from __future__ import annotations

from conformance import faults_in_file, faults_in_tables, faults_in_tree, faults_of_links, faults_on_pages
from conformance.planting import Mutation
from conformance.rule import EVERY

SUBJECTS = (faults_in_file, faults_in_tree, faults_in_tables, faults_on_pages, faults_of_links)
MUTATIONS: tuple[Mutation, ...] = tuple(mutation for subject in SUBJECTS for mutation in subject.MUTATIONS)


def mutations(conformance: str) -> list[Mutation]:
    return [mutation for mutation in MUTATIONS if mutation.of in (EVERY, conformance)]
