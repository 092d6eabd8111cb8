"""Colours that everyone tells apart: series under three simulations of colour vision and in grey, text on its ground.

Simulation: Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. Distance: CIE 1976. Contrast: WCAG 2.2.
"""

from __future__ import annotations

from itertools import combinations, pairwise, product

import pytest

from briefgen.model.style import Style
from briefgen.resolve.styles import edition_names, style_names
from unit.making import loaded_style

Triple = tuple[float, float, float]
SIMULATIONS: dict[str, tuple[Triple, Triple, Triple]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
LEAST_DISTANCE, LEAST_STEP, LEAST_NEXT, LEAST_CONTRAST = 11, 5, 8, 4.5
SERIES = tuple(f"series-{number}" for number in range(1, 7))
MADE = [(style, edition) for style, edition in product(style_names(), edition_names())]


def linear(colour: str) -> Triple:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def simulated(colour: str, kind: str) -> Triple:
    source = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, source, strict=True)))) for row in SIMULATIONS[kind]
    )
    return red, green, blue


def lab(rgb: Triple) -> Triple:
    """CIE L*a*b* under D65."""
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: Triple, other: Triple) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


def contrast(one: str, other: str) -> float:
    lights = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def colours(style: Style) -> dict[str, str]:
    return {name.text: value.text for name, value in style.colours.items()}


@pytest.mark.parametrize(("style", "edition"), MADE)
def test_series_are_told_apart_by_everyone(style: str, edition: str) -> None:
    listed = colours(loaded_style(style, edition).style)
    kinds = ("normal",) if edition == "mono" else tuple(SIMULATIONS)
    for kind, (one, other) in product(kinds, combinations(SERIES, 2)):
        apart = distance(simulated(listed[one], kind), simulated(listed[other], kind))
        assert apart >= LEAST_DISTANCE, (kind, one, other)


@pytest.mark.parametrize(("style", "edition"), MADE)
def test_neighbouring_series_are_told_apart_in_grey(style: str, edition: str) -> None:
    listed = colours(loaded_style(style, edition).style)
    lights = [lab(linear(listed[name]))[0] for name in SERIES]
    assert min(abs(after - before) for before, after in pairwise(lights)) >= LEAST_NEXT
    steps = sorted(lights)
    assert min(above - below for below, above in pairwise(steps)) >= LEAST_STEP
    assert abs(lab(linear(listed["quiet"]))[0] - lab(linear(listed["accent"]))[0]) >= LEAST_STEP


@pytest.mark.parametrize(("style", "edition"), MADE)
def test_text_stands_out_from_its_ground(style: str, edition: str) -> None:
    made = loaded_style(style, edition).style
    listed = colours(made)
    on_colour = {"marking": "mark", "timeline-year-held": "accent"}
    for name, role in made.type.items():
        grounds = (listed[on_colour[name.text]],) if name.text in on_colour else (listed["paper"], listed["tint"])
        for word in (role.colour, role.strong_colour, role.quiet):
            if word is not None:
                assert min(contrast(listed[word.text], ground) for ground in grounds) >= LEAST_CONTRAST, name.text


def test_a_palette_that_fails_is_seen() -> None:
    """An orange and a green that a reader who does not see red takes for one."""
    one, other = "#FF7F0E", "#2CA02C"
    assert min(distance(simulated(one, kind), simulated(other, kind)) for kind in SIMULATIONS) < LEAST_DISTANCE
    assert distance(linear(one), linear(other)) > 5 * LEAST_DISTANCE
