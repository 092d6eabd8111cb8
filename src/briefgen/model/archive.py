"""What a PDF conforms to, and what it carries with it.

Enters: nothing. Leaves: `Conformance`, `Attachments`, `Attached`. Never: how either is written into a file.
"""

from __future__ import annotations

from enum import StrEnum


class Conformance(StrEnum):
    """The standard of accessibility that a PDF keeps, and with it one for archives.

    `ua-1` is PDF/UA-1 (ISO 14289-1) with PDF/A-3a (ISO 19005-3), or PDF/A-2a where nothing may be attached;
    `ua-2` is PDF/UA-2 (ISO 14289-2) and WTPDF 1.0 with PDF/A-4f (ISO 19005-4), or PDF/A-4.
    """

    UA_1 = "ua-1"
    UA_2 = "ua-2"


class Attachments(StrEnum):
    """What is attached to a PDF: the data of its charts, those and the brief's source, or nothing."""

    DATA = "data"
    SOURCE = "source"
    NONE = "none"


class Attached(StrEnum):
    """What else is attached for programs: the evidence as annotations, the cited sources as CSL items."""

    EVIDENCE = "evidence"
    REFERENCES = "references"
