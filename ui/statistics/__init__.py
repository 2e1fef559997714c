"""Counts of calls for a period: by level, kind and problem, under the headings that are reported."""
