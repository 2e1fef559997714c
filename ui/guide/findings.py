"""What the check of an edited pack found, as leaves: what is wrong with it, or what it changes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.guide.comparing import Difference
from app.guide.reading import changed
from app.guide.reading.leaves import Leaf, Leaflet, Mark, Note, Section
from app.guide.reading.voice import Voice
from app.guide.sources import Problem
from app.guide.telling import told
from app.services.guidance import Proposal
from ui.shell import i18n


def problem_sections(problems: Sequence[Problem]) -> list[Section]:
    """By file: which entry, what is wrong with it, and how to mend it."""
    mend = QCoreApplication.translate("PackFindings", "To mend")
    files = dict.fromkeys(problem.file.partition(":")[0] for problem in problems)
    numbered = [(number, told(problem, i18n.current())) for number, problem in enumerate(problems)]
    return [
        Section(
            title=file,
            leaves=tuple(
                Leaf(
                    id=f"problem {number}",
                    mark=Mark.CHANGED,
                    kicker=_where(problem),
                    text=problem.what,
                    notes=(Note(label=mend, text=problem.mend),),
                )
                for number, problem in numbered
                if problem.file.partition(":")[0] == file
            ),
        )
        for file in files
    ]


def changes_of(proposal: Proposal) -> Leaflet:
    """The new lines of the changelog, then everything that is different."""
    voice = Voice(proposal.pack, i18n.current())
    changes = [each for each in proposal.changes if not _version_alone(each)]
    page = changed.leaflet(voice, proposal.pack, proposal.before, changes)
    if not proposal.news:
        return page
    news = tuple(
        Leaf(
            id=f"news {number}",
            mark=Mark.FACT,
            kicker=voice.joined(change.version, change.date.isoformat()),
            text=voice(change.text),
        )
        for number, change in enumerate(proposal.news)
    )
    own = [section for section in page.sections if section.title != voice.word("section-change")]
    return replace(page, sections=(Section(title=voice.word("section-change"), leaves=news), *own))


def _version_alone(difference: Difference) -> bool:
    """The title tells it already."""
    return difference.section == "pack" and [field.path for field in difference.fields] == ["version"]


def _where(problem: Problem) -> str:
    line = problem.file.partition(":")[2]
    entry = problem.entry.rstrip(":")
    if not line:
        return entry
    return QCoreApplication.translate("PackFindings", "Line {line}: {entry}").format(line=line, entry=entry)
