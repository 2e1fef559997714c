"""Codes of one person are joined, never by themselves, and taking it back restores exactly what was."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from app.domain.callers import Contact, ContactKind, Likeness, WordKind, roots
from app.errors import ErrorCode, UserError
from app.services.audit import Question
from tests.builders import FixedClock, a_call, a_console


def seen(console, callers):
    """All that is shown of these callers, without the acts that say how it came about."""
    files = [console.callers.open(caller) for caller in callers]
    return [(f.card, [e for e in f.entries if e.kind != "act"], f.joined, f.contacts, f.duplicates) for f in files]


def three(console, clock):
    for code in ("C-0001", "C-0002", "C-0003", "C-0001"):
        a_call(console, caller=code, S4="within-week")
        clock.pass_(days=1)
    found = [console.callers.find(f"C-000{n}") for n in (1, 2, 3)]
    for number, caller in enumerate(found):
        console.caller_record.save_contact(caller, Contact(kind=ContactKind.PHONE, number=f"1380013800{number}"))
        console.caller_record.write(caller, WordKind.HELPED, f"helped {number}")
    clock.pass_(days=1)
    return found


def test_after_a_merge_everything_is_under_one_code(console, clock):
    one, two, _ = three(console, clock)
    console.caller_record.merge(two, one, "同一个人")
    file = console.callers.open(two)
    assert (file.card.caller.code, file.card.caller.also, file.card.calls) == ("C-0001", ("C-0002",), 3)
    assert console.callers.find("13800138001") == console.callers.find("C-0002") == one
    assert file.card.helped == "helped 0\nhelped 1"
    assert [row.code for row in console.callers.list().rows] == ["C-0001", "C-0003"]


def test_undoing_it_restores_exactly(console, clock):
    callers = three(console, clock)
    before = seen(console, callers)
    console.caller_record.merge(callers[1], callers[0], "同一个人")
    console.caller_record.merge(callers[0], callers[2], "同一个人")
    console.caller_record.undo_merge(callers[0], "弄错了")
    console.caller_record.undo_merge(callers[1], "弄错了")
    assert seen(console, callers) == before
    assert console.administration.verify().sound


def test_words_written_with_both_in_view_stand_alone_until_it_is_undone(console, clock):
    one, two, _ = three(console, clock)
    console.caller_record.merge(two, one, "同一个人")
    clock.pass_(minutes=1)
    console.caller_record.write(one, WordKind.HELPED, "both")
    assert console.callers.open(one).card.helped == "both"
    console.caller_record.undo_merge(two, "弄错了")
    assert console.callers.open(two).card.helped == "helped 1"


def test_merging_again_after_a_lying_disk_changes_nothing(console, clock, lying_disk):
    one, two, _ = three(console, clock)
    lying_disk()
    with pytest.raises(UserError):
        console.caller_record.merge(two, one, "同一个人")
    console.caller_record.merge(two, one, "同一个人")
    acts = [entry for entry in console.callers.open(one).entries if entry.kind == "act"]
    assert len(acts) == 1


def test_a_merge_needs_a_reason_and_two_persons(console, clock):
    one, two, three_ = three(console, clock)
    with pytest.raises(UserError) as refused:
        console.caller_record.merge(two, one, " ")
    assert refused.value.code is ErrorCode.REASON_MISSING
    console.caller_record.merge(two, one, "同一个人")
    console.caller_record.merge(three_, one, "同一个人")
    console.caller_record.merge(three_, two, "已经是了")
    with pytest.raises(ValueError, match="one person"):
        console.caller_record.merge(one, two, "同一个人")


def test_the_same_number_is_suggested_and_never_merged(console):
    a_call(console, caller="C-0001")
    a_call(console, caller="C-0002")
    one, two = console.callers.find("C-0001"), console.callers.find("C-0002")
    console.caller_record.save_contact(one, Contact(kind=ContactKind.PHONE, number="+86 138-0013-8000"))
    console.caller_record.save_contact(two, Contact(kind=ContactKind.GUARDIAN, number="13800138000"))
    (suggested,) = console.callers.open(one).duplicates
    assert (suggested.code, suggested.why) == ("C-0002", Likeness.GUARDIAN)
    assert console.callers.open(two).card.caller.also == ()


def test_a_code_written_differently_is_suggested(console):
    a_call(console, caller="C-0001")
    a_call(console, caller="C 0001")
    (suggested,) = console.callers.open(console.callers.find("C-0001")).duplicates
    assert (suggested.code, suggested.why) == ("C 0001", Likeness.CODE)


class Merging(RuleBasedStateMachine):
    """The vault against the plain idea: a forest of edges, one of which is added or cut."""

    callers = Bundle("callers")
    directory: Path

    @initialize()
    def begin(self) -> None:
        import tempfile

        self.place = tempfile.TemporaryDirectory(prefix="tingan-")
        self.clock = FixedClock()
        self.console = a_console(Path(self.place.name), self.clock)
        self.edges: dict[int, int | None] = {}

    @rule(target=callers)
    def somebody_calls(self) -> int:
        if len(self.edges) < 6:
            caller = self.console.callers.create().id
            self.edges[caller] = None
            return caller
        return next(iter(self.edges))

    @rule(one=callers, other=callers)
    def merge(self, one: int, other: int) -> None:
        goes_by = roots(self.edges)
        if self.edges[one] == goes_by[other]:
            return
        if goes_by[one] == goes_by[other]:
            with pytest.raises(ValueError, match="one person"):
                self.console.caller_record.merge(one, other, "r")
            return
        self.console.caller_record.merge(one, other, "r")
        self.edges[goes_by[one]] = goes_by[other]

    @rule(one=callers)
    def undo(self, one: int) -> None:
        self.console.caller_record.undo_merge(one, "r")
        self.edges[one] = None

    @rule(one=callers, other=callers)
    def merge_and_undo_restores(self, one: int, other: int) -> None:
        goes_by = roots(self.edges)
        if goes_by[one] == goes_by[other]:
            return
        before = seen(self.console, self.edges)
        self.console.caller_record.merge(one, other, "r")
        self.console.caller_record.undo_merge(goes_by[one], "r")
        assert seen(self.console, self.edges) == before

    @invariant()
    def everybody_goes_by_the_right_code(self) -> None:
        rows = self.console._vault.query("SELECT id, root FROM caller")
        assert dict(rows) == roots(self.edges)

    def teardown(self) -> None:
        if hasattr(self, "console"):
            self.console.close()
            self.place.cleanup()


def test_any_order_of_merging_and_undoing() -> None:
    run_state_machine_as_test(
        Merging,
        settings=settings(max_examples=15, stateful_step_count=15, suppress_health_check=list(HealthCheck)),
    )


def test_who_was_told_apart_is_not_suggested_from_either_side_until_that_is_taken_back(console):
    one, two = (console.callers.create(code).id for code in ("AB-12", "AB12"))
    console.caller_record.tell_apart(two, one)
    console.caller_record.tell_apart(one, two)  # asked for again
    for caller, other in ((one, "AB12"), (two, "AB-12")):
        file = console.callers.open(caller)
        assert (file.duplicates, [code for _, code in file.apart]) == ((), [other])
    kinds = [row.kind for row in console.audit.look(Question()).rows]
    assert kinds.count("caller-apart") == 1
    console.caller_record.suggest_again(one, two)
    assert [each.code for each in console.callers.open(two).duplicates] == ["AB-12"]
    assert console.callers.open(one).apart == ()


def test_codes_that_were_told_apart_and_joined_after_all_are_one(console):
    one, two = (console.callers.create(code).id for code in ("AB-12", "AB12"))
    console.caller_record.tell_apart(one, two)
    console.caller_record.merge(two, one, "同一号码")
    assert console.callers.open(one).apart == ()
    with pytest.raises(ValueError, match="one person"):
        console.caller_record.tell_apart(one, two)
