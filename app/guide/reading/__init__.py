"""The guide pack to be read: everything in it as leaflets of plain words in one language, for the screen and for paper.

`contents.book(pack, language)` gives all of it, `search.find(book, words)` looks through it.  Pure; no screen, no paper.
"""
