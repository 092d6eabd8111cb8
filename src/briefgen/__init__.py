"""briefgen: a brief written in YAML, laid out as a PDF that keeps faith with its sources."""

__version__ = "0.1.0"
