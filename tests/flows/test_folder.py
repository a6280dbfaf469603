"""An applicant's folder: what counts as a paper, and readings that are never made twice."""

import json
from pathlib import Path

from extractors.limits import Limits
from flows.folder import list_folder, load_card, write_quarantine
from flows.readings import FolderStore, read_all, renamed
from schemas.documents import DocumentKind, TextSource
from schemas.facts import Evidence, Fact, FactStatus
from schemas.reading import DocumentReading, FileReading


def put(folder: Path, **files: bytes) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def a_reading(name: str) -> FileReading:
    evidence = Evidence(document=name, page=1, box=(0.1, 0.1, 0.2, 0.2), text=name)
    fact = Fact[str](value=name, confidence=0.99, status=FactStatus.READ, evidence=[evidence])
    document = DocumentReading(
        pages=[1],
        kind=DocumentKind.DIPLOMA,
        kind_confidence=0.9,
        text_source=TextSource.OCR,
        fields={"document_title": fact},
    )
    return FileReading(
        file=name, sha256="a" * 64, reader_version="1", media_type="application/pdf", documents=[document]
    )


def test_litter_of_operating_systems_is_no_paper(tmp_path):
    put(tmp_path, **{".DS_Store": b"x", "Thumbs.db": b"x", "~$diplom.docx": b"x", "__MACOSX/a.pdf": b"x"})
    put(tmp_path, **{"Şəkil 3.png": b"x", "ön/диплом.pdf": b"y"})
    assert {file.name for file in list_folder(tmp_path)} == {"Şəkil 3.png", "ön/диплом.pdf"}


def test_a_folder_without_a_card_gives_an_empty_card_and_no_complaint(tmp_path):
    put(tmp_path, **{"diploma.pdf": b"x"})
    card, problems = load_card(list_folder(tmp_path))
    assert (card.name_of_record, problems) == (None, [])


def test_two_cards_are_a_mistake_that_is_named(tmp_path):
    put(tmp_path, **{"applicant.json": b'{"status": "student"}', "applicant.yaml": b"status: graduate"})
    card, problems = load_card(list_folder(tmp_path))
    assert card.status == "student"
    assert "applicant.yaml" in problems[0].message


def test_a_reading_under_a_new_name_names_that_file_in_its_evidence_and_keeps_its_values():
    moved = renamed(a_reading("old.pdf"), "new.pdf")
    fact = moved.documents[0].text("document_title")
    assert moved.file == "new.pdf"
    assert fact.evidence[0].document == "new.pdf"
    assert fact.value == "old.pdf"


def test_bytes_that_were_read_once_are_not_read_again_under_another_name(tmp_path):
    put(tmp_path / "in", **{"a.bin": b"not a paper"})
    store = FolderStore(tmp_path / "store")
    (first,) = read_all(list_folder(tmp_path / "in"), store, Limits())
    stored = next((tmp_path / "store").rglob("*.json"))
    content = json.loads(stored.read_text(encoding="utf-8"))
    stored.write_text(json.dumps(content | {"media_type": "from/store"}), encoding="utf-8")
    (tmp_path / "in" / "a.bin").rename(tmp_path / "in" / "b.bin")
    (second,) = read_all(list_folder(tmp_path / "in"), store, Limits())
    assert first.media_type != "from/store"
    assert (second.file, second.media_type) == ("b.bin", "from/store")


def test_a_stored_reading_that_is_damaged_is_made_anew(tmp_path):
    """Half a file left by a full disk costs the applicant nothing but the time to read again."""
    put(tmp_path / "in", **{"a.bin": b"not a paper"})
    store = FolderStore(tmp_path / "store")
    (first,) = read_all(list_folder(tmp_path / "in"), store, Limits())
    place = next((tmp_path / "store").rglob("*.json"))
    whole = place.read_bytes()
    place.write_bytes(whole[:40])
    (second,) = read_all(list_folder(tmp_path / "in"), store, Limits())
    assert (second.problems, place.read_bytes()[:40]) == (first.problems, whole[:40])
    assert len(place.read_bytes()) > 40


def test_an_unreadable_file_is_kept_as_it_came_with_the_reason_beside_it(tmp_path):
    put(tmp_path / "in", **{"broken.pdf": b""})
    files = list_folder(tmp_path / "in")
    readings = read_all(files, FolderStore(None), Limits())
    write_quarantine(files, readings, tmp_path / "quarantine")
    place = tmp_path / "quarantine" / files[0].sha256
    reason = json.loads((place / "reason.json").read_text(encoding="utf-8"))
    assert (place / "broken.pdf").read_bytes() == b""
    assert "broken.pdf" in reason["problems"][0]["message"]
