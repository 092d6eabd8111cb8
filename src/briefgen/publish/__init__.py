"""Handing on what was made: names, whole files, lists of what a folder holds.

Enters: bytes, paths. Leaves: files, findings on a folder. Never: half a file, or an output that is an input.
"""

from __future__ import annotations

from briefgen.publish.atomic import CannotWrite, write
from briefgen.publish.folder import Output, hand_on, hand_on_in
from briefgen.publish.names import output_path
from briefgen.publish.pattern import names, pattern_faults
from briefgen.publish.safe_names import alike
from briefgen.publish.verify import verify

__all__ = [
    "CannotWrite",
    "Output",
    "alike",
    "hand_on",
    "hand_on_in",
    "names",
    "output_path",
    "pattern_faults",
    "verify",
    "write",
]
