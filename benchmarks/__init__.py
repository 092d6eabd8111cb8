"""Measurements of briefgen beside Typst: the same brief, the same pages, one interleaved run.

Run as `python -m benchmarks`; `docs/performance.md` says how they are made and what they mean.
"""
