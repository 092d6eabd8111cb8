"""briefgen: a brief written in YAML, laid out as a PDF that keeps faith with its sources.

    import briefgen

    made = briefgen.build("brief.yaml")

What is named here is read from `briefgen.api` when it is first used, so that the command starts at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.api import (
        Allowed,
        Artifact,
        Brief,
        BriefError,
        CannotWrite,
        Diagnostic,
        build,
        build_editions,
        check,
        load,
    )

__version__ = "0.1.0"
__all__ = [
    "Allowed",
    "Artifact",
    "Brief",
    "BriefError",
    "CannotWrite",
    "Diagnostic",
    "__version__",
    "build",
    "build_editions",
    "check",
    "load",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module `briefgen` has no attribute `{name}`")
    from briefgen import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return __all__
