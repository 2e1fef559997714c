"""The benchmark: ratios against peers in the same run.  `python -m tests.bench` prints the table; it is no test."""
