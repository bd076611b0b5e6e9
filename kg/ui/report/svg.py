"""A picture as SVG: the same positions, shapes and colours as on the screen, type never under 11 px at its own size."""

from __future__ import annotations

from collections import Counter
from html import escape

from kg.ui.components.graph_pane import wire
from kg.ui.components.graph_pane.labels import columns, label
from kg.ui.components.graph_pane.layout import Position, positions
from kg.ui.components.graph_pane.looks import look
from kg.ui.i18n import Say
from kg.ui.listings import modality
from kg.ui.picture import PaneEdge, PaneNode, Picture
from kg.ui.report.room import Box, Room

RADIUS, MARGIN, LINE = 26.0, 90.0, 14.0
LETTER, BIG_LETTER = 6.0, 7.1
"""Width of a column of words at an arrow, 11 px high, and of a name, 13 px high."""
ALONG = sorted((step / 25 for step in range(-8, 9)), key=abs)
"""Where the words of an arrow may stand, as a share of its way from the middle: the first where they cover nothing."""
WIDER = 1.2
"""A page is read without zoom: names beside each other need more room than on the screen."""
HEAD = """\
<marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">\
<path d="M0 0L10 5L0 10z" fill="#555"/></marker>"""
FONT = (
    "system-ui,'Noto Sans CJK KR','Noto Sans KR','Noto Sans JP','Malgun Gothic','Yu Gothic','Apple SD Gothic Neo',"
    "'Noto Sans','DejaVu Sans','Liberation Sans','Helvetica Neue',Arial,sans-serif"
)
"""What browsers take first, then fonts by name: what draws without a browser knows no family of the system."""


def svg(picture: Picture, say: Say, alt: str) -> str:
    """The whole drawing as one element, without anything from elsewhere."""
    at = {id: (x * WIDER, y) for id, (x, y) in positions(picture).items()}
    xs, ys = [x for x, _ in at.values()] or [0.0], [y for _, y in at.values()] or [0.0]
    left, top = min(xs) - MARGIN, min(ys) - MARGIN / 2
    wide, high = max(xs) + MARGIN - left, max(ys) + MARGIN - top
    beside = Counter(frozenset((edge.start, edge.end)) for edge in picture.edges)
    seen: Counter[frozenset[str]] = Counter()
    room, lines = Room(), list[str]()
    for node in picture.nodes:
        room.take(_covered(label(say.named(node)).split("\n"), at[node.id]))
    for edge in picture.edges:
        ends = frozenset((edge.start, edge.end))
        place = seen[ends] - (beside[ends] - 1) / 2
        lines.append(_edge(edge, at, place, say, room))
        seen[ends] += 1
    nodes = [_node(node, at[node.id], say) for node in picture.nodes]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(alt, quote=True)}" '
        f'viewBox="{left:.0f} {top:.0f} {wide:.0f} {high:.0f}" width="{wide:.0f}" height="{high:.0f}" '
        f'font-family="{escape(FONT, quote=True)}"><defs>{HEAD}</defs>{"".join(lines)}{"".join(nodes)}</svg>'
    )


def _node(node: PaneNode, at: Position, say: Say) -> str:
    x, y = at
    drawn = look(node.schema)
    style = f'fill="{drawn.colour}" stroke="#222" stroke-width="{4 if node.focus else 1}"'
    pairs = list(zip(drawn.points[::2], drawn.points[1::2], strict=True))
    corners = " ".join(f"{x + RADIUS * a:.1f},{y + RADIUS * b:.1f}" for a, b in pairs)
    shape = f'<polygon points="{corners}" {style}/>' if pairs else f'<circle cx="{x}" cy="{y}" r="{RADIUS}" {style}/>'
    title = f"<title>{escape(f'{say.named(node)} ({say.kind(node.schema)})')}</title>"
    return f"<g>{title}{shape}{_text(label(say.named(node)).split(chr(10)), x, y + RADIUS + LINE, 13)}</g>"


def _covered(lines: list[str], at: Position) -> tuple[Box, Box]:
    """The shape of a thing and its name below."""
    x, y = at
    wide = BIG_LETTER * max(map(columns, lines))
    return (
        Box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS),
        Box(x - wide / 2, y + RADIUS, wide, LINE * len(lines) + 4),
    )


def _edge(edge: PaneEdge, at: dict[str, Position], place: float, say: Say, room: Room) -> str:
    """A curve from end to end; several between the same two lie beside each other."""
    (ax, ay), (bx, by) = at[edge.start], at[edge.end]
    length = max(((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5, 1.0)
    ux, uy = (bx - ax) / length, (by - ay) / length
    turn = 1 if edge.start < edge.end else -1
    mx, my = (ax + bx) / 2 - uy * 46 * place * turn, (ay + by) / 2 + ux * 46 * place * turn
    edge_from, to = (ax + ux * RADIUS, ay + uy * RADIUS), (bx - ux * (RADIUS + 4), by - uy * (RADIUS + 4))
    dashed = "" if edge.modality == "asserted" else ' stroke-dasharray="7 5"'
    path = f"M{edge_from[0]:.1f} {edge_from[1]:.1f}Q{mx:.1f} {my:.1f} {to[0]:.1f} {to[1]:.1f}"
    sure = "" if edge.modality == "asserted" else modality(edge.modality, say)
    words = [line for line in (say.relation(edge.relation), wire.days(edge, say), sure) if line]
    boxes = [_box(words, mx + (bx - ax) * along, my + (by - ay) * along - 4) for along in ALONG]
    box = boxes[room.place(boxes)]
    wx, wy = box.left + box.wide / 2, box.top + LINE - 2
    curve = f'<path d="{path}" fill="none" stroke="#555" stroke-width="1.5" marker-end="url(#head)"{dashed}/>'
    return f"<g>{curve}{_paper(box)}{_text(words, wx, wy, 11)}</g>"


def _box(lines: list[str], x: float, y: float) -> Box:
    """What words take whose first line stands at this place."""
    wide = LETTER * max(map(columns, lines), default=0) + 6
    return Box(x - wide / 2, y - LINE + 2, wide, LINE * len(lines) + 2)


def _paper(box: Box) -> str:
    """White ground behind the words of an arrow: the arrow would strike them through."""
    place = f'x="{box.left:.1f}" y="{box.top:.1f}" width="{box.wide:.1f}" height="{box.high:.1f}"'
    return f'<rect {place} fill="#fff" fill-opacity="0.9"/>'


def _text(lines: list[str], x: float, y: float, size: int) -> str:
    rows = "".join(
        f'<tspan x="{x:.1f}" dy="{0 if n == 0 else LINE}">{escape(row)}</tspan>' for n, row in enumerate(lines)
    )
    halo = 'paint-order="stroke" stroke="#fff" stroke-width="3" stroke-linejoin="round"'
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="{size}" fill="#111" {halo}>{rows}</text>'
