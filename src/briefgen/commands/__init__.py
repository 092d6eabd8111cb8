"""The subcommands, a module each.

Enters: nothing. Leaves: nothing. Never: logic of its own.
"""
