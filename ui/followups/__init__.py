"""The contacts that are due, and what came of them."""
