"""The guide pack to be read: everything in it as leaflets of plain words in one language, for screen and paper.

`contents.book(pack, language)` gives all of it, `search.Index(book)` looks through it, `changed.leaflet` shows what an
edited pack changes.  Pure: knows neither screen nor paper.
"""
