"""How a person likes to read an article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qannotate.ui import fonts
from qannotate.ui.widgets.article_metrics import LEFT_MARGIN, RIGHT_MARGIN, ArticleMetrics
from qannotate.ui.widgets.article_painter import Captions

MEASURE = 36
MEASURES = (32, 36, 40)
LARGEST_MEASURE = 40


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """Type, measure in characters, captions, and whether paragraphs are numbered."""

    size: int = fonts.ARTICLE_SIZE
    typeface: fonts.Typeface = fonts.Typeface.HEI
    family: str = ""
    measure: int = MEASURE
    captions: Captions = Captions.ALL
    numbers: bool = True

    @property
    def metrics(self) -> ArticleMetrics:
        return ArticleMetrics(self.size, captions=self.captions is not Captions.NONE)

    def zoomed(self, steps: int) -> ReadingStyle:
        """Return the style some steps larger or smaller; 0 goes back to the usual size."""
        sizes = fonts.ARTICLE_SIZES
        if not steps:
            return replace(self, size=fonts.ARTICLE_SIZE)
        near = min(range(len(sizes)), key=lambda i: abs(sizes[i] - self.size))
        return replace(self, size=sizes[min(max(near + steps, 0), len(sizes) - 1)])

    def column(self, width: int) -> tuple[int, int]:
        """Return the left and right margins of the column in a window of this width.

        The column holds a whole number of characters, no more than the measure, and
        stands in the middle where there is room.
        """
        least = LEFT_MARGIN if self.numbers else RIGHT_MARGIN
        room = max(width - least - RIGHT_MARGIN, self.size)
        column = min(self.measure, LARGEST_MEASURE, room // self.size) * self.size
        left = max(least, (width - column) // 2)
        return left, max(0, width - left - column)
