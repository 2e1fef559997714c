"""Freezes a small vault of the schema as it is now: `python -m tests.data.freeze`.

Run once for each released schema, and never again for that one.  The vault is what people have on their disks; every
later program must open it, bring it up and find in it what `facts.json` says.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from app.console import create_console
from app.domain.calls import CallKind
from app.domain.instruments import AnswerSheet, InstrumentId, QuestionId
from app.domain.plans import PlanPartId, SafetyPlan
from app.domain.profiles import Classification
from app.domain.risk import ItemId, ScaleMoment
from app.services.access import NewVault
from app.vault.derivation import FLOOR
from app.vault.migrate import migrations
from tests.builders import HOTLINE, PASSPHRASE, PERSON, FixedClock, a_draft

HERE = Path(__file__).parent
NOTES = "00:03 说最近睡不着,半夜会想起父亲。\n00:07 提到「不想活了」,声音很轻。"
SOOTHES = "洗把脸,走到楼下"
JUDGED = "比分数看上去重"
AMENDED = "补记:约定明晚八点回电。"


def freeze(directory: Path) -> None:
    """A closed call with its papers that was amended, and a draft left open: the files that make it a vault, and the
    facts about it."""
    with tempfile.TemporaryDirectory() as place:
        facts = _fill(Path(place))
        directory.mkdir()
        for name in ("vault.db", "slots.json", "anchor.json"):
            shutil.copy(Path(place) / name, directory / name)
    (directory / "facts.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _fill(place: Path) -> dict[str, object]:
    clock = FixedClock()
    new = NewVault(hotline=HOTLINE, person=PERSON, passphrase=PASSPHRASE, cost=FLOOR)
    console, code = create_console(place, new, clock)
    call = a_draft(console, NOTES, caller="C-0192", S1="no", S2="no", S4="within-week", S6="yes")
    clock.pass_(minutes=7)
    console.intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 80)
    plan = SafetyPlan(at=clock.now(), revision=1, lines={PlanPartId("alone"): (SOOTHES,)})
    console.intake.save_plan(call, plan)
    filled = {QuestionId("9"): 1}
    sheet = AnswerSheet(instrument=InstrumentId("PHQ-9"), at=clock.now(), revision=1, answers=filled, judgement=JUDGED)
    console.intake.save_sheet(call, sheet)
    console.intake.classify(call, Classification(playbook="emotional", category="mood"))
    clock.pass_(minutes=12)
    closed = console.intake.close_call(call, "通话中断")
    console.casework.amend(call, AMENDED, "漏记")
    clock.pass_(hours=1)
    draft = console.intake.start_call(CallKind.ABOUT_OTHER)
    console.intake.save_notes(draft.id, "家属来电。", 1)
    facts = {
        "passphrase": PASSPHRASE,
        "recovery": code,
        "hotline": HOTLINE,
        "person": PERSON,
        "call": closed.id,
        "number": closed.number,
        "level": closed.level.name,
        "notes": NOTES,
        "amended": AMENDED,
        "soothes": SOOTHES,
        "judged": JUDGED,
        "category": "mood",
        "draft": draft.id,
        "events": console._vault.anchor().sequence,
    }
    console.close()
    return facts


if __name__ == "__main__":
    target = HERE / f"vault-{len(migrations())}"
    if target.exists():
        sys.exit(f"{target.name} is frozen already")
    freeze(target)
    print(target.name)
