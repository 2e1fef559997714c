"""A drawing for the screen: the same shapes as in the PDF, as SVG in the colours of the theme in use."""

from html import escape

from app.reports.drawing import Align, Colours, Disc, Drawing, Label, Path, Shape

FAMILY = "Noto Sans SC"
_ANCHORS = {Align.START: "start", Align.MIDDLE: "middle", Align.END: "end"}


def to_svg(drawing: Drawing, colours: Colours) -> str:
    """An SVG document of `drawing`.  colours: role → colour; raises KeyError for a role the theme does not have."""
    body = "".join(_shape(shape, drawing.height, colours) for shape in drawing.shapes)
    size = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><title>{escape(drawing.says)}</title>{body}</svg>'


def _shape(shape: Shape, height: float, colours: Colours) -> str:
    if isinstance(shape, Label):
        weight = ' font-weight="bold"' if shape.bold else ""
        return (
            f'<text x="{shape.x:.2f}" y="{height - shape.y:.2f}" font-family="{FAMILY}" '
            f'font-size="{shape.size:g}"{weight} text-anchor="{_ANCHORS[shape.align]}" '
            f'fill="{colours[shape.role]}">{escape(shape.text)}</text>'
        )
    paint = _paint(shape, colours)
    if isinstance(shape, Disc):
        return f'<circle cx="{shape.x:.2f}" cy="{height - shape.y:.2f}" r="{shape.radius:.2f}" {paint}/>'
    points = " ".join(f"{x:.2f},{height - y:.2f}" for x, y in shape.points)
    return f'<{"polygon" if shape.closed else "polyline"} points="{points}" {paint}/>'


def _paint(shape: Path | Disc, colours: Colours) -> str:
    fill = colours[shape.fill] if shape.fill else "none"
    if not shape.stroke:
        return f'fill="{fill}"'
    dash = f' stroke-dasharray="{" ".join(f"{length:g}" for length in shape.dash)}"' if shape.dash else ""
    line = f'stroke="{colours[shape.stroke]}" stroke-width="{shape.width:g}" stroke-linejoin="round"'
    return f'fill="{fill}" {line}{dash}'
