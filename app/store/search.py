"""Full-text search over calls: which ones have the words.

Answers are not indexed: every call carries the same labels, so they would be found everywhere.

Saving notes only marks a call as due; it is indexed at its closing, in idle moments, and before a search.
Otherwise each autosave would segment and index up to twenty thousand characters that the next one replaces.
"""

import json
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from app.domain.calls import CallId
from app.domain.people import PersonId
from app.store import hits, listing, sources
from app.store.hits import Hits
from app.store.listing import Conditions
from app.store.words import Query, all_spaced
from app.vault.vault import Transaction, Vault

_SLICE = 500  # calls indexed in one transaction
_MERGED = 200  # pages of the index written in one idle step


def mark_due(work: Transaction, call: CallId) -> None:
    """The words of `call` changed, wherever they are kept."""
    work.execute("INSERT OR IGNORE INTO words_due (call_id) VALUES (?)", (call,))


def index(work: Transaction, call_ids: Sequence[CallId]) -> None:
    """Index these calls as they are now."""
    texts = sources.texts(work, call_ids)
    add(work, {call: texts[call] for call in call_ids if call in texts})
    work.executemany("DELETE FROM words_due WHERE call_id = ?", ((call,) for call in call_ids))


def add(work: Transaction, texts: Mapping[CallId, Sequence[str]]) -> None:
    """Index the texts of these calls, in place of what the index has of them."""
    rows = ((call, all_spaced(of_call)) for call, of_call in texts.items())
    work.executemany("INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)", rows)


def index_due(vault: Vault, slices: int | None = None) -> bool:
    """Index what changed, all of it or so many slices.  Reads only, when nothing did.  True when nothing is left."""
    while due := vault.query("SELECT call_id FROM words_due LIMIT ?", (_SLICE,)):
        if slices == 0:
            return False
        with vault.transaction() as work:
            index(work, [CallId(call) for (call,) in due])
        slices = None if slices is None else slices - 1
    return True


def tidy(vault: Vault) -> bool:
    """One short step towards an index in one piece, the fastest to search.  True when there is no more to do."""
    with vault.transaction() as work:
        before = work.execute("SELECT total_changes()").fetchone()
        work.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", (_MERGED,))
        after = work.execute("SELECT total_changes()").fetchone()
    assert before
    assert after
    return bool(after[0] - before[0] < 2)


def forget(work: Transaction, call_ids: Sequence[CallId]) -> None:
    """Take calls out of the index.  Their words are gone from the file after `press`."""
    work.executemany("DELETE FROM words WHERE rowid = ?", ((call,) for call in call_ids))
    work.executemany("DELETE FROM words_due WHERE call_id = ?", ((call,) for call in call_ids))


def press(work: Transaction) -> None:
    """Write the whole index anew in one piece: what was deleted is in it no longer.  Slow."""
    work.execute("INSERT INTO words (words) VALUES ('optimize')")


def find(
    vault: Vault,
    query: Query | None,
    narrowed: Conditions,
    limit: int,
    *,
    best_first: bool = False,
    reader: PersonId | None = None,
) -> Hits:
    """At most `limit` calls that match, newest first or best first.  Without words: the newest that pass.  reader: who
    may not be told, not even by a call that is found or is not, what is written for supervision about the calls of
    others; None for somebody who reads everything."""
    apart = _apart(vault, narrowed, reader) if query is not None and reader is not None else {}
    if apart:
        unread = "call.id NOT IN (SELECT value FROM json_each(?))"
        narrowed = ([*narrowed[0], unread], [*narrowed[1], json.dumps(list(apart))])
    rows = _rows(vault, *_found(query, narrowed, limit, best_first=best_first))
    if query is not None and (fitting := [call for call, texts in apart.items() if query.fits(texts)]):
        rows += _rows(vault, "SELECT value AS id, -value AS place FROM json_each(?)", (json.dumps(fitting),))
    # The database has sorted them; had it to see to that here, it would copy every text once more.
    rows = sorted(rows, key=itemgetter(-1))[:limit]
    patterns = query.patterns() if query else ()
    elsewhere = hits.elsewhere(rows, query.typed if query else "", patterns)
    others = sources.texts(vault, [call for call in elsewhere if call not in apart]) if elsewhere else {}
    return Hits(rows, {**others, **{call: apart[call] for call in elsewhere if call in apart}}, patterns)


def _found(query: Query | None, narrowed: Conditions, limit: int, *, best_first: bool) -> tuple[str, tuple[Any, ...]]:
    """The ids and the place of each in the order, as a statement and its values."""
    condition, values = listing.where(narrowed)
    if query is None or not query.wanted:
        if query is not None:
            condition += " AND call.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)"
            values = [*values, _match(query)]
        sql = f"SELECT call.id, -call.id AS place FROM call WHERE {condition} ORDER BY call.id DESC LIMIT ?"
        return sql, (*values, limit)
    # CROSS JOIN: the index yields the calls in order, so reading stops at the limit.
    place, order = ("rank", "rank") if best_first else ("-words.rowid", "words.rowid DESC")
    joined = "" if condition == "TRUE" else " CROSS JOIN call ON call.id = words.rowid"
    sql = (
        f"SELECT words.rowid AS id, {place} AS place FROM words{joined} WHERE words MATCH ? AND {condition}"
        f" ORDER BY {order} LIMIT ?"
    )
    return sql, (_match(query), *values, limit)


def _rows(vault: Vault, found: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return vault.query(
        f"SELECT {hits.COLUMNS} FROM ({found}) AS found CROSS JOIN call ON call.id = found.id {listing.JOINED}"
        " LEFT JOIN note ON note.call_id = call.id",
        values,
    )


def _apart(vault: Vault, narrowed: Conditions, reader: PersonId) -> Mapping[CallId, Sequence[str]]:
    """What `reader` may be shown of calls of others about which something was written for supervision.  The index has
    all of their words in one, so they are looked through one by one: among the calls one person sees they are few."""
    condition, values = listing.where(narrowed)
    rows = vault.query(
        f"SELECT call.id FROM ({sources.CALLS_WITH_PRIVATE}) AS written CROSS JOIN call ON call.id = written.call_id"
        f" WHERE call.counsellor <> ? AND {condition}",
        (reader, *values),
    )
    return sources.texts(vault, [CallId(call) for (call,) in rows], private=False) if rows else {}


def _match(query: Query) -> str:
    """The query in the language of the index.  Phrases are made of words only, so nothing in them can be an
    operator."""
    if not query.wanted:
        return " OR ".join(map(_phrase, query.unwanted))
    return " AND ".join(map(_phrase, query.wanted)).join("()") + "".join(f" NOT {_phrase(p)}" for p in query.unwanted)


def _phrase(words: Sequence[str]) -> str:
    return '"' + " ".join(words) + '"'
