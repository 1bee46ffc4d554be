"""The name engine: its rules in order of rank, and what may nest in what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qannotate.domain.span import Span
from qannotate.suggest.engine import FoldedArticle, Proposal
from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.documents import DocumentFinder
from qannotate.suggest.names.organisations import OrganisationFinder
from qannotate.suggest.names.people import PeopleFinder
from qannotate.suggest.names.places import PlaceFinder
from qannotate.suggest.names.scene import Found, SceneMaker
from qannotate.suggest.names.things import ThingFinder
from qannotate.suggest.nesting import may_share, rests

NAME = "names"
LAYER = "entity"
_CODE = "1"
_LISTS = (
    "agency_bodies",
    "award_endings",
    "brand_cues",
    "brand_nouns",
    "brand_sources",
    "byline_words",
    "common_units",
    "compound_surnames",
    "counties",
    "countries",
    "document_endings",
    "document_verbs",
    "facility_endings",
    "free_organisation_endings",
    "generic_bodies",
    "generic_heads",
    "media_endings",
    "name_followers",
    "name_stops",
    "not_awards",
    "not_brands",
    "not_organisations",
    "not_persons",
    "not_places",
    "not_units",
    "organisation_endings",
    "organisation_inner_verbs",
    "organisations",
    "person_nouns",
    "place_abbreviations",
    "platform_endings",
    "polite_words",
    "prefectures",
    "provinces",
    "regions",
    "strong_zone_endings",
    "surnames",
    "title_prefixes",
    "titles",
    "titles_with_field",
    "transliteration",
    "unit_endings",
    "zone_endings",
)
_RANK = {
    "DOCUMENT": 0,
    "ORGANIZATION": 1,
    "PERSON": 2,
    "JOB_TITLE": 2,
    "PRODUCT_BRAND": 3,
    "FACILITY": 4,
    "AWARD": 5,
    "LOCATION": 6,
}


class NameEngine:
    """Proposes people, posts, places, organisations, documents, prizes, brands, facilities."""

    name = NAME

    def __init__(self, lexicons: Lexicons) -> None:
        self.version = f"{_CODE}-{lexicons.digest(_LISTS)}"
        self._scenes = SceneMaker(lexicons)
        self._places = PlaceFinder(lexicons)
        self._people = PeopleFinder(lexicons)
        self._organisations = OrganisationFinder(lexicons)
        self._documents = DocumentFinder(lexicons)
        self._things = ThingFinder(lexicons)

    def propose(self, article: FoldedArticle) -> tuple[Proposal, ...]:
        scene = self._scenes.scene(article)
        places = self._places.find(scene)
        organisations = self._organisations.find(scene, places)
        found = [
            *self._documents.find(scene),
            *organisations,
            *self._people.find(scene, (*organisations, *places.found)),
            *self._things.find(scene, places),
            *places.found,
        ]
        kept = sorted(_compatible(found), key=lambda one: (one.start, -one.end, one.label))
        return tuple(_proposal(article.text, one) for one in kept)


def _compatible(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what may stand together; a higher rank wins, then the longer, then the surer."""
    kept: list[Found] = []
    taken: dict[int, list[int]] = {}
    for one in sorted(found, key=_preference):
        span = Span(one.start, one.end)
        others = (kept[number] for number in rests(taken, span))
        if all(may_share(LAYER, one.label, span, o.label, Span(o.start, o.end)) for o in others):
            for place in range(one.start, one.end):
                taken.setdefault(place, []).append(len(kept))
            kept.append(one)
            yield one


def _preference(one: Found) -> tuple[int, int, float, int]:
    return (_RANK[one.label], one.start - one.end, -one.confidence, one.start)


def _proposal(text: str, one: Found) -> Proposal:
    return Proposal(
        layer=LAYER,
        label=one.label,
        span=Span(one.start, one.end),
        rule=one.rule,
        detail=text[one.start : one.end],
        confidence=one.confidence,
    )
