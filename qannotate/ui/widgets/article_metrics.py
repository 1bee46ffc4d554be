"""The vertical measures of an article's line, from the size of its type.

Text in lines of fixed height stands with its baseline at 0.8 of the line, whatever the
font; everything that is drawn around it is measured from there.
"""

from __future__ import annotations

from dataclasses import dataclass

BASELINE = 0.8
"""Where Qt puts the baseline in a line of fixed height. Measured for several fonts."""

PARAGRAPH_GAP = 12
TOP_MARGIN = 20
BOTTOM_MARGIN = 48
LEFT_MARGIN = 60
RIGHT_MARGIN = 32
NUMBER_GAP = 20


@dataclass(frozen=True, slots=True)
class ArticleMetrics:
    """The measures of one line in device-independent pixels, from the top of the line.

    `size` is the pixel size of the text; without captions the lines stand closer.
    """

    size: int
    captions: bool = True

    @property
    def line_height(self) -> int:
        if not self.captions:
            return round(1.8 * self.size)
        # Captions do not shrink below 11 px, so small text needs a little more room.
        return 2 * self.size + (2 if self.size >= 18 else 4)

    @property
    def scale(self) -> float:
        return max(1.0, self.size / 20)

    @property
    def baseline(self) -> float:
        return BASELINE * self.line_height

    @property
    def caption_size(self) -> int:
        return max(11, round(0.55 * self.size))

    @property
    def caption_height(self) -> float:
        return 12.0 * self.caption_size / 11

    @property
    def caption_top(self) -> float:
        return self.tint_top - self.caption_height - 1

    @property
    def tint_top(self) -> float:
        return self.baseline - 1.005 * self.size

    @property
    def tint_bottom(self) -> float:
        return self.baseline + 0.22 * self.size

    @property
    def lane_step(self) -> float:
        return 3.0 * self.scale

    def line_top(self, lane: int) -> float:
        """Return where the line of a lane begins."""
        return self.tint_bottom + lane * self.lane_step

    @property
    def reach(self) -> int:
        """How far drawing can leave the line's own height, above and below."""
        return round(12 * self.scale)
