"""`python -m briefgen`.

Enters: arguments. Leaves: an exit code. Never: anything but the command.
"""

from __future__ import annotations

from briefgen.cli import main

if __name__ == "__main__":
    main()
