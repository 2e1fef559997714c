"""The questionnaires and worksheets filled in during a call, each filling a row that is written over while the call is
open."""

import json
from collections.abc import Callable

from app.domain.calls import CallId
from app.domain.instruments import AnswerSheet, InstrumentId, QuestionId
from app.store import texts
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault


def save(work: Transaction, call: CallId, sheet: AnswerSheet, begun: Callable[[], Moment]) -> bool:
    """Keep a later revision of one filling.  begun: takes the moment of the first one.  False when there is nothing
    new."""
    content = (
        sheet.revision,
        json.dumps(sheet.answers, sort_keys=True, separators=(",", ":")),
        texts.from_details(sheet.words),
        texts.words(sheet.callers_view),
        texts.words(sheet.judgement),
    )
    known = work.execute(
        "SELECT revision FROM sheet WHERE call_id = ? AND filling = ?", (call, sheet.filling)
    ).fetchone()
    if known is None:
        work.execute(
            "INSERT INTO sheet (call_id, moment, at, by, filling, instrument, revision, answers, words, callers_view,"
            " judgement) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*begun().row, sheet.filling, sheet.instrument, *content),
        )
    elif known[0] < sheet.revision:
        work.execute(
            "UPDATE sheet SET revision = ?, answers = ?, words = ?, callers_view = ?, judgement = ?"
            " WHERE call_id = ? AND filling = ?",
            (*content, call, sheet.filling),
        )
    else:
        return False
    return True


def of(vault: Vault, call: CallId) -> tuple[AnswerSheet, ...]:
    """In the order in which they were begun."""
    rows = vault.query(
        "SELECT filling, at, revision, instrument, answers, words, callers_view, judgement FROM sheet"
        " WHERE call_id = ? ORDER BY filling",
        (call,),
    )
    return tuple(
        AnswerSheet(
            instrument=InstrumentId(instrument),
            filling=filling,
            at=texts.to_time(at),
            revision=revision,
            answers={QuestionId(question): int(value) for question, value in json.loads(answers).items()},
            words={QuestionId(question): said for question, said in texts.to_details(words).items()},
            callers_view=view,
            judgement=judgement,
        )
        for filling, at, revision, instrument, answers, words, view, judgement in rows
    )
