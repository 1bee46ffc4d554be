"""What a file says about its article, apart from the text itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MEDIUM = re.compile(r"(?:网|網|报|報|社|台|臺|电视|電視|新闻|新聞|在线|在線|杂志|雜誌|频道|頻道)$")


@dataclass(frozen=True, slots=True)
class About:
    """Title, source, author and ISO date of an article; empty where nothing is said."""

    title: str = ""
    source: str = ""
    author: str = ""
    published: str = ""

    def or_else(self, other: About) -> About:
        """Return this, with what is missing taken from `other`."""
        return About(
            self.title or other.title,
            self.source or other.source,
            self.author or other.author,
            self.published or other.published,
        )


def is_medium(name: str) -> bool:
    """Whether a name is that of a newspaper, an agency, a site or a station."""
    return bool(_MEDIUM.search(name.strip()))
