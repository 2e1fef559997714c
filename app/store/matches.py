"""What colleagues are good at, how calls were worked with, and what came of it."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime

from app.domain.callers import CallerId
from app.domain.calls import CallId
from app.domain.instruments import InstrumentId, QuestionId
from app.domain.matching import Completion, Feedback, Match, Outcome
from app.domain.people import Person, PersonId
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.store import classifications, people, scales, texts
from app.store.calls import number_of
from app.vault import canonical
from app.vault.vault import Transaction, Vault

_MOST = 2000  # calls an effect is counted over
# The profile that stood in the call: its own, or the last one before it under the same code.
_STOOD = (
    "(SELECT judged.profile FROM call AS earlier JOIN classification AS judged ON judged.call_id = earlier.id"
    " WHERE earlier.caller_code = call.caller_code AND earlier.caller_code <> '' AND earlier.id <= call.id"
    " AND judged.profile <> '{}' ORDER BY earlier.id DESC LIMIT 1)"
)
_OUTCOME = (
    "SELECT call.id, year, ordinal, started_at, coalesce(person.name, counsellor),"
    f" coalesce({_STOOD}, classification.profile, '{{}}'),"
    " coalesce(approach, ''), coalesce(completion, ''), coalesce(feedback, '') FROM call"
)
_JOINED = (
    " LEFT JOIN classification ON classification.call_id = call.id LEFT JOIN person ON person.id = counsellor"
    " WHERE status = 'closed' AND call.kind <> 'practice'"
)


def strengths(vault: Vault) -> tuple[tuple[Person, tuple[str, ...]], ...]:
    """Everyone with what they are good at, by name."""
    found: dict[str, list[str]] = {}
    for person, strength in vault.query("SELECT person, strength FROM person_strength ORDER BY strength"):
        found.setdefault(person, []).append(strength)
    return tuple((person, tuple(found.get(person.id, ()))) for person in people.everyone(vault))


def set_strengths(work: Transaction, person: PersonId, wanted: Iterable[str], at: datetime, by: PersonId) -> None:
    work.execute("DELETE FROM person_strength WHERE person = ?", (person,))
    work.executemany(
        "INSERT INTO person_strength (person, strength, at, by) VALUES (?, ?, ?, ?)",
        [(person, texts.words(strength), texts.from_time(at), by) for strength in sorted(set(wanted))],
    )


def keep(work: Transaction, call: CallId, match: Match, at: datetime, by: PersonId) -> str:
    """Returns the digest of the row."""
    row = (call, texts.from_time(at), by, match.approach, match.completion or "", match.feedback or "")
    work.execute(
        "INSERT OR REPLACE INTO call_match (call_id, at, by, approach, completion, feedback) VALUES (?, ?, ?, ?, ?, ?)",
        row,
    )
    return hashlib.sha256(canonical.encode(list(row))).hexdigest()


def of_caller(vault: Vault, caller: CallerId) -> tuple[Outcome, ...]:
    """The closed calls of the person, newest first, whether or not anything was written down about them."""
    return _outcomes(
        vault,
        f"{_OUTCOME} JOIN caller ON caller.code = call.caller_code LEFT JOIN call_match ON call_match.call_id = call.id"
        f"{_JOINED} AND call.caller_code <> '' AND caller.root = ? ORDER BY call.id DESC LIMIT ?",
        caller,
    )


def everywhere(vault: Vault) -> tuple[Outcome, ...]:
    """The newest calls of the hotline for which an approach was written down."""
    return _outcomes(
        vault,
        f"{_OUTCOME} JOIN call_match ON call_match.call_id = call.id{_JOINED} AND approach <> ? ORDER BY call.id DESC"
        " LIMIT ?",
        "",
    )


def approaches_that_helped(vault: Vault, caller: CallerId) -> tuple[str, ...]:
    """Of the calls the caller said had helped, the newest first, each once."""
    rows = vault.query(
        "SELECT approach FROM caller JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''"
        " JOIN call_match ON call_match.call_id = call.id"
        " WHERE caller.root = ? AND feedback = ? AND approach <> '' GROUP BY approach ORDER BY max(call.id) DESC",
        (caller, Feedback.HELPED),
    )
    return tuple(approach for (approach,) in rows)


def last_sorting(vault: Vault, caller: CallerId) -> tuple[CallId, Classification] | None:
    """The last call of the person that was classified, and as what."""
    rows = vault.query(
        "SELECT call.id FROM caller JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''"
        " JOIN classification ON classification.call_id = call.id WHERE caller.root = ? AND profile <> '{}'"
        " ORDER BY call.id DESC LIMIT 1",
        (caller,),
    )
    if not rows:
        return None
    call = CallId(rows[0][0])
    return call, classifications.get(vault, call)


def last_answers(vault: Vault, caller: CallerId, instrument: InstrumentId) -> dict[QuestionId, int]:
    """How the person's last sheet of this instrument was answered; empty without one."""
    rows = vault.query(
        "SELECT answers FROM caller JOIN call ON call.caller_code = caller.code AND call.caller_code <> ''"
        " JOIN sheet ON sheet.call_id = call.id WHERE caller.root = ? AND instrument = ?"
        " ORDER BY call.id DESC, filling DESC LIMIT 1",
        (caller, instrument),
    )
    return {QuestionId(question): int(value) for question, value in json.loads(rows[0][0]).items()} if rows else {}


def _outcomes(vault: Vault, sql: str, value: str | int) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(
            call=CallId(call),
            number=number_of(year, ordinal),
            at=texts.to_time(at),
            counsellor=counsellor,
            profile={
                ProfileDimensionId(dimension): ProfileOptionId(option)
                for dimension, option in texts.to_details(profile).items()
            },
            match=Match(
                approach=approach,
                completion=Completion(completion) if completion else None,
                feedback=Feedback(feedback) if feedback else None,
            ),
            readings=scales.current(vault, CallId(call)),
        )
        for call, year, ordinal, at, counsellor, profile, approach, completion, feedback in vault.query(
            sql, (value, _MOST)
        )
    )
