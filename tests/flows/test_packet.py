"""What to upload: which papers, in which order, upright, and not a pixel altered."""

import hashlib
import json
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from flows.cli.app import app
from flows.folder import list_folder
from flows.local import Checked
from flows.packet import make_packet, wanted
from flows.packet.plan import plan
from schemas.documents import DocumentKind, Problem, ProblemCode, TextSource
from schemas.reading import FileReading, PageReading
from schemas.record import RecordTranslation
from schemas.requirement import Outcome
from tests.flows.report.build import credits_, document, point, record

KIND = DocumentKind


def pdf(*words: str, signed: bool = False) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for word in words:
        canvas.drawString(72, 700, f"SPECIMEN {word}")
        canvas.showPage()
    canvas.save()
    if not signed:
        return out.getvalue()
    writer = PdfWriter(clone_from=BytesIO(out.getvalue()))
    form = DictionaryObject({NameObject("/SigFlags"): NumberObject(3)})
    writer.root_object[NameObject("/AcroForm")] = form
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def photo(orientation: int | None = None) -> bytes:
    """A JPEG with a black corner at the top left of what a viewer shows, were it not turned."""
    picture = Image.new("RGB", (300, 400), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, 80, 80), fill="black")
    out, exif = BytesIO(), Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    picture.save(out, "JPEG", quality=90, exif=exif)
    return out.getvalue()


def reading(file: str, turns: dict[int, int]) -> FileReading:
    pages = [
        PageReading(number=number, width=1, height=1, turn=turn, text_source=TextSource.OCR)
        for number, turn in turns.items()
    ]
    return FileReading(file=file, sha256="0" * 64, reader_version="v", media_type="x", pages=pages)


def shown(data: bytes, page: int) -> Image.Image:
    opened = pdfium.PdfDocument(data)
    try:
        return opened[page].render(scale=0.5).to_pil().convert("L")
    finally:
        opened.close()


@pytest.fixture
def folder(tmp_path) -> dict[str, Path]:
    """An applicant's files: a booklet of PDF pages, photos, a fax, a signed diploma."""
    pages = [Image.new("1", (200, 280), value) for value in (1, 0)]
    fax = BytesIO()
    pages[0].save(fax, "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(200, 200))
    files = {
        "all.pdf": pdf("diploma", "translation", "another"),
        "photo1.jpg": photo(),
        "photo2.jpg": photo(6),
        "fax.tif": fax.getvalue(),
        "signed.pdf": pdf("electronic", signed=True),
        "broken.pdf": b"%PDF-1.4 nothing more",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    return {name: tmp_path / name for name in files}


def packet(folder, documents, readings=(), max_mb=5.0, **changes):
    made = record(documents=documents, **changes)
    return make_packet(made, folder, list(readings), max_mb=max_mb)


def test_an_original_is_followed_by_its_translation_in_one_file(folder):
    """Pages of one file are parted by paper and put together by what belongs together."""
    papers = [
        document("all.pdf", page_numbers=[1]),
        document("all.pdf", KIND.TRANSLATION, id="all.pdf#2", page_numbers=[2], translation_of="all.pdf"),
    ]
    made = packet(folder, papers)
    assert sorted(made.files) == ["00-checklist.pdf", "01-diploma.pdf", "index.json"]
    text = [page.extract_text() for page in PdfReader(BytesIO(made.files["01-diploma.pdf"])).pages]
    assert ["diploma" in text[0], "translation" in text[1], len(text)] == [True, True, 2]


def test_photos_of_one_transcript_come_in_its_order_and_upright(folder):
    """The order is the transcript's, not the files'; a photo is turned as a viewer turns it, and as read."""
    papers = [
        document("photo1.jpg", KIND.TRANSCRIPT),
        document("photo2.jpg", KIND.TRANSCRIPT),
    ]
    order = credits_().model_copy(update={"document_ids": ["photo2.jpg", "photo1.jpg"]})
    turned = [reading("photo1.jpg", {1: 180}), reading("photo2.jpg", {1: 0})]
    made = packet(folder, papers, turned, credits=order)
    data = made.files["01-transcript.pdf"]
    first, second = shown(data, 0), shown(data, 1)
    assert first.width > first.height  # orientation 6: a viewer turns it by 90 degrees
    assert first.getpixel((first.width - 10, 10)) < 50  # the corner went from left to right
    assert second.getpixel((second.width - 10, second.height - 10)) < 50


def test_a_photo_s_own_bytes_are_in_the_packet(folder):
    """Nothing is compressed anew: the JPEG stands in the PDF as it came."""
    made = packet(folder, [document("photo1.jpg")])
    image = PdfReader(BytesIO(made.files["01-diploma.pdf"])).pages[0]["/Resources"]["/XObject"]
    stream = next(iter(image.values())).get_object()
    assert stream["/Filter"][-1] == "/DCTDecode" or stream["/Filter"] == "/DCTDecode"
    content = stream._data
    assert folder["photo1.jpg"].read_bytes() in (content, _undone(content))


def _undone(data: bytes) -> bytes:
    """ASCII85 as reportlab may wrap around a stream."""
    import base64

    return base64.a85decode(data.rstrip().removesuffix(b"~>")) if data.rstrip().endswith(b"~>") else data


def test_every_page_of_a_fax_is_there(folder):
    """A file of several pictures gives as many pages."""
    made = packet(folder, [document("fax.tif", page_numbers=[1, 2])])
    data = made.files["01-diploma.pdf"]
    assert [round(shown(data, page).getpixel((20, 20)) / 255) for page in (0, 1)] == [1, 0]


def test_a_signed_file_is_added_as_it_came(folder):
    """Taking pages over ends a signature, so the file itself is there too, byte for byte."""
    made = packet(folder, [document("signed.pdf")])
    assert made.files["01-diploma-as-signed.pdf"] == folder["signed.pdf"].read_bytes()


def test_a_file_that_cannot_be_opened_is_told_and_costs_the_others_nothing(folder):
    """The packet says which paper could not be made."""
    made = packet(folder, [document("broken.pdf"), document("photo1.jpg", KIND.NAME_DOCUMENT)])
    assert "02-name-document.pdf" in made.files and "01-diploma.pdf" not in made.files
    assert len(made.problems) == 1 and made.problems[0].startswith("01-diploma.pdf:")
    assert "could not" in _text(made.files["00-checklist.pdf"]).lower()


def test_the_index_names_every_file_with_its_hash_and_where_its_pages_come_from(folder):
    """What stays out of the packet is named too."""
    papers = [document("photo1.jpg"), document("all.pdf", KIND.POSTGRADUATE)]
    made = packet(folder, papers)
    index = json.loads(made.files["index.json"])
    (one,) = index["files"]
    assert one["sha256"] == hashlib.sha256(made.files[one["name"]]).hexdigest()
    assert one["sources"] == [{"file": "photo1.jpg", "sha256": "0" * 64, "pages": [1]}]
    assert index["left_out"] == ["all.pdf"]


def test_a_file_above_the_size_is_kept_whole_and_named(folder):
    """No page is made smaller to fit a limit that the office set."""
    small = packet(folder, [document("photo1.jpg")], max_mb=0.001)
    assert "Larger than the size" in _text(small.files["00-checklist.pdf"])
    assert small.files["01-diploma.pdf"] == packet(folder, [document("photo1.jpg")]).files["01-diploma.pdf"]


def test_the_checklist_says_what_is_open_before_uploading(folder):
    """An applicant whose papers must be looked at gets a packet that says not yet."""
    points = [point("review"), point("met", "ELG-01")]
    made = packet(folder, [document("photo1.jpg")], outcome=Outcome.NEEDS_REVIEW, requirements=points)
    text = _text(made.files["00-checklist.pdf"])
    assert "Not yet" in text and "Do what TRL-08 asks for." in text


def test_copies_and_other_people_s_papers_stay_out():
    """A repeated scan is not uploaded twice, and nobody else's paper goes along."""
    other = Problem(code=ProblemCode.OTHER_PERSON, message="another person's")
    papers = [
        document("diploma.pdf"),
        document("again.pdf", duplicate_of="diploma.pdf"),
        document("brother.pdf", problems=[other]),
    ]
    planned = plan(record(documents=papers))
    assert [[part.file for part in one.parts] for one in planned.bundles] == [["diploma.pdf"]]
    assert planned.left_out == ("again.pdf", "brother.pdf")


def files_of(papers, **changes) -> list[list[str]]:
    return [[part.file for part in one.parts] for one in plan(record(documents=papers, **changes)).bundles]


def test_a_diploma_photographed_page_by_page_is_one_file():
    """Its pages come first, then the translation's sheets, also one that only its number ties."""
    papers = [
        document("a-right.jpg", page_of="b-left.jpg"),
        document("b-left.jpg"),
        document("c2.jpg", KIND.TRANSLATION, page_of="d1.jpg"),
        document("d1.jpg", KIND.TRANSLATION, translation_of="b-left.jpg"),
        document("e.jpg"),
    ]
    assert files_of(papers) == [["b-left.jpg", "a-right.jpg", "c2.jpg", "d1.jpg"], ["e.jpg"]]


def test_one_translation_of_two_papers_goes_with_each():
    """A translator's one file for diploma and supplement stands behind both."""
    papers = [
        document("diploma.pdf"),
        document("marks.pdf", KIND.TRANSCRIPT),
        document("english.pdf", KIND.TRANSLATION, translation_of="diploma.pdf"),
    ]
    laid = RecordTranslation(originals=["diploma.pdf", "marks.pdf"], translations=["english.pdf"])
    assert files_of(papers, translations=[laid]) == [
        ["diploma.pdf", "english.pdf"],
        ["marks.pdf", "english.pdf"],
    ]


def test_another_person_s_translation_stays_out_and_a_paper_without_pages_is_no_fault():
    """Neither of them is put into a file, and both are named as left out."""
    other = Problem(code=ProblemCode.OTHER_PERSON, message="another person's")
    papers = [
        document("diploma.pdf"),
        document("brother.pdf", KIND.TRANSLATION, translation_of="diploma.pdf", problems=[other]),
        document("empty.pdf", KIND.TRANSCRIPT, page_numbers=[]),
    ]
    assert files_of(papers) == [["diploma.pdf"]]
    assert plan(record(documents=papers)).left_out == ("brother.pdf", "empty.pdf")


def test_every_signed_file_of_a_paper_is_added(folder, tmp_path):
    """Two signed files do not take each other's place."""
    (tmp_path / "second.pdf").write_bytes(pdf("second", signed=True))
    papers = [
        document("signed.pdf"),
        document("second.pdf", KIND.TRANSLATION, translation_of="signed.pdf"),
    ]
    made = packet(folder | {"second.pdf": tmp_path / "second.pdf"}, papers)
    added = {data for name, data in made.files.items() if "as-signed" in name}
    assert added == {folder["signed.pdf"].read_bytes(), (tmp_path / "second.pdf").read_bytes()}


def test_what_went_wrong_is_told_alike_on_every_machine(folder, tmp_path):
    """The folder where a run keeps its files does not stand in the packet; a file that is gone is told."""
    (tmp_path / "elsewhere").mkdir()
    for name in ("broken.pdf", "broken.jpg"):
        for place in (tmp_path, tmp_path / "elsewhere"):
            (place / name).write_bytes(b"%PDF-1.4 nothing" if name.endswith("pdf") else b"no picture")
    papers = [document("broken.pdf"), document("broken.jpg", KIND.NAME_DOCUMENT), document("gone.pdf")]
    made = [
        packet({name: place / name for name in ("broken.pdf", "broken.jpg")}, papers)
        for place in (tmp_path, tmp_path / "elsewhere")
    ]
    assert made[0] == made[1] and len(made[0].problems) == 3
    assert not any(str(tmp_path) in problem for problem in made[0].problems)


def test_a_transparent_scan_lies_on_white_paper(tmp_path):
    """What a viewer shows is what is uploaded, not the black that lies under it."""
    Image.new("RGBA", (300, 400), (0, 0, 0, 0)).save(tmp_path / "scan.png")
    made = packet({"scan.png": tmp_path / "scan.png"}, [document("scan.png")])
    assert shown(made.files["01-diploma.pdf"], 0).getpixel((20, 20)) > 250


def deep_scan(path: Path, *, white_is_zero: bool = False) -> list[int]:
    """A scan of 16 bits with four steps of grey, and those steps."""
    steps = [1000, 20_000, 40_000, 65_000]
    scan = Image.fromarray(np.repeat(np.array(steps, "uint16"), 100)[:, None].repeat(400, axis=1))
    tags = {262: 0} if white_is_zero else {}
    scan.save(path, **({"tiffinfo": tags} if path.suffix == ".tif" else {}))
    return steps


@pytest.mark.parametrize("name", ["scan.tif", "scan.png"])
def test_a_scan_of_16_bits_keeps_every_value(tmp_path, name):
    """Its grey values go in as they are, and viewers show them in their steps."""
    steps = deep_scan(tmp_path / name)
    made = packet({name: tmp_path / name}, [document(name)])
    (image,) = PdfReader(BytesIO(made.files["01-diploma.pdf"])).pages[0]["/Resources"]["/XObject"].values()
    data = image.get_object().get_data()
    kept = [int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2 * 400 * 100)]
    page = shown(made.files["01-diploma.pdf"], 0).convert("L")
    seen = [page.getpixel((page.width // 2, page.height * (2 * n + 1) // 8)) for n in range(4)]
    assert (made.problems, kept) == ((), steps)
    assert all(abs(one - step / 257) <= 2 for one, step in zip(seen, steps, strict=True))


def test_a_scan_of_16_bits_that_counts_from_white_is_no_negative(tmp_path):
    """TIFF lets zero be white: the values stay, and the page says how they are meant."""
    steps = deep_scan(tmp_path / "scan.tif", white_is_zero=True)
    made = packet({"scan.tif": tmp_path / "scan.tif"}, [document("scan.tif")])
    page = shown(made.files["01-diploma.pdf"], 0).convert("L")
    assert abs(page.getpixel((page.width // 2, page.height // 8)) - (255 - steps[0] / 257)) <= 2


def test_values_that_16_bits_do_not_hold_are_told(tmp_path):
    """Packing them would change them."""
    Image.new("F", (300, 400), 0.5).save(tmp_path / "scan.tif")
    made = packet({"scan.tif": tmp_path / "scan.tif"}, [document("scan.tif")])
    assert "01-diploma.pdf" not in made.files and "more than 16 bits" in made.problems[0]


def test_a_photo_with_a_preview_keeps_its_own_bytes(tmp_path):
    """Phones put a second picture behind the first; neither is packed anew, and the page is one."""
    first, second = (Image.effect_noise((300, 400), 60).convert("RGB") for _ in range(2))
    first.save(tmp_path / "phone.jpg", "MPO", save_all=True, append_images=[second])
    made = packet({"phone.jpg": tmp_path / "phone.jpg"}, [document("phone.jpg")])
    data, size = made.files["01-diploma.pdf"], (tmp_path / "phone.jpg").stat().st_size
    assert len(PdfReader(BytesIO(data)).pages) == 1 and len(data) < 1.4 * size


def test_only_who_is_ready_or_nearly_so_gets_a_packet():
    """Nothing is uploaded while something is missing or against it."""
    asked = {outcome: wanted(record(outcome=outcome)) for outcome in Outcome}
    assert {outcome.value for outcome, given in asked.items() if given} == {
        "ready_graduate",
        "ready_student",
        "needs_review",
    }


def test_the_command_replaces_its_own_packet_and_nothing_else(folder, tmp_path, monkeypatch):
    """An older packet's files go, what people keep beside them stays, and a paper not made is status 1."""
    papers, place = (
        [document("photo1.jpg"), document("broken.pdf", KIND.TRANSCRIPT)],
        tmp_path / "out" / "packet",
    )
    place.mkdir(parents=True)
    (place / "index.json").write_text('{"files": [{"name": "07-transcript.pdf"}, {"name": "../../fax.tif"}]}')
    for name in ("07-transcript.pdf", "my notes.txt"):
        (place / name).write_text("older")
    (place / "receipts").mkdir()
    papers_of = tmp_path / "papers"
    papers_of.mkdir()
    for name in ("photo1.jpg", "broken.pdf"):
        (papers_of / name).write_bytes(folder[name].read_bytes())
    checked = Checked(record(documents=papers), list_folder(papers_of), [])
    monkeypatch.setattr("flows.cli.packet.check_papers", lambda *_: checked)
    result = CliRunner().invoke(app, ["packet", str(papers_of), "--out", str(place.parent), "--json"])
    assert (result.exit_code, json.loads(result.stdout)["problems"][0][:17]) == (1, "02-transcript.pdf")
    kept = {one.name for one in place.iterdir()}
    assert kept == {"00-checklist.pdf", "01-diploma.pdf", "index.json", "my notes.txt", "receipts"}
    assert folder["fax.tif"].exists()


def _text(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages).split())
