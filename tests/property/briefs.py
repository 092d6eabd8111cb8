"""Briefs of any shape, made at random: one question to twenty, every kind of block, short texts and long ones."""

from __future__ import annotations

import random
from typing import Any

# fmt: off
WORDS = (
    "water", "valley", "reservoir", "farm", "household", "board", "level", "survey", "winter", "summer", "channel",
    "well", "meter", "the", "a", "of", "in", "to", "and", "for", "with", "from", "by", "at", "under", "over", "more",
    "less", "than", "each", "every", "year", "month", "people", "council", "report", "gauge", "rain", "drought",
    "supply", "measured", "counted", "drawn", "lost", "kept", "asked", "answered", "northern", "southern", "upper",
    "lower", "rather", "unevenly", "notwithstanding",
)
# fmt: on
BLOCKS = (
    "text",
    "bar",
    "column",
    "line",
    "range",
    "dumbbell",
    "share",
    "unit",
    "scatter",
    "spans",
    "tiles",
    "figures",
    "table",
    "quote",
    "callout",
    "box",
    "key_figures",
    "qa",
    "recommendations",
)  # fmt: skip


class Maker:
    """Makes one brief from one seed."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.count = 0

    def words(self, least: int, most: int) -> str:
        count = self.draw.randint(least, most)
        said = [self.draw.choice(WORDS) for _ in range(count)]
        return " ".join(said)

    def sentence(self, least: int = 6, most: int = 22) -> str:
        return f"{self.words(least, most).capitalize()}."

    def paragraphs(self, count: int) -> str:
        made = []
        for _ in range(count):
            sentences = [self.sentence() for _ in range(self.draw.randint(2, 6))]
            made.append(f"{' '.join(sentences)} [@{self.draw.choice(('board', 'survey'))}]")
        return "\n\n".join(made)

    def prose(self, count: int) -> str:
        """Paragraphs, now and then a list or a sub-heading between two."""
        parts = []
        for index in range(count):
            if index and self.draw.random() < 0.2:
                parts.append(f"## {self.words(2, 7).capitalize()}")
            parts.append(self.paragraphs(1))
            if self.draw.random() < 0.15:
                parts.append("\n".join(f"- {self.sentence(3, 14)}" for _ in range(self.draw.randint(2, 7))))
        return "\n\n".join(parts)

    def label(self) -> str:
        self.count += 1
        return f"{self.words(1, 3)} {self.count}".capitalize()

    def rows(self, least: int, most: int) -> range:
        return range(self.draw.randint(least, most))

    def block(self) -> dict[str, Any]:
        kind = self.draw.choice(BLOCKS)
        made = {"kind": kind, **getattr(self, f"_{kind}")()}
        charted = "headline" in made and kind != "table"
        return {**made, "alt": f"A chart. {self.words(5, 12)}"} if charted else made

    def _headed(self) -> dict[str, Any]:
        return {"headline": self.words(4, 12).capitalize(), "subtitle": self.words(2, 10).capitalize()}

    def _valued(self, least: int, most: int) -> list[dict[str, Any]]:
        hedges = ("{}", "about {}", "at least {}", "up to {}", "more than {}")
        return [
            {
                "label": self.label(),
                "value": self.draw.choice(hedges).format(self.draw.randint(2, 900)),
                "cite": self.draw.choice(("board", "survey")),
            }
            for _ in self.rows(least, most)
        ]

    def _text(self) -> dict[str, Any]:
        return {"text": self.prose(self.draw.randint(1, 4))}

    def _bar(self) -> dict[str, Any]:
        return {**self._headed(), "unit": "Litres", "data": self._valued(2, 9)}

    def _column(self) -> dict[str, Any]:
        return {**self._headed(), "unit": "Litres", "data": [
            {"label": str(2010 + year), "value": self.draw.randint(1, 99), "cite": "board"} for year in self.rows(3, 10)
        ]}  # fmt: skip

    def _line(self) -> dict[str, Any]:
        series = [self.label() for _ in self.rows(1, 4)]
        return {**self._headed(), "unit": "Litres", "cite": "board", "data": [
            {"x": str(2000 + year), "y": str(self.draw.randint(5, 95)), "series": name}
            for name in series for year in range(12)
        ]}  # fmt: skip

    def _range(self) -> dict[str, Any]:
        return {**self._headed(), "unit": "Litres", "data": [
            {"label": self.label(), "value": f"{low} to {low + 40}", "cite": "survey"}
            for low in (self.draw.randint(10, 500) for _ in self.rows(2, 7))
        ]}  # fmt: skip

    def _dumbbell(self) -> dict[str, Any]:
        return {**self._headed(), "unit": "Litres", "cite": "board", "from_label": "2010", "to_label": "2025", "data": [
            {"label": self.label(), "from": self.draw.randint(10, 300), "to": self.draw.randint(10, 300)}
            for _ in self.rows(2, 7)
        ]}  # fmt: skip

    def _share(self) -> dict[str, Any]:
        return {**self._headed(), "unit": "Litres", "data": [
            {"label": self.label(), "value": self.draw.randint(50, 300), "cite": "board"} for _ in self.rows(2, 5)
        ]}  # fmt: skip

    def _unit(self) -> dict[str, Any]:
        return {**self._headed(), "unit": "Wells", "data": [
            {"label": self.label(), "value": self.draw.randint(3, 90), "cite": "survey"} for _ in self.rows(1, 4)
        ]}  # fmt: skip

    def _scatter(self) -> dict[str, Any]:
        return {**self._headed(), "x_title": "Households", "y_title": "Wells", "cite": "survey", "data": [
            {"label": self.label(), "x": self.draw.randint(10, 900), "y": self.draw.randint(1, 40)}
            for _ in self.rows(4, 16)
        ]}  # fmt: skip

    def _spans(self) -> dict[str, Any]:
        return {**self._headed(), "cite": "board", "data": [
            {"label": self.label(), "start": str(2000 + self.draw.randint(0, 20))} for _ in self.rows(2, 6)
        ]}  # fmt: skip

    def _tiles(self) -> dict[str, Any]:
        return {**self._headed(), "cite": "survey", "data": [
            {"label": self.label(), "items": [{"label": self.label()} for _ in self.rows(1, 5)]}
            for _ in self.rows(2, 5)
        ]}  # fmt: skip

    def _figures(self) -> dict[str, Any]:
        return {**self._headed(), "data": self._valued(2, 4)}

    def _table(self) -> dict[str, Any]:
        heads = [self.label() for _ in self.rows(2, 5)]
        rows = [[self.label(), *(str(self.draw.randint(1, 9999)) for _ in heads[1:])] for _ in self.rows(2, 40)]
        return {"headline": self.words(4, 10).capitalize(), "columns": heads, "data": rows, "cite": "board"}

    def _quote(self) -> dict[str, Any]:
        return {"text": f"“{self.sentence(8, 40)}”", "attribution": self.words(2, 6).capitalize(), "cite": "board"}

    def _callout(self) -> dict[str, Any]:
        return {"text": self.sentence(8, 24)}

    def _box(self) -> dict[str, Any]:
        return {"title": self.words(2, 6).capitalize(), "text": self.prose(self.draw.randint(1, 4))}

    def _key_figures(self) -> dict[str, Any]:
        return {"data": self._valued(2, 5)}

    def _qa(self) -> dict[str, Any]:
        return {
            "items": [
                {"question": f"{self.words(3, 8).capitalize()}?", "answer": self.prose(1)} for _ in self.rows(2, 5)
            ]
        }

    def _recommendations(self) -> dict[str, Any]:
        return {"title": "What to do", "items": [
            {"text": self.sentence(6, 16), "to": self.words(2, 5).capitalize(), "why": self.paragraphs(1)}
            for _ in self.rows(2, 6)
        ]}  # fmt: skip

    def question(self, number: int, *, glance: bool) -> dict[str, Any]:
        made: dict[str, Any] = {
            "id": f"q{number}",
            "question": f"{self.words(3, 7).capitalize()}?",
            "answer": self.sentence(5, 20),
            "body": self.prose(self.draw.choice((1, 2, 2, 3, 3, 4, 8, 20))),
            "blocks": [self.block() for _ in range(self.draw.choice((0, 1, 1, 2, 3)))],
        }
        if glance:
            made["glance"] = self.sentence(4, 12)
        if self.draw.random() < 0.6:
            made["figure"] = {
                "value": f"up to {self.draw.randint(2, 9)},000",
                "cite": "board",
                "caption": self.words(3, 9),
            }
        if self.draw.random() < 0.4:
            made["note"] = {"title": self.words(1, 3).capitalize(), "text": f"{self.sentence(8, 22)} [@survey]"}
        if self.draw.random() < 0.1:
            made["after"] = [self.block()]
        return made

    def brief(self) -> dict[str, Any]:
        glance, draw = self.draw.random() < 0.7, self.draw
        made: dict[str, Any] = {
            "briefgen": "1",
            "title": self.words(1, 4).capitalize(),
            "date": "2026-05-04",
            "series": "Northmoor Briefings",
            "questions": [
                self.question(number, glance=glance) for number in range(draw.choice((1, 2, 3, 4, 4, 5, 7, 9, 13, 20)))
            ],
            "references": [
                {"id": "board", "type": "report", "author": [{"literal": "Water Board"}], "title": "Yearly account"},
                {"id": "survey", "type": "report", "author": [{"literal": "Vale Survey"}], "title": "Households"},
            ],
        }
        if draw.random() < 0.7:
            made["standfirst"] = self.sentence(12, 30)
        if draw.random() < 0.7:
            made["bottom_line"] = f"{self.sentence(15, 20)} {self.sentence(15, 20)} [@board; @survey]"
        if draw.random() < 0.6:
            made["timeline"] = {
                "headline": self.words(4, 8).capitalize(),
                "subtitle": "Turning points",
                "alt": f"A timeline. {self.words(4, 8)}",
                "cite": "board",
                "data": [{"when": str(year), "text": self.words(2, 8).capitalize()} for year in
                         sorted(draw.sample(range(1990, 2025), draw.randint(2, 14)))],
            }  # fmt: skip
        if draw.random() < 0.5:
            made["unknowns"] = [f"{self.sentence()}" for _ in self.rows(1, 5)]
        if draw.random() < 0.5:
            made["terms"] = {self.label(): self.sentence(3, 12) for _ in self.rows(1, 9)}
        if draw.random() < 0.3:
            made["appendix"] = [{"title": "Method", "body": self.prose(draw.randint(1, 6)), "blocks": [self.block()]}]
        if draw.random() < 0.3:
            made["colophon"] = {"cite": self.sentence(), "contact": self.sentence(3, 6)}
        return made
