"""Coded data for statistics: a table that a spreadsheet opens, and a dictionary that says what stands in it.

Neither holds a word anybody wrote or a name: counsellors are numbered, dates are days.  It is not anonymous all the
same, and the file is not encrypted; that it left is recorded.
"""

import csv
import hashlib
import io
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.calls import CallFilter, CallId
from app.domain.caselog import Order
from app.domain.people import Person
from app.domain.risk import ItemKind
from app.domain.text import Text
from app.errors import ErrorCode, UserError
from app.guide.pack import GuidePack
from app.services.guides import Guides
from app.services.seeing import Seeing
from app.store import coded, events, listing, texts
from app.vault import durable
from app.vault.vault import Vault

_RISKY = ("=", "+", "-", "@", "\t", "\r")
_YES_NO = Text("0 否，1 是", "0 no, 1 yes")
_FIXED: tuple[tuple[str, Text, Text], ...] = (
    ("number", Text("来电编号", "Number of the call"), Text("年-序号", "year-ordinal")),
    ("day", Text("开始日期（本地）", "Day it began, local"), Text("YYYY-MM-DD", "YYYY-MM-DD")),
    ("hour", Text("开始的钟点", "Hour it began"), Text("0–23", "0–23")),
    ("minutes", Text("通话分钟数", "Minutes it lasted"), Text("整数，未结束为空", "whole, empty while open")),
    ("kind", Text("来电类型", "Kind of call"), Text("代码", "code")),
    ("level", Text("风险等级", "Level"), Text("R0–R4", "R0–R4")),
    ("highest_level", Text("曾达到的最高等级", "Highest level it reached"), Text("R0–R4", "R0–R4")),
    ("caller", Text("来电者代码", "Code of the caller"), Text("代号，空为未知", "pseudonym, empty where unknown")),
    ("counsellor", Text("咨询员编号", "Counsellor, numbered"), Text("K1、K2……", "K1, K2 …")),
    ("status", Text("记录状态", "State of the record"), Text("draft、closed", "draft, closed")),
    ("complete", Text("完整结束", "Closed complete"), _YES_NO),
    ("recording_told", Text("已告知录音", "Told about recording"), _YES_NO),
    ("confidentiality_told", Text("已告知保密及例外", "Told about confidentiality"), _YES_NO),
    ("playbook", Text("预案", "Playbook"), Text("代码", "code")),
    ("category", Text("问题类别", "Problem"), Text("代码", "code")),
    ("subcategory", Text("问题小类", "Problem, second level"), Text("代码", "code")),
    ("groups", Text("特殊人群", "Special groups"), Text("代码，空格分隔", "codes, apart by spaces")),
    ("plan", Text("写了安全计划", "Has a safety plan"), _YES_NO),
    ("steps_done", Text("完成的危机步骤数", "Steps of the protocol done"), Text("整数", "whole")),
    ("amendments", Text("事后补充数", "Additions"), Text("整数", "whole")),
    ("guide", Text("所用指南包", "Guide pack"), Text("名称和版本", "id and version")),
    ("purged", Text("文字已按期销毁", "Words were shredded"), _YES_NO),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class CodedReceipt:
    """What was written.  calls: how many rows."""

    table: Path
    dictionary: Path
    calls: int


class CodedExport:
    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault, self._guides, self._seeing = vault, guides, Seeing(vault, me)

    def export(self, wanted: CallFilter, chosen: Sequence[CallId], directory: Path) -> CodedReceipt:
        """Write the coded data of the calls `chosen`, or of all that pass `wanted` where none is, into `directory`.
        Calls this person may not see are left out.  Raises EXPORT_FAILED, DISK_FULL, READ_ONLY, STORAGE_FAILED."""
        ids = listing.order(self._vault, wanted if not chosen else CallFilter(), self._seeing.calls, Order())
        if chosen:
            ids = type(ids)("q", sorted(set(ids) & set(chosen), reverse=True))
        guide = self._guides.current
        table, dictionary = self._table(guide, ids), _dictionary(guide)
        name = f"Tingan-{uuid.uuid4().hex[:12]}"
        paths = directory / f"{name}.csv", directory / f"{name}-dictionary.csv"
        sha256 = hashlib.sha256(table).hexdigest()
        # Recorded before it is written: a record without a file is harmless, a file without a record is not.
        with self._vault.transaction() as work:
            work.record(events.Kind.CODED, "coded", {"document": name, "calls": len(ids), "sha256": sha256})
        for path, data in zip(paths, (table, dictionary), strict=True):
            try:
                durable.write_atomically(path, data)
            except OSError as error:
                raise UserError(ErrorCode.EXPORT_FAILED, path=str(path)) from error
        return CodedReceipt(table=paths[0], dictionary=paths[1], calls=len(ids))

    def _table(self, guide: GuidePack, ids: Sequence[int]) -> bytes:
        items, scales, dimensions = _of_guide(guide)
        head = [name for name, _, _ in _FIXED]
        head += [*items, *(f"{scale}_{taken}" for scale in scales for taken in ("start", "end")), *dimensions]
        return _csv([head, *self._rows(ids, items, scales, dimensions)])

    def _rows(
        self, ids: Sequence[int], items: Sequence[str], scales: Sequence[str], dimensions: Sequence[str]
    ) -> Iterator[list[object]]:
        numbered: dict[str, str] = {}
        for values, answers, readings in coded.rows(self._vault, ids):
            began = texts.to_time(str(values["started_at"]))
            ended = texts.to_optional_time(values["ended_at"] if isinstance(values["ended_at"], str) else None)
            local = began.astimezone()
            values["day"], values["hour"] = local.date().isoformat(), local.hour
            values["minutes"] = round((ended - began).total_seconds() / 60) if ended else None
            who = str(values["counsellor"])
            values["counsellor"] = numbered.setdefault(who, f"K{len(numbered) + 1}")
            profile: Mapping[str, str] = json.loads(str(values["profile"]))
            row: list[object] = [values[name] for name, _, _ in _FIXED]
            row += [answers.get(item, "not-asked") for item in items]
            row += [readings.get((scale, taken)) for scale in scales for taken in ("start", "end")]
            yield [*row, *(profile.get(dimension, "") for dimension in dimensions)]


def _of_guide(guide: GuidePack) -> tuple[list[str], list[str], list[str]]:
    """The questions, the scales and the dimensions of the profile."""
    items = [str(item.id) for item in guide.checklist.items if item.kind is not ItemKind.SCALE]
    scales = [str(item.id) for item in guide.checklist.items if item.kind is ItemKind.SCALE]
    return items, scales, [str(dimension.id) for dimension in guide.profile_dimensions]


def _dictionary(guide: GuidePack) -> bytes:
    rows: list[list[object]] = [["column", "zh", "en", "values_zh", "values_en"]]
    rows += [[name, said.zh, said.en, values.zh, values.en] for name, said, values in _FIXED]
    for item in guide.checklist.items:
        if item.kind is ItemKind.SCALE:
            rows += [
                [f"{item.id}_{taken}", item.label.zh, item.label.en, f"0–100，{zh}", f"0–100, {taken}"]
                for taken, zh in (("start", "开始时"), ("end", "结束前"))
            ]
        else:
            zh = "；".join(f"{choice.id} {choice.text.zh}" for choice in item.choices)
            en = "; ".join(f"{choice.id} {choice.text.en}" for choice in item.choices)
            rows.append([item.id, item.label.zh, item.label.en, zh, f"{en}; unclear; declined; not-asked"])
    for dimension in guide.profile_dimensions:
        zh = "；".join(f"{option.id} {option.label.zh}" for option in dimension.options)
        en = "; ".join(f"{option.id} {option.label.en}" for option in dimension.options)
        rows.append([dimension.id, dimension.label.zh, dimension.label.en, zh, en])
    for category in guide.categories:
        label, heading = category.label, category.heading
        rows.append([f"category={category.id}", label.zh, label.en, heading.zh, heading.en])
    return _csv(rows)


def _csv(rows: Sequence[Sequence[object]]) -> bytes:
    """As spreadsheets open it in any language: UTF-8 with its mark, CRLF, no cell that could be taken for a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: object) -> object:
    """Numbers stay numbers; a text that begins like a formula gets an apostrophe before it."""
    if cell is None or isinstance(cell, int):
        return "" if cell is None else cell
    text = texts.words(str(cell))
    return f"'{text}" if text.lstrip(" \n\ufeff").startswith(_RISKY) or text.startswith(_RISKY) else text
