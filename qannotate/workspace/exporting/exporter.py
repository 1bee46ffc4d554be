"""One export: counted and refused before anything is written, then written whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from uuid import UUID

from qannotate.domain.exchange import Loss
from qannotate.domain.view import ScriptView
from qannotate.errors import CancelledError, InputError, UserError
from qannotate.formats.format import Format, WriteOptions
from qannotate.formats.strict_json import dump_line
from qannotate.workspace.exporting.card import Contents, card
from qannotate.workspace.exporting.outgoing import Outgoing
from qannotate.workspace.exporting.staging import (
    check_file,
    check_folder,
    drop,
    folder_for,
    move,
    staging,
)
from qannotate.workspace.project import Project
from qannotate.workspace.selection import ExportRequest, Selection
from qannotate.workspace.splitting import PARTS, deal_out

Progress = Callable[[int, int], bool]
"""Told how many documents of how many are written; answers whether to go on."""

_SHOWN_LOSSES = 500
_CARD, _SCHEME, _LOSSES = "README.md", "scheme.toml", "losses.jsonl"


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What an export would write. With a `refusal` it writes nothing.

    `order` are the documents in the order of the file; `losses` are the first of `lost`.
    """

    project: Project
    request: ExportRequest
    annotators: tuple[str, ...] = ()
    order: tuple[UUID, ...] = ()
    spans: int = 0
    links: int = 0
    lost: int = 0
    losses: tuple[Loss, ...] = ()
    refusal: UserError | None = None

    @property
    def documents(self) -> int:
        return len(self.order)

    @property
    def options(self) -> WriteOptions:
        return replace(self.request.options, relations=self.links > 0)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote: `files`, the data before what lies beside it."""

    files: tuple[Path, ...]
    documents: int
    spans: int
    lost: int


def plan_export(project: Project, request: ExportRequest) -> ExportPlan:
    """Return what an export would write, what would be lost, and why it cannot be if so."""
    try:
        return _plan(project, request)
    except InputError as refusal:
        return ExportPlan(project, request, refusal=refusal)


def export(plan: ExportPlan, out: Path, progress: Progress | None = None) -> ExportReport:
    """Write what was planned to the file `out`, or to the folder `out` if it is split.

    Raises:
        UserError: the plan's refusal, or `out` is no place to write to.
        CancelledError: `progress` said so; nothing was written.
    """
    if plan.refusal is not None:
        raise plan.refusal
    run = _Export(plan, progress or (lambda _done, _total: True))
    return run.split(out) if plan.request.split else run.file(out)


def _plan(project: Project, request: ExportRequest) -> ExportPlan:
    selection = Selection(project, request)
    order: list[UUID] = []
    spans = links = 0
    for document, labelled in selection.documents():
        order.append(document)
        spans += sum(len(one.annotations) for one in labelled)
        links += sum(len(one.links) for one in labelled)
    names = tuple(annotator.name for annotator in selection.annotators)
    if not order or not (spans or selection.format.native):
        raise _nothing(names)
    if request.split is not None:
        deal_out(order, request.split)
    plan = ExportPlan(project, request, names, tuple(order), spans, links)
    return _with_losses(plan, selection)


def _nothing(names: Sequence[str]) -> InputError:
    if not names:
        return InputError(
            "The project has no labels to export.", "Label something first, or name an annotator."
        )
    return InputError(
        f"There are no labels of {', '.join(names)} to export with these choices.",
        "Choose other annotators, layers, labels or documents, or label something first.",
    )


def _with_losses(plan: ExportPlan, selection: Selection) -> ExportPlan:
    """Return the plan with what is lost, found by writing to nowhere."""
    if selection.format.native and plan.request.script is ScriptView.ORIGINAL:
        return plan
    losses = _written(plan, selection, Path(os.devnull), Contents())
    shown = tuple(islice(losses, _SHOWN_LOSSES))
    return replace(plan, losses=shown, lost=len(shown) + sum(1 for _ in losses))


def _written(
    plan: ExportPlan,
    selection: Selection,
    path: Path,
    contents: Contents,
    wanted: Callable[[UUID], bool] = lambda _document: True,
) -> Iterator[Loss]:
    """Write the wanted documents to `path`, count them, and give the losses on the way."""
    assert selection.format.write is not None  # as `writable` found
    moved: list[Loss] = []
    outgoing = Outgoing(
        plan.project, selection, plan.request.script, plan.request.options.unit, moved
    )
    records = (
        outgoing.record(document, labelled)
        for document, labelled in selection.documents()
        if wanted(document)
    )
    for loss in selection.format.write(contents.count(records), path, plan.options):
        yield from contents.count_losses(_taken(moved))
        yield from contents.count_losses([loss])
    yield from contents.count_losses(_taken(moved))


def _taken(losses: list[Loss]) -> list[Loss]:
    """Return what is in the list, and empty it."""
    taken = losses[:]
    losses.clear()
    return taken


class _Export:
    """One export on its way to the disk."""

    def __init__(self, plan: ExportPlan, progress: Progress) -> None:
        self._plan = plan
        self._progress = progress
        self._selection = Selection(plan.project, plan.request)
        self._contents = Contents()
        self._done = 0

    def file(self, out: Path) -> ExportReport:
        place = check_file(out, self._plan.project.path)
        named = {one: f"{place.name}{end}" for one, end in _BESIDE.items()}
        with staging(place.parent) as staged:
            self._write(staged, [(place.name, lambda _document: True)], named[_LOSSES])
            return self._finish(staged, place.parent, [place.name], named)

    def split(self, out: Path) -> ExportReport:
        assert self._plan.request.split is not None
        dealt = deal_out(self._plan.order, self._plan.request.split)
        suffix = self._format.suffix
        parts = [part for part in PARTS if part in set(dealt.values())]
        names = [f"{part}{suffix}" for part in parts]
        beside = {name: name for name in _BESIDE}
        check_folder(out, [*(f"{part}{suffix}" for part in PARTS), *beside])
        with folder_for(out), staging(out) as staged:
            files = [
                (name, lambda document, part=part: dealt.get(document) == part)
                for name, part in zip(names, parts, strict=True)
            ]
            self._write(staged, files, _LOSSES)
            report = self._finish(staged, out, names, beside)
            for part in set(PARTS) - set(parts):
                drop(out / f"{part}{suffix}")
            return report

    @property
    def _format(self) -> Format:
        return self._selection.format

    def _write(
        self, staged: Path, files: Sequence[tuple[str, Callable[[UUID], bool]]], losses: str
    ) -> None:
        """Write each file with the documents it wants, and all losses to one file."""
        with (staged / losses).open("w", encoding="utf-8", newline="\n") as lost:
            for name, wanted in files:
                for loss in self._losses(staged / name, wanted):
                    lost.write(dump_line(asdict(loss)))

    def _losses(self, path: Path, wanted: Callable[[UUID], bool]) -> Iterator[Loss]:
        def counted(document: UUID) -> bool:
            if not wanted(document):
                return False
            self._step()
            return True

        return _written(self._plan, self._selection, path, self._contents, counted)

    def _step(self) -> None:
        if not self._progress(self._done, self._plan.documents):
            raise CancelledError
        self._done += 1

    def _finish(
        self, staged: Path, folder: Path, names: list[str], beside: dict[str, str]
    ) -> ExportReport:
        """Lay the card and the scheme beside the data, and move all to their place."""
        contents = self._contents
        project = self._plan.project
        text = card(
            title=names[0] if len(names) == 1 else folder.name,
            request=self._plan.request,
            chosen=self._format,
            scheme=project.scheme.name,
            contents=contents,
            hashes={name: _hash(staged / name) for name in names},
        )
        _write_text(staged / beside[_CARD], text)
        _write_text(staged / beside[_SCHEME], project.scheme_toml)
        others = [beside[_CARD], beside[_SCHEME]]
        if contents.lost:
            others.append(beside[_LOSSES])
        moved = move(staged, folder, [*others, *names])
        if not contents.lost:
            drop(folder / beside[_LOSSES])
        files = (*moved[len(others) :], *moved[: len(others)])
        self._progress(self._done, self._plan.documents)
        return ExportReport(files, len(contents.documents), contents.spans, contents.lost)


_BESIDE = {_CARD: ".card.md", _SCHEME: ".scheme.toml", _LOSSES: ".losses.jsonl"}
"""What lies in the folder of an export, and how it is called beside a file."""


def _write_text(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _hash(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
