"""One class for each job.  Every public method is one unit of work, runs on the thread that opened the vault, and
returns what changed."""
