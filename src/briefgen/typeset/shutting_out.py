"""ReportLab imported without settings of strangers.

Enters: nothing. Leaves: ReportLab in memory, with its own defaults. Never: code from the folder that the command runs
in or from the home folder, or an `RL_*` variable; a host's environment is put back as it was.
"""

from __future__ import annotations

import importlib
import os
import sys
from types import ModuleType

# what ReportLab runs where it finds it; only if a module is there does it not look in the home folder besides
SETTINGS = ("reportlab_mods", "reportlab_settings", "reportlab.local_rl_settings")


def import_reportlab() -> None:
    """Import ReportLab's settings, unless a host program has: then its settings are in force."""
    if "reportlab.rl_config" in sys.modules:
        return
    asked = [name for name in os.environ if name.startswith("RL_") or name == "EVAL_DEBUG"]
    variables = {name: os.environ.pop(name) for name in asked}
    before = {name: sys.modules.get(name) for name in SETTINGS}
    sys.modules.update({name: ModuleType(name) for name in SETTINGS})
    try:
        importlib.import_module("reportlab.rl_config")
        importlib.import_module("reportlab.lib.rl_safe_eval")
    finally:
        os.environ.update(variables)
        for name, module in before.items():
            del sys.modules[name]
            if module is not None:
                sys.modules[name] = module
