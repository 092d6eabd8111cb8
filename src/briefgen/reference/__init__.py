"""What the model says of itself: JSON Schemas, the reference pages, a page for every finding.

Enters: the model's declarations and the tables of kinds. Leaves: schemas, Markdown. Never: a second list of fields.
"""
