"""What is written about a call after the shift, and what was answered."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from app.domain.calls import CallId, CallRow
from app.domain.people import PersonId
from app.domain.supervision import Feedback, Question, Reflection
from app.store import events, listing, texts
from app.store.moments import Moment
from app.vault import canonical
from app.vault.vault import Transaction, Vault

_FEEDBACK = "at, by, author, themes, text, document"


def closed_calls(vault: Vault, counsellor: PersonId, limit: int, before: CallId | None) -> tuple[CallRow, ...]:
    """Closed calls of one person that were no practice, newest first."""
    found = vault.query(
        "SELECT id FROM call WHERE counsellor = ? AND status = 'closed' AND kind <> 'practice' AND id < ?"
        " ORDER BY id DESC LIMIT ?",
        (counsellor, before or 1 << 62, limit),
    )
    return listing.rows(vault, [call for (call,) in found])


def asked_for(vault: Vault, limit: int) -> tuple[CallRow, ...]:
    """Closed calls somebody asks to talk about, and those at a high level, that nobody has answered; newest first.
    A wish to talk one over waits until it was talked over, whatever was written back."""
    found = vault.query(
        "SELECT id FROM call WHERE status = 'closed' AND (id IN (SELECT call_id FROM debrief WHERE heard_at IS NULL)"
        " OR kind <> 'practice' AND (level IN ('R3', 'R4') OR id IN (SELECT call_id FROM reflection WHERE talk = 1))"
        " AND id NOT IN (SELECT call_id FROM feedback)) ORDER BY id DESC LIMIT ?",
        (limit,),
    )
    return listing.rows(vault, [call for (call,) in found])


def calls_of_caller(vault: Vault, call: CallId) -> tuple[CallId, ...]:
    """Every call of whoever made `call`, under any of their codes, oldest first; none where nobody knows who it was."""
    rows = vault.query(
        "WITH mine (code) AS (SELECT caller_code FROM call WHERE id = ? AND caller_code <> '')"
        " SELECT id FROM call WHERE caller_code IN (SELECT code FROM mine UNION SELECT code FROM caller"
        " WHERE root IN (SELECT root FROM caller WHERE code IN (SELECT code FROM mine))) ORDER BY started_at, id",
        (call,),
    )
    return tuple(CallId(found) for (found,) in rows)


# -- what was prepared -------------------------------------------------------------------------------------------------


def reflection(vault: Vault, call: CallId, by: PersonId) -> Reflection:
    """Empty where nothing was written."""
    rows = vault.query("SELECT words, talk, revision FROM reflection WHERE call_id = ? AND by = ?", (call, by))
    return _reflection(*rows[0]) if rows else Reflection()


def talk_wanted(vault: Vault, call: CallId) -> bool:
    """On the desk, or right after the call and not talked over yet."""
    asked = vault.query(
        "SELECT 1 FROM reflection WHERE call_id = ?1 AND talk = 1"
        " UNION ALL SELECT 1 FROM debrief WHERE call_id = ?1 AND heard_at IS NULL",
        (call,),
    )
    return bool(asked)


def save_reflection(work: Transaction, call: CallId, by: PersonId, at: datetime, written: Reflection) -> None:
    """Keep a later revision."""
    words = json.dumps(
        {question: texts.words(text) for question, text in written.words.items()}, ensure_ascii=False, sort_keys=True
    )
    work.execute(
        "INSERT INTO reflection (call_id, by, at, revision, words, talk) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (call_id, by) DO UPDATE SET at = excluded.at, revision = excluded.revision,"
        " words = excluded.words, talk = excluded.talk WHERE excluded.revision > reflection.revision",
        (call, by, texts.from_time(at), written.revision, words, int(written.talk)),
    )


def _reflection(words: str, talk: int, revision: int) -> Reflection:
    known = set(Question)
    said = {Question(question): text for question, text in json.loads(words).items() if question in known}
    return Reflection(words=said, talk=bool(talk), revision=revision)


# -- what was answered -------------------------------------------------------------------------------------------------


def add_feedback(work: Transaction, moment: Moment, given: Feedback) -> str:
    """Keep it; returns the digest of its row for the chain."""
    row = (
        texts.from_time(moment.at),
        moment.by,
        texts.words(given.author),
        " ".join(given.themes),
        texts.words(given.text),
        given.document,
    )
    work.execute(
        f"INSERT INTO feedback (call_id, moment, {_FEEDBACK}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (moment.call, moment.order, *row),
    )
    return _digest(moment.call, moment.order, row)


def feedback(vault: Vault, call: CallId, reader: PersonId) -> tuple[Feedback, ...]:
    """Oldest first, whether it is sound or not; `altered` tells."""
    rows = vault.query(f"{_SELECT} WHERE feedback.call_id = ? ORDER BY feedback.moment", (reader, call))
    return tuple(_feedback(*row) for row in rows)


def all_feedback(vault: Vault, counsellor: PersonId, reader: PersonId) -> tuple[Feedback, ...]:
    """To the calls of one counsellor, oldest first."""
    rows = vault.query(
        f"{_SELECT} JOIN call ON call.id = feedback.call_id WHERE call.counsellor = ?"
        " ORDER BY feedback.at, feedback.call_id, feedback.moment",
        (reader, counsellor),
    )
    return tuple(_feedback(*row) for row in rows)


_SELECT = (
    "SELECT feedback.call_id, feedback.moment, feedback.at, author, themes, text, document,"
    " feedback_read.at IS NOT NULL FROM feedback LEFT JOIN feedback_read ON feedback_read.call_id = feedback.call_id"
    " AND feedback_read.moment = feedback.moment AND feedback_read.by = ?"
)


def altered(vault: Vault, call: CallId) -> bool:
    """Whether the feedback to a call is not, or no longer, what the chain says."""
    vouched = {event["moment"]: event["digest"] for event in events.of(vault, call, events.Kind.FEEDBACK)}
    rows = vault.query(f"SELECT moment, {_FEEDBACK} FROM feedback WHERE call_id = ?", (call,))
    return {order: _digest(call, order, row) for order, *row in rows} != vouched


def digests(vault: Vault, call: CallId) -> list[tuple[int, str]]:
    """The moment and the digest of each feedback to a call, as it is stored now."""
    rows = vault.query(f"SELECT moment, {_FEEDBACK} FROM feedback WHERE call_id = ?", (call,))
    return [(order, _digest(call, order, row)) for order, *row in rows]


def mark_read(work: Transaction, call: CallId, by: PersonId, at: datetime) -> None:
    work.execute(
        "INSERT INTO feedback_read (call_id, moment, by, at) SELECT call_id, moment, ?, ? FROM feedback"
        " WHERE call_id = ? ON CONFLICT DO NOTHING",
        (by, texts.from_time(at), call),
    )


def has_answer(vault: Vault, call: CallId, document: str, text: str) -> bool:
    """Whether this answer is there already: a package may be opened twice, and saving may be repeated."""
    return bool(
        vault.query(
            "SELECT 1 FROM feedback WHERE call_id = ? AND document = ? AND text = ?",
            (call, document, texts.words(text)),
        )
    )


def feedback_draft(vault: Vault, call: CallId, by: PersonId) -> tuple[str, tuple[str, ...], int]:
    """Text, themes and revision."""
    rows = vault.query("SELECT text, themes, revision FROM feedback_draft WHERE call_id = ? AND by = ?", (call, by))
    return (rows[0][0], tuple(rows[0][1].split()), rows[0][2]) if rows else ("", (), 0)


def save_feedback_draft(
    work: Transaction, call: CallId, by: PersonId, text: str, themes: Sequence[str], revision: int
) -> None:
    work.execute(
        "INSERT INTO feedback_draft (call_id, by, revision, themes, text) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (call_id, by) DO UPDATE SET revision = excluded.revision, themes = excluded.themes,"
        " text = excluded.text WHERE excluded.revision > feedback_draft.revision",
        (call, by, revision, " ".join(themes), texts.words(text)),
    )


def empty_feedback_draft(work: Transaction, call: CallId, by: PersonId) -> None:
    """It was given.  The revision stays, so that what was typed before cannot come back."""
    work.execute("UPDATE feedback_draft SET text = '', themes = '' WHERE call_id = ? AND by = ?", (call, by))


def counts(vault: Vault, call: CallId, reader: PersonId) -> tuple[int, int]:
    """How many answers, and how many of them `reader` has not read."""
    rows = vault.query(
        "SELECT count(*), count(*) - count(feedback_read.moment) FROM feedback LEFT JOIN feedback_read"
        " ON feedback_read.call_id = feedback.call_id AND feedback_read.moment = feedback.moment"
        " AND feedback_read.by = ? WHERE feedback.call_id = ?",
        (reader, call),
    )
    return rows[0][0], rows[0][1]


def _feedback(
    call: int, moment: int, at: str, author: str, themes: str, text: str, document: str, read: int
) -> Feedback:
    return Feedback(
        call=CallId(call),
        moment=moment,
        at=texts.to_time(at),
        author=author,
        themes=tuple(themes.split()),
        text=text,
        document=document,
        read=bool(read),
    )


def _digest(call: CallId, order: int, row: Sequence[object]) -> str:
    return hashlib.sha256(canonical.encode(["feedback/1", call, order, *row])).hexdigest()
