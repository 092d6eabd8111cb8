"""The nouns of a brief and of a style: what an author may say, each field declared once.

Enters: nothing. Leaves: frozen dataclasses. Never: numbers of citations, open files, page coordinates.
"""
