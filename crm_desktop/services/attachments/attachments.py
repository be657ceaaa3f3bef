"""Pictures and papers of customers: keeping, listing, renaming, handing out, removing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from crm_desktop import storage
from crm_desktop.core import file_names, texts
from crm_desktop.core.errors import CrmError, InvalidFields, NotFound
from crm_desktop.core.tables import Table
from crm_desktop.storage import files, kept_files, outputs
from crm_desktop.storage.files import KeptContent
from crm_desktop.storage.models import Attachment, Customer, Product

LARGEST: Final = 200 << 20
"""Bytes of one file: a scanned contract has a few million, a minute of a telephone's film a hundred."""

_PROGRAMS: Final = frozenset(
    [
        "app",
        "appimage",
        "bat",
        "cmd",
        "com",
        "command",
        "cpl",
        "desktop",
        "dll",
        "exe",
        "gadget",
        "hta",
        "inf",
        "jar",
        "js",
        "jse",
        "lnk",
        "msc",
        "msi",
        "msp",
        "pif",
        "ps1",
        "py",
        "pyw",
        "reg",
        "scf",
        "scr",
        "sh",
        "url",
        "vb",
        "vbe",
        "vbs",
        "workflow",
        "ws",
        "wsc",
        "wsf",
        "wsh",
    ]
)
"""Endings of what a system would run instead of showing it."""

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class GivenFile:
    """Something to be kept: what it is called, and how it is opened, each time at its beginning."""

    name: str
    opened: Callable[[], BinaryIO]
    file: Path | None = None
    """Where it lies now; None for what was pasted."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was kept, by the ids; what the customer had already; what was not kept and why, by its name."""

    ids: tuple[int, ...]
    known: tuple[str, ...]
    refused: tuple[tuple[str, CrmError], ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A picture or paper of a customer; ``about`` is what the product is called that it belongs to."""

    id: int
    version: int
    name: str
    sha256: str
    size: int
    added_at: datetime
    product_id: int | None = None
    about: str = ""

    @property
    def content(self) -> KeptContent:
        return KeptContent(self.sha256, self.size)


def from_file(file: Path) -> GivenFile:
    """A file of the user's, as it will be called here."""
    return GivenFile(texts.shown(file.name), lambda: file.open("rb"), file)


def from_bytes(content: bytes, name: str) -> GivenFile:
    """What lies in memory, such as a picture that was pasted."""
    return GivenFile(name, partial(BytesIO, content))


def of_customer(customer_id: int) -> list[Paper]:
    """What a customer has, the newest first; inside reading()."""
    models = {
        row.id: row.model
        for row in Product.select(Product.id, Product.model).where(Product.customer == customer_id)
    }
    return [
        Paper(
            row.id,
            row.version,
            row.name,
            row.sha256,
            row.size,
            row.created_at,
            row.source_id if row.source_table == Table.PRODUCT else None,
            models.get(row.source_id, "") if row.source_table == Table.PRODUCT else "",
        )
        for row in Attachment.select()
        .where(Attachment.customer == customer_id)
        .order_by(Attachment.id.desc())
    ]


def listed(customer_id: int) -> list[Paper]:
    """What a customer has, the newest first."""
    with storage.reading():
        return of_customer(customer_id)


def customer_by_number(number: str) -> int:
    """The id of the customer with a record number; raises ``NotFound``."""
    with storage.reading():
        found = Customer.select(Customer.id).where(Customer.number == number.strip()).first()
    if found is None:
        raise NotFound("attachment.error.nobody", number=number)
    return int(found.id)


def add(
    customer_id: int,
    given: Sequence[GivenFile],
    *,
    product_id: int | None = None,
    progress: Progress = lambda _done, _total: None,
) -> Added:
    """Keep files for a customer, each on the disk before the one write that names them all.

    What cannot be kept (a folder, too large, unreadable, no room on the disk) is left out and told, the
    others are kept. ``progress`` is told bytes; what it raises leaves nothing named. Raises ``NotFound``.
    """
    taken, refused = _taken_up(given, progress)
    known, ids = [], []
    with storage.write("attachment.added") as change:
        customer = change.subject = change.get(Customer, customer_id)
        if product_id is not None and change.get(Product, product_id).customer_id != customer_id:
            raise NotFound("error.not_found")
        there = {
            row.sha256 for row in Attachment.select(Attachment.sha256).where(Attachment.customer == customer)
        }
        added = []
        for each, content in taken:
            if content.sha256 in there:
                known.append(each.name)
                continue
            there.add(content.sha256)
            if not files.is_there(content):  # swept away between its coming and this write
                files.take_up(each.opened, each.name)
            row = change.insert(
                Attachment,
                customer=customer,
                source_table=Table.PRODUCT if product_id is not None else "",
                source_id=product_id,
                name=_short(each.name),
                sha256=content.sha256,
                size=content.size,
            )
            ids.append(row.id)
            added.append(row.name)
        change.params |= {"customer": customer.name, "count": len(ids), "name": added[0] if added else ""}
    return Added(tuple(ids), tuple(known), tuple(refused))


def _taken_up(
    given: Sequence[GivenFile], progress: Progress
) -> tuple[list[tuple[GivenFile, KeptContent]], list[tuple[str, CrmError]]]:
    sizes = [_size(each) for each in given]
    total = sum(size for size in sizes if isinstance(size, int)) * 2  # read for the hash, and to be copied
    done = 0

    def read(count: int) -> None:
        nonlocal done
        done += count
        progress(min(done, total), total)

    taken: list[tuple[GivenFile, KeptContent]] = []
    refused: list[tuple[str, CrmError]] = []
    for each, size in zip(given, sizes, strict=True):
        if isinstance(size, CrmError):
            refused.append((each.name, size))
            continue
        try:
            taken.append((each, files.take_up(each.opened, each.name, read, most=LARGEST)))
        except CrmError as error:
            refused.append((each.name, error))
        except OSError as error:
            refused.append((each.name, _unreadable(each.name, error)))
    return taken, refused


def _size(given: GivenFile) -> int | CrmError:
    """How many bytes are to be kept, or why they are not."""
    if given.file is None:
        return 0
    try:
        if why := _no_file(given.file, given.name):
            return why
        size = given.file.stat().st_size
    except OSError as error:
        return _unreadable(given.name, error)
    if size == 0:
        return CrmError("attachment.error.empty", name=given.name)
    if size > LARGEST:
        said = {"size": file_names.said_size(size), "most": file_names.said_size(LARGEST)}
        return CrmError("attachment.error.too_large", name=given.name, **said)
    return size


def _no_file(file: Path, name: str) -> CrmError | None:
    if file.is_dir():
        return CrmError("attachment.error.folder", name=name)
    if not file.exists():
        return CrmError("error.file_missing", file=name)
    if not file.is_file() or files.is_our_database(file):
        return CrmError("attachment.error.no_file", name=name)
    return None


def _unreadable(name: str, error: OSError) -> CrmError:
    return CrmError("error.file_not_opened", file=name, reason=error.strerror or error)


def _short(name: str) -> str:
    """A name as it can be kept: what comes from a disk was not typed, and is no reason to refuse the file."""
    line = texts.line(name)
    return line or "_"


def rename(attachment_id: int, name: str, *, version: int | None = None) -> str:
    """Call a paper something else; an ending that was left out stays as it was. Returns its new name.

    Raises ``InvalidFields``, ``NotFound``, ``Conflict``.
    """
    with storage.write("attachment.renamed") as change:
        change.subject = row = change.get(Attachment, attachment_id, version)
        wanted = file_names.renamed(texts.normalise(texts.shown(name)).strip(), row.name)
        if not wanted:
            raise InvalidFields({"name": "error.required"}, Table.ATTACHMENT)
        change.params |= {"old": row.name, "name": wanted}
        change.update(row, name=wanted)
    return str(row.name)


def belongs_to(attachment_id: int, product_id: int | None, *, version: int | None = None) -> None:
    """Say which product of its customer a paper is about; None: about the customer."""
    with storage.write("attachment.placed") as change:
        change.subject = row = change.get(Attachment, attachment_id, version)
        product = change.get(Product, product_id) if product_id is not None else None
        if product is not None and product.customer_id != row.customer_id:
            raise NotFound("error.not_found")
        change.params |= {"name": row.name, "what": product.model if product else row.customer.name}
        change.update(row, source_table=Table.PRODUCT if product else "", source_id=product_id)


def remove(ids: Sequence[int]) -> None:
    """Take papers away from a customer, in one write; their files stay as long as it can be taken back."""
    with storage.write("attachment.deleted") as change:
        rows = [change.get(Attachment, each) for each in ids]
        for row in rows:
            change.delete(row)
        change.subject = rows[0]
        change.params |= {"name": rows[0].name, "customer": rows[0].customer.name}


def _get(attachment_id: int) -> Attachment:
    """One that is there with its file, whole. Raises ``NotFound``, ``CrmError`` where the file is not."""
    with storage.reading():
        row: Attachment | None = Attachment.by_id(attachment_id)
    if row is None:
        raise NotFound("error.not_found")
    kept = files.path(row.sha256)
    if not kept.exists():
        raise CrmError("attachment.error.missing", name=row.name)
    if not kept_files.is_whole(kept, row.sha256):
        raise CrmError("attachment.error.altered", name=row.name)
    return row


def shown(attachment_id: int) -> Path:
    """A copy for the system's viewer, which cannot be written to: what is kept stays as it is.

    Raises ``CrmError`` where the file is missing or altered, or is a program.
    """
    row = _get(attachment_id)
    if file_names.ending(row.name) in _PROGRAMS:
        raise CrmError("attachment.error.program", name=row.name)
    return outputs.show_copy(files.path(row.sha256), row.name)


def copied_out(attachment_id: int) -> Path:
    """A copy for other programs, which cannot be written to. Raises ``CrmError`` where it is not whole."""
    row = _get(attachment_id)
    return outputs.show_copy(files.path(row.sha256), row.name)


def save_as(attachment_id: int, file: Path) -> None:
    """Write a paper to a file of the user's choice. Raises ``CrmError``."""
    row = _get(attachment_id)
    with outputs.writing(file) as part, part.open("wb") as stream:
        stream.writelines(outputs.pieces_of(files.path(row.sha256)))


def content_of(paper: Paper) -> Path:
    """Where the file of a paper lies, to be looked at and nothing else; ``CrmError`` where it is not."""
    if not files.is_there(paper.content):
        raise CrmError("attachment.error.missing", name=paper.name)
    return files.path(paper.sha256)
