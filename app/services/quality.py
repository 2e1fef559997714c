"""From what came of supervision over time to a review of quality on paper.  Pure."""

from app.domain.calls import GuideVersion
from app.domain.text import Language
from app.reports.quality_content import DimensionLine, QualityContent
from app.reports.words import words
from app.services.supervision_desk import Development


def review(
    found: Development, language: Language, *, hotline: str, counsellor: str, guide: GuideVersion, document_id: str
) -> QualityContent:
    """Weeks count from the first call that is named."""
    first = min((row.started_at for row in found.calls.values()), default=None)
    said = []
    for answer in found.feedback:
        week = (answer.at - first).days // 7 + 1 if first else 1
        when = words(language)("course-week", week=max(week, 1))
        said.append((words(language)("list-separator").join([when, answer.author]), answer.text))
    return QualityContent(
        language=language,
        document_id=document_id,
        hotline=hotline,
        counsellor=counsellor,
        guide=f"{guide.id} {guide.version}",
        calls=len(found.calls),
        dimensions=tuple(
            DimensionLine(
                label=course.dimension.label.in_(language),
                points=tuple((mine, theirs) for _, mine, theirs in course.points),
                anchors=tuple(anchor.in_(language) for anchor in course.dimension.anchors),
            )
            for course in found.courses
        ),
        agreement=found.agreement,
        feedback=tuple(said),
    )
