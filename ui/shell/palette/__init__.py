"""Ctrl+K: everything that can be done or found, by a few letters of its name, over any page and during a call.

`entries` says what is found, `matching` how well it fits what was typed, `initials` reads Chinese by first letters,
`finding` gathers the entries of the desk, `overlay` shows them.  A page adds its own by a method `offered()` that
yields `Entry`.
"""
