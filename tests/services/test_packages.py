"""From a counsellor to a supervisor at another console and back; hostile packages are refused; files vouched for."""

import errno
import itertools
import json
import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.console import Console
from app.domain.risk import RiskLevel
from app.domain.supervision import Question, Side
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.reports import parcel, sealed, verify
from app.reports.parcel import AnswersParcel, CallAnswer, CallsParcel
from app.services.outbound import ExportReceipt, Form, write_signed
from app.services.packages import Packages, WrittenAnswer
from app.services.supervision import Sort, Supervision
from app.vault.derivation import Cost
from tests.builders import COLLEAGUE, PASSPHRASE, FixedClock, a_call, a_console
from tests.reports.calls import a_summary

CHEAP = Cost(memory=64, iterations=1, lanes=1)
Restart = Callable[..., Console]


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Deriving the key of a package takes no time here."""
    monkeypatch.setattr(sealed, "USUAL", CHEAP)


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory, clock: FixedClock) -> Iterator[Console]:
    """The console of a supervisor, over a vault of its own."""
    console = a_console(tmp_path_factory.mktemp("elsewhere"), clock)
    yield console
    console.close()


def exported(console: Console, calls: list[int], folder: Path, form: Form = Form.PACKAGE) -> ExportReceipt:
    draft = console.supervision.draft(Sort.SUMMARY, calls, Language.ZH)  # type: ignore[arg-type]
    assert draft is not None
    return console.supervision.export(draft.calls, Supervision.render(draft), PASSPHRASE, folder, form)


def refused(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as error:
        job()
    return error.value.code


def test_calls_go_to_a_supervisor_and_come_back_answered(restart: Restart, elsewhere: Console, tmp_path: Path) -> None:
    counsellor = restart(by=COLLEAGUE)
    first = a_call(counsellor, "说了工作", S2="yes", caller="C-0192").id
    second = a_call(counsellor, "攒了药", S3="now", S6="yes").id
    counsellor.supervision_desk.save_reflection(second, {Question.UNSURE: "没敢问时间"}, talk=True, revision=1)
    counsellor.supervision_desk.rate(second, {"contact": 2, "focus": 1}, "", 1)
    receipt = exported(counsellor, [first, second], tmp_path)

    opened = Packages.open(receipt.path, PASSPHRASE)
    assert opened.signed.there
    assert opened.signed.fits
    assert opened.signed.key == receipt.key
    assert isinstance(opened.parcel, CallsParcel)
    (kept,) = elsewhere.packages.receive(opened.parcel)
    assert [call.level for call in kept.parcel.calls] == [RiskLevel.R2, RiskLevel.R3]
    assert kept.parcel.calls[1].prepared[0].text == "没敢问时间"
    assert "C-0192" not in parcel.encoded(kept.parcel).decode()
    assert Packages.render(kept.parcel).pdf.startswith(b"%PDF")
    answers = (
        WrittenAnswer(
            place=2,
            text="问时间不会推她一把。",
            scores={"contact": 3},
            remark="整体稳",
            notes={"unsure": "下次就直接问。", "contact": "停顿用得好。", "focus": " "},
        ),
    )
    elsewhere.packages.save_reply(receipt.document, answers, 1)
    assert elsewhere.packages.reply(receipt.document) == (answers, 1)
    closed = elsewhere.packages.close_reply(kept.parcel, answers, PASSPHRASE)
    back = elsewhere.packages.send_reply(receipt.document, closed, tmp_path)
    assert elsewhere.packages.received()[0].sent

    returned = Packages.open(back.path, PASSPHRASE).parcel
    assert isinstance(returned, AnswersParcel)
    assert counsellor.packages.take_in(returned) == 1
    assert counsellor.packages.take_in(returned) == 0
    (answer,) = counsellor.supervision_desk.feedback(second)
    assert (
        answer.text
        == "问时间不会推她一把。\n\n关于「我没有把握的地方」：下次就直接问。\n\n关于「建立联系 3」：停顿用得好。"
    )
    assert (answer.themes, answer.document, answer.read) == (("contact",), receipt.document, False)
    assert counsellor.supervision_desk.feedback(first) == ()
    rating = counsellor.supervision_desk.dossier(second).rating(Side.SUPERVISOR)
    assert rating is not None
    assert (rating.scores, rating.remark) == ({"contact": 3}, "整体稳")
    assert counsellor.supervision_desk.dossier(second).sound
    assert counsellor.administration.verify().sound


def test_answers_to_what_never_left_here_are_refused(console: Console) -> None:
    stranger = AnswersParcel(document="TA-2222-2222", author="谁", answers=(CallAnswer(place=1, text="好"),))
    assert refused(lambda: console.packages.take_in(stranger)) is ErrorCode.PACKAGE_UNKNOWN


def test_only_a_supervisor_receives_calls(restart: Restart) -> None:
    packages = restart(by=COLLEAGUE).packages
    stranger = CallsParcel(document="TA-2222-2222", counsellor="谁", calls=(a_summary(),))
    assert refused(lambda: packages.receive(stranger)) is ErrorCode.SUPERVISOR_ONLY
    assert packages.received() == ()


def test_nothing_answered_makes_no_package(console: Console) -> None:
    empty = (WrittenAnswer(place=1, text="  ", notes={"unsure": " "}),)
    parcel_ = CallsParcel(document="TA-2222-2222", counsellor="谁", calls=(a_summary(),))
    assert refused(lambda: console.packages.close_reply(parcel_, empty, PASSPHRASE)) is ErrorCode.REASON_MISSING


def test_a_package_tells_nothing_without_its_passphrase(console: Console, tmp_path: Path) -> None:
    call = a_call(console, "攒了药放在床头柜里", S3="now").id
    receipt = exported(console, [call], tmp_path)
    data = receipt.path.read_bytes()
    assert "攒了药".encode() not in data
    assert b"sort" not in data
    assert refused(lambda: Packages.open(receipt.path, PASSPHRASE + "?")) is ErrorCode.PACKAGE_CLOSED


def test_every_changed_bit_is_refused(tmp_path: Path) -> None:
    whole = sealed.seal(b'{"sort":"calls"}', b"%PDF", PASSPHRASE, CHEAP)
    for at in range(len(whole)):
        if 8 <= at < 14:
            continue  # the cost: another one may take long, and cannot open it either
        broken = bytearray(whole)
        broken[at] ^= 1
        assert refused(lambda broken=broken: sealed.unseal(bytes(broken), PASSPHRASE)) in {  # type: ignore[misc]
            ErrorCode.PACKAGE_CLOSED,
            ErrorCode.PACKAGE_INVALID,
            ErrorCode.PACKAGE_NEWER,
        }


@pytest.mark.parametrize("size", [0, 7, 8, 41, 42, 60])
def test_a_file_that_is_too_short_is_no_package(size: int) -> None:
    whole = sealed.seal(b"{}", b"", PASSPHRASE, CHEAP)
    assert refused(lambda: sealed.unseal(whole[: min(size, len(whole) - 1)], PASSPHRASE)) in {
        ErrorCode.PACKAGE_INVALID,
        ErrorCode.PACKAGE_CLOSED,
    }


@pytest.mark.parametrize(("memory", "iterations", "lanes"), [(1 << 31, 3, 4), (64, 255, 1), (64, 1, 0), (0, 1, 1)])
def test_a_package_cannot_ask_for_endless_work(memory: int, iterations: int, lanes: int) -> None:
    head = struct.pack(">8sLBB16s12s", b"TINGAN\x00\x01", memory, iterations, lanes, bytes(16), bytes(12))
    assert refused(lambda: sealed.unseal(head + bytes(64), PASSPHRASE)) is ErrorCode.PACKAGE_INVALID


def test_a_file_larger_than_any_package_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.tingan"
    with path.open("wb") as file:
        file.truncate(sealed.LARGEST + 1)
    assert refused(lambda: Packages.open(path, PASSPHRASE)) is ErrorCode.PACKAGE_INVALID
    assert refused(lambda: Packages.open(tmp_path / "none", PASSPHRASE)) is ErrorCode.FILE_UNREADABLE


def hostile() -> list[bytes]:
    """Well sealed, badly meant."""
    good = parcel.encoded(CallsParcel(document="TA-1", counsellor="x", calls=(a_summary(),)))
    known = json.loads(good)
    return [
        good + b" ",
        good.replace(b'"version":1', b'"version":2'),
        json.dumps({**known, "more": 1}).encode(),
        json.dumps({**known, "calls": []}).encode(),
        good.replace(b'"length":2018', b'"length":99999999999'),
        good.replace(b'"length":2018', b'"length":-5'),
        good.replace(b'"length":2018', b'"length":"2018"'),
        b'{"sort":"calls","sort":"answers"}',
        b'{"sort":"calls"}',
        b"[" * 100_000,
        b"\xff\xfe",
        b"",
    ]


@pytest.mark.parametrize("data", hostile())
def test_what_is_inside_is_not_believed_either(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hostile.tingan"
    path.write_bytes(sealed.seal(data, b"", PASSPHRASE, CHEAP))
    assert refused(lambda: Packages.open(path, PASSPHRASE)) is ErrorCode.PACKAGE_INVALID


@pytest.mark.parametrize(
    "answer",
    [{"place": 0}, {"place": 61}, {"place": 1, "scores": {"contact": 5}}, {"place": 1, "scores": {"contact": -1}}],
)
def test_answers_are_bounded(answer: dict[str, object], tmp_path: Path) -> None:
    data = parcel.encoded(AnswersParcel(document="TA-1", author="x", answers=(CallAnswer(**answer),)))  # type: ignore[arg-type]
    assert refused(lambda: parcel.answers(data)) is ErrorCode.PACKAGE_INVALID


def test_the_command_tells_a_changed_file(console: Console, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    receipt = exported(console, [a_call(console).id], tmp_path, Form.PDF)
    assert verify.main([str(receipt.path)]) == 0
    assert receipt.key in capsys.readouterr().out
    assert verify.main([str(receipt.path), "--key", console.supervision.workstation_key()]) == 0
    assert verify.main([str(receipt.path), "--key", "00" * 32]) == 1
    changed = bytearray(receipt.path.read_bytes())
    changed[len(changed) // 2] ^= 1
    receipt.path.write_bytes(bytes(changed))
    assert verify.main([str(receipt.path)]) == 1
    assert not Packages.verify(receipt.path).fits
    assert receipt.signature is not None
    receipt.signature.write_bytes(b"{}" * 4000)
    assert verify.main([str(receipt.path)]) == 1
    receipt.signature.unlink()
    assert verify.main([str(receipt.path)]) == 2
    assert not Packages.verify(receipt.path).there


@pytest.mark.parametrize("nth", [1, 2])
def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    real, writes = os.write, itertools.count(1)

    def full(descriptor: int, data: memoryview) -> int:
        if next(writes) >= nth:
            raise OSError(errno.ENOSPC, "full")
        return real(descriptor, data)

    path = tmp_path / "Tingan-TA-1.pdf"
    with monkeypatch.context() as patched:
        patched.setattr("app.vault.durable.os.write", full)
        assert refused(lambda: write_signed(path, b"%PDF", bytes(32))) is ErrorCode.EXPORT_FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_document_of_many_can_be_stopped(console: Console) -> None:
    calls = [a_call(console).id for _ in range(3)]
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        seen.append((done, total))
        return done < 1

    assert console.supervision.draft(Sort.SUMMARY, calls, Language.EN, stop) is None
    assert seen == [(0, 3), (1, 3)]


def test_the_course_of_a_caller_takes_in_all_their_calls_in_order(console: Console, clock: FixedClock) -> None:
    first = a_call(console, caller="C-0192", S2="yes").id
    clock.pass_(days=9)
    a_call(console, caller="C-0007")
    second = a_call(console, caller="C-0192", S3="now", S6="yes").id
    draft = console.supervision.draft(Sort.COURSE, [first], Language.ZH)
    assert draft is not None
    assert draft.calls == (first, second)
    assert [point.week for point in draft.content.points] == [1, 2]  # type: ignore[union-attr]
    assert Supervision.render(draft).pdf.startswith(b"%PDF")
    assert draft.texts  # the notes are in the data, though not on the paper
