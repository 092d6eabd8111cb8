"""Every figure rests on one thing: evidence with a figure, or a value with a citation.

Enters: a `Brief`. Leaves: V60x. Never: compares prose with excerpts; see `claims`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.charts.chart import Chart
from briefgen.diagnostics import Diagnostic, did_you_mean, error
from briefgen.model.brief import Brief
from briefgen.model.evidence import Evidence, EvidenceKey, Valued
from briefgen.model.walk import bindings, instances

MOST_WORDS = 20


def evidence(brief: Brief) -> Iterator[Diagnostic]:
    known = {name.text: entry for name, entry in (brief.evidence or {}).items()}
    sources = [reference.id.text for reference in brief.references]
    covered = {id(row) for chart in instances(brief, Chart) if chart.cite for row in instances(chart, Valued)}
    for valued in instances(brief, Valued):
        yield from _rests_on_one(valued, known, cited=id(valued) in covered)
    for key in brief.firmness.figures if brief.firmness else ():
        yield from _key(key, known)
    yield from _bound(brief, known)
    for entry in known.values():
        if entry.source.text not in sources:
            hints = did_you_mean(entry.source.text, sources) or ("add it under `references:`",)
            yield error("V601", entry.source.span, f"no source has the key `{entry.source.text}`", *hints)
        count = len(entry.exact.text.split())
        if count > MOST_WORDS:
            message = f"this excerpt has {count} words, more than {MOST_WORDS}"
            yield error("V602", entry.exact.span, message, "quote only the words that bear the figure")


def _rests_on_one(valued: Valued, known: Mapping[str, Evidence], *, cited: bool) -> Iterator[Diagnostic]:
    if valued.evidence:
        if valued.value or valued.cite:
            hint = "keep `evidence`, or keep `value` and `cite`"
            yield error("V603", valued.span, "this figure has both evidence and a value of its own", hint)
        yield from _key(valued.evidence, known)
    elif not valued.value:
        yield error("V604", valued.span, "this has no figure", "add `evidence:`, or `value:` with `cite:`")
    elif not (valued.cite or cited):
        yield error("V605", valued.value.span, "this figure has no source", "add `cite:` with the key of its source")


def _bound(brief: Brief, known: Mapping[str, Evidence]) -> Iterator[Diagnostic]:
    """What text is bound to is there, and is of the source that is cited for it."""
    for key, item in bindings(brief):
        if key.key not in known:
            yield _unknown(key, known)
        elif item and known[key.key].source.text != item.key:
            source = known[key.key].source.text
            message = f"the evidence `{key.key}` is from `{source}`, and not from `{item.key}`"
            yield error("V608", key.span, message, f"write `[@{source}#{key.key}]`, or name evidence from `{item.key}`")


def _unknown(key: EvidenceKey, known: Mapping[str, Evidence]) -> Diagnostic:
    hints = did_you_mean(key.key, known) or ("add it under `evidence:`",)
    return error("V606", key.span, f"there is no evidence `{key.key}`", *hints)


def _key(key: EvidenceKey, known: Mapping[str, Evidence]) -> Iterator[Diagnostic]:
    if key.key not in known:
        yield _unknown(key, known)
    elif known[key.key].figure is None:
        yield error("V607", key.span, f"the evidence `{key.key}` has no figure", "add `figure: {value: …}` to it")
