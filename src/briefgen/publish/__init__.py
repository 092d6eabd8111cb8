"""Writing what was made: names and whole files.

Enters: bytes, paths. Leaves: files. Never: half a file, or an output that is an input.
"""

from __future__ import annotations

from briefgen.publish.atomic import CannotWrite, write
from briefgen.publish.names import output_path

__all__ = ["CannotWrite", "output_path", "write"]
