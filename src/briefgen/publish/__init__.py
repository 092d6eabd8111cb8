"""Writing what was made: names and whole files.

Enters: bytes, paths. Leaves: files. Never: half a file, or an output that is an input.
"""

from __future__ import annotations

from briefgen.publish.atomic import CannotWrite, write
from briefgen.publish.names import output_path
from briefgen.publish.pattern import names, pattern_faults
from briefgen.publish.safe_names import alike

__all__ = ["CannotWrite", "alike", "names", "output_path", "pattern_faults", "write"]
