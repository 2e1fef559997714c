"""P6: full-text search over 100,000 calls, against plain FTS5, tantivy and LIKE on the same notes.

Every side looks for the same words and gives the newest 50 calls with their text; FTS5 and tantivy get the tokens ours
has.  Our side also makes the rows and snippets of the first screen, because that is what a person waits for.
"""

import itertools
import shutil
import sqlite3  # noqa: TID251  the peer
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from app.console import Console
from app.domain.calls import CallFilter
from app.store.words import Query, spaced
from tests.bench.figures import Figure, at_most, below, median, missing, quantile
from tests.bench.vaults import SLICE, opened, vault_of

COUNT = 100_000
FIRST = 50
SCREEN = 12
"""Hits a person sees at once."""
RUNS = 15
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
    everything: list[float] = []
    for name, group in CLASSES.items():
        taken = {side: {words: _timed(look, words) for words in group} for side, look in sides.items()}
        _agree(sides, group)
        everything += [value for series in taken["ours"].values() for value in series]
        total = {side: sum(median(series) for series in by_words.values()) for side, by_words in taken.items()}
        said = f"search, {name.replace('-', ' ')}, {len(group)} searches"
        yield at_most(f"P6-{name}", f"{said}, against FTS5", total["ours"], total["fts5"], ratio=1.5)
        if "tantivy" in sides:
            yield at_most(f"P6-{name}-tantivy", f"{said}, against tantivy", total["ours"], total["tantivy"], ratio=1.5)
        rare = group[-1]
        ours, like = median(taken["ours"][rare]), median(taken["like"][rare])
        yield at_most(f"P6-{name}-like", f"search, {rare}, against LIKE", ours, like, ratio=0.1)
    yield below("P6-p95", "search, slowest of twenty", quantile(everything, 0.95), 20)


def _ours(console: Console, words: str) -> int:
    """With the rows and snippets of a first screen, made as the list makes them."""
    hits = console.casework.find(words, CallFilter(), FIRST).hits
    shown = hits[:SCREEN]
    return len(hits) if len(shown) == min(len(hits), SCREEN) else -1


def _timed(look: Side, words: str) -> list[float]:
    look(words)
    taken = []
    for _ in range(3 if look(words) == 0 else RUNS):
        begun = time.perf_counter()
        look(words)
        taken.append((time.perf_counter() - begun) * 1000)
        if sum(taken) > 4_000:
            break
    return taken


def _agree(sides: dict[str, Side], group: tuple[str, ...]) -> None:
    """Speed counts only where the answers are the same in number."""
    for words in group:
        found = {side: look(words) for side, look in sides.items() if side != "like"}
        if len(set(found.values())) > 1:
            raise AssertionError(f"{words}: {found}")


def _plain(console: Console, directory: Path) -> sqlite3.Connection:
    """The same notes and rows in a database without encryption, with an index of the same tokens, grown in the same
    steps as ours."""
    path = directory / "peer-plain.db"
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        made = sqlite3.connect(unfinished, isolation_level=None)
        made.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE TABLE call (id INTEGER PRIMARY KEY, started_at TEXT, level TEXT, caller_code TEXT);"
            "CREATE TABLE note (call_id INTEGER PRIMARY KEY, text TEXT);"
            "CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'ascii');"
        )
        for slice_ in _slices(console):
            made.execute("BEGIN")
            for call, started, level, code, text in slice_:
                made.execute("INSERT INTO call VALUES (?, ?, ?, ?)", (call, started, level, code))
                made.execute("INSERT INTO note VALUES (?, ?)", (call, text))
                made.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (call, spaced(text)))
            made.execute("COMMIT")
        made.close()
        unfinished.rename(path)
    return sqlite3.connect(path)


def _slices(console: Console) -> Iterator[list[tuple[int, str, str, str, str]]]:
    query = console.casework._vault.query
    last = 0
    while rows := query(
        "SELECT id, started_at, level, caller_code, text FROM call JOIN note ON call_id = id WHERE id > ? LIMIT ?",
        (last, SLICE),
    ):
        yield rows
        last = rows[-1][0]


def _fts5(plain: sqlite3.Connection, words: str) -> int:
    match = " AND ".join(f'"{" ".join(phrase)}"' for phrase in Query.parse(words).wanted)
    return len(
        plain.execute(
            "SELECT call.*, text FROM (SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)"
            " JOIN call USING (id) JOIN note ON call_id = id ORDER BY id DESC",
            (match, FIRST),
        ).fetchall()
    )


def _like(plain: sqlite3.Connection, words: str) -> int:
    pieces = words.split()
    where = " AND ".join("text LIKE ?" for _ in pieces)
    sql = f"SELECT call.*, text FROM note JOIN call ON id = call_id WHERE {where} ORDER BY call_id DESC LIMIT ?"
    return len(plain.execute(sql, (*(f"%{piece}%" for piece in pieces), FIRST)).fetchall())


def _tantivy(console: Console, directory: Path) -> Side:
    import tantivy

    schema = (
        tantivy.SchemaBuilder()
        .add_integer_field("id", stored=True, indexed=True, fast=True)
        .add_text_field("text", stored=False, tokenizer_name="whitespace", index_option="position")
        .build()
    )
    path = directory / "peer-tantivy"
    if not path.exists():
        unfinished = directory / "peer-tantivy.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        writer = tantivy.Index(schema, path=str(unfinished)).writer(200_000_000)
        for call, *_, text in itertools.chain.from_iterable(_slices(console)):
            writer.add_document(tantivy.Document(id=call, text=spaced(text)))
        writer.commit()
        writer.wait_merging_threads()
        unfinished.rename(path)
    searcher = tantivy.Index(schema, path=str(path)).searcher()

    def look(words: str) -> int:
        parts = []
        for phrase in Query.parse(words).wanted:
            if len(phrase) > 1:
                query = tantivy.Query.phrase_query(schema, "text", list(phrase))
            else:
                query = tantivy.Query.term_query(schema, "text", phrase[0])
            parts.append((tantivy.Occur.Must, query))
        wanted = tantivy.Query.boolean_query(parts)
        hits = searcher.search(wanted, FIRST, order_by_field="id", order=tantivy.Order.Desc).hits
        return len([searcher.doc(address) for _, address in hits])

    return look
