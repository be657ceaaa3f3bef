"""Thumbnails: turned as they were taken, and nothing that a stranger's file could do."""

import zlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from crm_desktop.gui.attachments import drawing_child, thumbnails
from crm_desktop.services.attachments import attachments
from crm_desktop.services.customers import customers
from crm_desktop.storage import files
from tests.gui.attachments.pictures import jpeg, packed, picture, png_that_says_it_has


@pytest.fixture
def read(office, qapp):
    """Keeps a content under a name and reads its thumbnail of at most 100 pixels."""
    customer = customers.save(None, {"name": "王建国"})

    def keep_and_read(name, content, *, lost=False):
        attachments.add(customer, [attachments.from_bytes(content, name)])
        paper = attachments.listed(customer)[0]
        if lost:
            files.path(paper.sha256).unlink()
        return thumbnails.read(paper, 100)

    return keep_and_read


def test_a_photograph_stands_as_it_was_taken(read):
    assert read("a.jpg", jpeg(400, 200)).image.size().toTuple() == (100, 50)
    assert read("turned.jpg", jpeg(400, 200, orientation=6)).image.size().toTuple() == (50, 100)
    assert read("small.png", packed(picture(20, 10), b"PNG")).image.size().toTuple() == (20, 10)
    assert read("endless.png", packed(picture(3000, 2), b"PNG")).image.size().toTuple() == (100, 1)


def test_what_a_picture_is_says_its_content_and_not_its_name(read):
    assert not read("photo.jpg", packed(picture(30, 30), b"PNG")).image.isNull()
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    assert read("photo.png", svg).why.key == "attachment.no_preview.broken"


def test_what_would_fill_the_memory_is_not_unpacked_and_said_so(read):
    found = read("bomb.png", png_that_says_it_has(60_000, 60_000))
    assert found.image.isNull()
    assert "60000 × 60000" in found.why.text("en")


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0 nothing", b"\x89PNG\r\n\x1a\n", b"BM", b"GIF89a"])
def test_a_broken_picture_is_said_to_be_broken(read, content):
    assert read("photo.jpg", content).why.key == "attachment.no_preview.broken"


def test_half_a_picture_and_a_lost_one(read):
    whole = packed(picture(400, 200), b"PNG")
    assert read("half.png", whole[: len(whole) // 2]).why.key == "attachment.no_preview.broken"
    assert read("lost.png", whole, lost=True).why.key == "attachment.error.missing"


def test_what_has_no_ground_stands_on_white_paper(read):
    stamp = QImage(20, 10, QImage.Format.Format_ARGB32)
    stamp.fill(Qt.GlobalColor.transparent)
    assert read("stamp.png", packed(stamp, b"PNG")).image.pixelColor(3, 3).name() == "#ffffff"


def test_other_papers_have_none_and_nothing_is_wrong_with_them(read):
    found = read("录音.m4a", b"sound")
    assert found.image.isNull()
    assert found.why is None


def page_that_holds(line, times):
    """A PDF whose page is one line of drawing, so many times, packed."""
    packed_page = zlib.compress(line * times, 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed_page), packed_page),
    ]
    content = b"%PDF-1.4\n"
    for number, part in enumerate(parts, 1):
        content += b"%d 0 obj%b endobj\n" % (number, part)
    return content + b"trailer<</Size 5/Root 1 0 R>>\n%%EOF"


def test_a_paper_that_takes_too_much_is_not_drawn_and_the_next_one_is(read):
    before = resource_peak()
    bomb = page_that_holds(b"0 0 m 500 500 l S\n", 2_000_000)
    assert len(bomb) < 100_000
    assert read("bomb.pdf", bomb).why.key == "attachment.no_preview.too_much"
    assert resource_peak() - before < 100 << 20
    assert read("a.pdf", page_that_holds(b"0 0 m 500 500 l S\n", 2)).image.size().toTuple() == (75, 100)
    child = drawing_child._child
    assert read("b.pdf", page_that_holds(b"0 0 m 500 500 l S\n", 3)).image.size().toTuple() == (75, 100)
    assert drawing_child._child is child  # one for all
    assert read("none.pdf", b"%PDF-1.4 no page").why.key == "attachment.no_preview.broken"
    drawing_child.stop()
    assert child.poll() is not None


def resource_peak():
    """The most bytes that this process has taken so far."""
    resource = pytest.importorskip("resource", reason="Windows counts it elsewhere")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
