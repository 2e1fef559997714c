"""The structure of a document beside its looks: headings, paragraphs and figures in reading order, for who has it
read aloud."""

from collections.abc import Iterator

from reportlab.pdfbase import pdfdoc


class Structure:
    """Collects the tagged parts of the pages and writes them as the structure tree of the document."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, str, int, int]] = []  # tag, what it says, page (from 1), number within the page
        self._counts: dict[int, int] = {}

    def begin(self, tag: str, says: str, page: int) -> str:
        """The operator that opens a part; an empty tag opens something that is only looks."""
        if not tag:
            return "/Artifact BMC"
        number = self._counts.get(page, 0)
        self._counts[page] = number + 1
        self._parts.append((tag, says, page, number))
        return f"/{tag} <</MCID {number}>> BDC"

    def write(self, doc: pdfdoc.PDFDocument) -> None:
        """Write the tree into `doc`, whose pages are all there."""
        root, body, parents = (_reserve(doc, name) for name in ("Tags", "TagsBody", "TagsParents"))
        by_page: dict[int, list[str]] = {}
        for at, (tag, says, page, number) in enumerate(self._parts):
            spoken = f" /Alt <feff{says.encode('utf-16-be').hex()}>" if says else ""
            part = _reserve(doc, f"Tag{at}")
            on = _number(doc, f"Page{page}")
            _fill(doc, f"Tag{at}", f"<< /S /{tag} /P {body} /Pg {on} /K {number}{spoken} >>")
            by_page.setdefault(page, []).append(part)
        for page in by_page:
            dictionary = doc.idToObject[f"Page{page}"]
            dictionary.StructParents, dictionary.Tabs = page, "/S"
            dictionary.__NoDefault__ = [*dictionary.__NoDefault__, "StructParents", "Tabs"]
        _fill(doc, "TagsBody", f"<< /S /Document /P {root} /K [{' '.join(_flat(by_page))}] >>")
        listed = " ".join(f"{page} [{' '.join(parts)}]" for page, parts in by_page.items())
        _fill(doc, "TagsParents", f"<< /Nums [{listed}] >>")
        following = max(by_page, default=0) + 1
        tree = f"/K {body} /ParentTree {parents} /ParentTreeNextKey {following}"
        _fill(doc, "Tags", f"<< /Type /StructTreeRoot {tree} >>")
        doc.Catalog.StructTreeRoot = pdfdoc.PDFObjectReference("Tags")
        doc.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def _flat(by_page: dict[int, list[str]]) -> Iterator[str]:
    for parts in by_page.values():
        yield from parts


def _reserve(doc: pdfdoc.PDFDocument, name: str) -> str:
    """A reference to an object that is filled in later."""
    doc.Reference("", name)
    return _number(doc, name)


def _number(doc: pdfdoc.PDFDocument, name: str) -> str:
    number, generation = doc.idToObjectNumberAndVersion[name]
    return f"{number} {generation} R"


def _fill(doc: pdfdoc.PDFDocument, name: str, content: str) -> None:
    doc.idToObject[name] = content
