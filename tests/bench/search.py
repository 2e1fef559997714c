"""P6: full-text search over 100,000 calls, against plain FTS5, tantivy and LIKE on the same notes.

Every side looks for the same words, FTS5 and tantivy by the tokens ours has, and ends with the same: the newest 50
calls with the columns of the list and their notes, and of a first screen the rows and snippets, because that is what a
person waits for.  The sides are asked in turn, so that all meet the same other load.
"""

import itertools
import json
import shutil
import sqlite3  # noqa: TID251  the peer
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from app.console import Console
from app.domain.calls import CallFilter, SearchHit
from app.store import listing
from app.store.hits import COLUMNS, Hits
from app.store.words import Query, spaced
from tests.bench.figures import Figure, at_most, below, median, missing, quantile
from tests.bench.vaults import SLICE, opened, vault_of

COUNT = 100_000
FIRST = 50
SCREEN = 12
"""Hits a person sees at once."""
ROUNDS, RUNS = 4, 8
CLASSES = {
    "one-character": ("死", "药", "塬"),
    "two-characters": ("自杀", "天台", "令狐"),
    "three-characters": ("安眠药", "睡不着", "氯氮平"),
    "four-characters": ("精神卫生", "没人理解", "阿立哌唑"),
    "mixed-latin": ("PHQ-9", "舍曲林 50mg", "zolpidem"),
    "two-words": ("自杀 安眠药", "天台 白酒", "尉迟 自杀"),
}
"""Each with words that are in many calls and one that is in few."""
Side = Callable[[str], int]
"""Looks for words; how many of the newest calls it gave."""


def measure(count: int = COUNT) -> Iterator[Figure]:
    directory = vault_of(count)
    console = opened(directory)
    try:
        yield from _against(console, directory)
    finally:
        console.close()


def _against(console: Console, directory: Path) -> Iterator[Figure]:
    plain = _plain(console, directory)
    sides: dict[str, Side] = {
        "ours": partial(_ours, console),
        "fts5": partial(_fts5, plain),
        "like": partial(_like, plain),
    }
    try:
        sides["tantivy"] = _tantivy(console, directory)
    except ImportError:
        yield missing("P6-tantivy", "search, against tantivy", "tantivy is not installed")
    everything = [_time(sides["ours"], words) for group in CLASSES.values() for words in group]  # never asked before
    for name, group in CLASSES.items():
        _agree(sides, group)
        taken = _in_turn(sides, group)
        everything += [value for series in taken["ours"].values() for value in series]
        total = {side: sum(median(series) for series in by_words.values()) for side, by_words in taken.items()}
        said = f"search, {name.replace('-', ' ')}, {len(group)} searches"
        yield at_most(f"P6-{name}", f"{said}, against FTS5", total["ours"], total["fts5"], ratio=1.5)
        if "tantivy" in sides:
            yield at_most(f"P6-{name}-tantivy", f"{said}, against tantivy", total["ours"], total["tantivy"], ratio=1.5)
        rare = group[-1]
        ours, like = median(taken["ours"][rare]), median(taken["like"][rare])
        yield at_most(f"P6-{name}-like", f"search, {rare}, against LIKE", ours, like, ratio=0.1)
    said = "search, slowest of twenty, the first time for each among them"
    yield below("P6-p95", said, quantile(everything, 0.95), 20, note=f"slowest of all {max(everything):.1f} ms")


def _ours(console: Console, words: str) -> int:
    return _looked_at(console.casework.find(words, CallFilter(), FIRST).hits)


def _made(rows: Sequence[tuple[Any, ...]], query: Query) -> int:
    """What a peer found, made into rows and snippets as ours are.  rows: as `Hits` takes them."""
    return _looked_at(Hits(rows, {}, query.patterns()))


def _looked_at(hits: Sequence[SearchHit]) -> int:
    shown = hits[:SCREEN]
    return len(hits) if len(shown) == min(len(hits), SCREEN) else -1


def _in_turn(sides: dict[str, Side], group: tuple[str, ...]) -> dict[str, dict[str, list[float]]]:
    """By side and words, the milliseconds of each time.  LIKE, which reads everything, is asked once a round."""
    taken: dict[str, dict[str, list[float]]] = {side: {words: [] for words in group} for side in sides}
    for words in group:
        for _ in range(ROUNDS):
            for side, look in sides.items():
                times = 1 if side == "like" else RUNS
                taken[side][words] += [_time(look, words) for _ in range(times)]
    return taken


def _time(look: Side, words: str) -> float:
    begun = time.perf_counter()
    look(words)
    return (time.perf_counter() - begun) * 1000


def _agree(sides: dict[str, Side], group: tuple[str, ...]) -> None:
    """Speed counts only where the answers are the same in number."""
    for words in group:
        found = {side: look(words) for side, look in sides.items() if side != "like"}
        if len(set(found.values())) > 1:
            raise AssertionError(f"{words}: {found}")


_COPIED = {
    "call": "id, year, ordinal, started_at, ended_at, counsellor, caller_code, kind, level, status, complete",
    "person": "id, name",
    "classification": "call_id, category, playbook",
    "note": "call_id, text",
}
"""What a row of the list is made of: tables and columns."""


def _plain(console: Console, directory: Path) -> sqlite3.Connection:
    """The same rows and notes in a database without encryption, with an index of the same tokens, grown in the same
    steps as ours."""
    path = directory / "peer-plain.db"
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        made = sqlite3.connect(unfinished, isolation_level=None)
        made.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'ascii');"
        )
        for table, columns in _COPIED.items():
            first, *others = columns.split(", ")
            key = "TEXT" if table == "person" else "INTEGER"
            made.execute(f"CREATE TABLE {table} ({first} {key} PRIMARY KEY, {', '.join(others)})")
            rows = console.casework._vault.query(f"SELECT {columns} FROM {table}")
            made.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns.split(', ')))})", rows)
        for slice_ in _slices(console):
            made.execute("BEGIN")
            words = ((call, spaced(text)) for call, text in slice_)
            made.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", words)
            made.execute("COMMIT")
        made.close()
        unfinished.rename(path)
    return sqlite3.connect(path)


def _slices(console: Console) -> Iterator[list[tuple[int, str]]]:
    query = console.casework._vault.query
    last = 0
    while rows := query("SELECT call_id, text FROM note WHERE call_id > ? LIMIT ?", (last, SLICE)):
        yield rows
        last = rows[-1][0]


def _fts5(plain: sqlite3.Connection, words: str) -> int:
    query = Query.parse(words)
    match = " AND ".join(f'"{" ".join(phrase)}"' for phrase in query.wanted)
    rows = plain.execute(
        f"SELECT {COLUMNS} FROM (SELECT rowid AS found, -rowid AS place FROM words WHERE words MATCH ?"
        " ORDER BY rowid DESC LIMIT ?)"
        f" JOIN call ON call.id = found {listing.JOINED} JOIN note ON note.call_id = call.id ORDER BY call.id DESC",
        (match, FIRST),
    ).fetchall()
    return _made(rows, query)


def _like(plain: sqlite3.Connection, words: str) -> int:
    pieces = words.split()
    where = " AND ".join("text LIKE ?" for _ in pieces)
    rows = plain.execute(
        f"SELECT {COLUMNS.replace('place', '-call.id')} FROM note JOIN call ON call.id = note.call_id {listing.JOINED}"
        f" WHERE {where} ORDER BY note.call_id DESC LIMIT ?",
        (*(f"%{piece}%" for piece in pieces), FIRST),
    ).fetchall()
    return _made(rows, Query.parse(words))


def _tantivy(console: Console, directory: Path) -> Side:
    import tantivy

    schema = (
        tantivy.SchemaBuilder()
        .add_integer_field("id", stored=True, indexed=True, fast=True)
        .add_bytes_field("text", stored=True, indexed=False)
        .add_bytes_field("row", stored=True, indexed=False)
        .add_text_field("words", stored=False, tokenizer_name="whitespace", index_option="position")
        .build()
    )
    path = directory / "peer-tantivy"
    if not path.exists():
        unfinished = directory / "peer-tantivy.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        writer = tantivy.Index(schema, path=str(unfinished)).writer(200_000_000)
        for call, text in itertools.chain.from_iterable(_slices(console)):
            (row,) = console.casework._vault.query(
                f"SELECT {listing.ROW} FROM call {listing.JOINED} WHERE call.id = ?", (call,)
            )
            writer.add_document(
                tantivy.Document(id=call, row=json.dumps(row).encode(), text=text.encode(), words=spaced(text))
            )
        writer.commit()
        writer.wait_merging_threads()
        unfinished.rename(path)
    searcher = tantivy.Index(schema, path=str(path)).searcher()

    def look(words: str) -> int:
        parts = []
        asked = Query.parse(words)
        for phrase in asked.wanted:
            if len(phrase) > 1:
                query = tantivy.Query.phrase_query(schema, "words", list(phrase))
            else:
                query = tantivy.Query.term_query(schema, "words", phrase[0])
            parts.append((tantivy.Occur.Must, query))
        wanted = tantivy.Query.boolean_query(parts)
        hits = searcher.search(wanted, FIRST, order_by_field="id", order=tantivy.Order.Desc).hits
        found = (searcher.doc(address) for _, address in hits)
        return _made([(*json.loads(each["row"][0]), each["text"][0], 0) for each in found], asked)

    return look
