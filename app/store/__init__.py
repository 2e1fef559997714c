"""SQL in, dataclasses out: one module for each thing that is kept.

Reading takes the open vault, writing takes the transaction under way; both run on the one connection, so what a
transaction has written is already seen by a read inside it."""
