"""The command line: exit status, one JSON object on request, words that say what to do."""

import csv
import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from typer.testing import CliRunner

from checks import directory as schools
from flows.cli.app import app
from flows.office import load_office
from schemas.record import Record
from schemas.school import NoteAges

runner = CliRunner()


@pytest.fixture(autouse=True)
def in_an_empty_place(tmp_path, monkeypatch):
    """Every command runs in a folder of its own, so that no directory of an office is found."""
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    monkeypatch.setenv("COLUMNS", "200")


def pdf(pages: int, password: str | None = None) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password)
    content = io.BytesIO()
    writer.write(content)
    return content.getvalue()


@pytest.fixture(scope="module")
def bad_folder(tmp_path_factory) -> Path:
    """An applicant's folder in which nothing can be read."""
    folder = tmp_path_factory.mktemp("bad") / "BAD-001"
    folder.mkdir()
    whole = pdf(3)
    files = {
        "empty.pdf": b"",
        "locked.pdf": pdf(1, password="secret"),
        "cut off.pdf": whole[: len(whole) // 3],
        "letter.docx": b"PK\x03\x04 not a paper",
        "endless.pdf": pdf(200),
        "qeydlər.txt": b"salam",
        "applicant.yaml": b"name_of_record: [1, 2]\nstatus: gradute\nschol: F0000281\n",
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def bad_result(bad_folder, tmp_path_factory):
    out = tmp_path_factory.mktemp("bad-out") / "BAD-001"
    result = runner.invoke(app, ["check", str(bad_folder), "--out", str(out), "--json"])
    return result, out


def test_bad_files_end_in_a_record_and_each_in_quarantine_with_a_reason(bad_folder, bad_result):
    result, out = bad_result
    record = Record.model_validate_json(result.stdout)
    reasons = {
        json.loads(path.read_text(encoding="utf-8"))["file"]: path.parent
        for path in (out / "quarantine").rglob("reason.json")
    }
    assert result.exit_code == 0
    assert record.outcome == "incomplete"
    assert set(reasons) == {
        "empty.pdf",
        "locked.pdf",
        "cut off.pdf",
        "letter.docx",
        "endless.pdf",
        "qeydlər.txt",
    }


def test_every_mistake_in_the_card_is_said(bad_result):
    result, _ = bad_result
    said = " ".join(r["reason"] for r in json.loads(result.stdout)["requirements"])
    assert all(key in said for key in ("name_of_record", "status", "schol"))


def test_the_report_of_an_unreadable_folder_is_a_whole_pdf(bad_result):
    _, out = bad_result
    assert 1 <= len(PdfReader(out / "report.pdf").pages) <= 3


def test_an_empty_folder_is_a_job_that_cannot_be_done(tmp_path):
    (tmp_path / "EMPTY").mkdir()
    result = runner.invoke(app, ["check", str(tmp_path / "EMPTY")])
    assert result.exit_code == 1
    assert "holds no files" in result.stderr


@pytest.mark.parametrize(
    "call",
    [
        ["check", "no-such-folder"],
        ["check", ".", "--out", "./inside"],
        ["check", "/", "--language", "xx", "--out", "x"],
        ["batch", "."],
        ["record", "show", "no-such-record.json"],
        ["directory", "note", "F0000281", "--years", "1957 - Current"],
        ["directory", "note", "F9999999", "--years", "1957 - Current", "--by", "A"],
        ["directory", "note", "F0000281", "--by", "A"],
        ["directory", "note", "F0000281", "--by", "A", "--no-note", "--date", "2999-01-01"],
    ],
)
def test_a_wrong_call_ends_with_status_2_and_writes_nothing_on_stdout(call):
    result = runner.invoke(app, call)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_table_with_a_mistake_is_named_with_its_row(tmp_path):
    """Its path stands in one piece, however long, so that it can be copied."""
    table = tmp_path / ("a-long-name-" * 10) / "directory.csv"
    table.parent.mkdir()
    table.write_text("wdoms_id,name\nF0000281,\n", encoding="utf-8")
    (tmp_path / "A").mkdir()
    result = runner.invoke(app, ["check", str(tmp_path / "A"), "--directory", str(table)])
    assert result.exit_code == 2
    assert f"{table}, row 2" in result.stderr


def test_a_batch_goes_on_after_a_folder_that_cannot_be_checked(tmp_path, bad_folder):
    root = bad_folder.parent
    (root / "EMPTY").mkdir(exist_ok=True)
    result = runner.invoke(app, ["batch", str(root), "--out", str(tmp_path / "out"), "--json"])
    rows = {row["applicant"]: row for row in json.loads(result.stdout)["applicants"]}
    with (tmp_path / "out" / "summary.csv").open(encoding="utf-8-sig") as stream:
        summary = {row["applicant"]: row["outcome"] for row in csv.DictReader(stream)}
    assert result.exit_code == 1
    assert "holds no files" in rows["EMPTY"]["error"]
    assert summary == {"BAD-001": "incomplete", "EMPTY": ""}


def test_a_batch_called_again_makes_no_record_anew(tmp_path, bad_folder):
    out = tmp_path / "out"
    for _ in range(2):
        runner.invoke(app, ["batch", str(bad_folder.parent), "--out", str(out)])
        made = (out / "BAD-001" / "record.json").stat().st_mtime_ns
    runner.invoke(app, ["batch", str(bad_folder.parent), "--out", str(out)])
    assert (out / "BAD-001" / "record.json").stat().st_mtime_ns == made


def test_a_note_is_kept_in_the_office_s_own_directory_and_the_one_before_stays_beside_it():
    note = ["directory", "note", "F0000281", "--by", "Leyla A.", "--date", "2026-11-20"]
    first = runner.invoke(app, [*note, "--years", "1957 - Current"])
    note[2] = "f0000281"  # an id in small letters is the same school
    second = runner.invoke(app, [*note, "--years", "1957 - 1991; 2000 - Current", "--json"])
    shown = json.loads(runner.invoke(app, ["directory", "show", "F0000281", "--json"]).stdout)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert shown["schools"][0]["note"]["years"] == "1957 - 1991; 2000 - Current"
    assert len(list(Path().glob("credready-directory.*.csv"))) == 1


def test_an_import_says_first_what_changes_and_a_dry_run_writes_nothing(tmp_path):
    table = tmp_path / "new.csv"
    table.write_text("wdoms_id,name,city,country\nF0000281,Another Name,Baku,Azerbaijan\n", encoding="utf-8")
    result = runner.invoke(app, ["directory", "import", str(table), "--dry-run", "--json"])
    changes = json.loads(result.stdout)["changes"]
    assert any(change.startswith("changed: F0000281") for change in changes)
    assert any(change.startswith("gone: F0002936") for change in changes)
    assert not Path("credready-directory.csv").exists()


@pytest.mark.parametrize(
    "name",
    [
        "Azərbaycan Tibb Universiteti",
        "Azerbaijan Medical University",
        "Азербайджанский медицинский университет",
        "Азәрбајҹан Тибб Университети",
    ],
)
def test_a_school_is_found_by_its_name_in_any_script(name):
    result = runner.invoke(app, ["directory", "lookup", name, "--year", "2014", "--json"])
    assert json.loads(result.stdout)["id"] == "F0000281"


def test_records_are_validated_shown_and_compared(bad_result, tmp_path):
    _, out = bad_result
    record = out / "record.json"
    changed = tmp_path / "changed.json"
    changed.write_text(
        record.read_text(encoding="utf-8").replace('"incomplete"', '"needs_review"'), encoding="utf-8"
    )
    broken = tmp_path / "broken.json"
    broken.write_text('{"schema": 1}', encoding="utf-8")
    assert runner.invoke(app, ["record", "validate", str(record)]).exit_code == 0
    assert runner.invoke(app, ["record", "validate", str(record), str(broken)]).exit_code == 1
    assert "BAD-001" in runner.invoke(app, ["record", "show", str(record)]).stdout
    differences = runner.invoke(app, ["record", "diff", str(record), str(changed), "--json"])
    assert json.loads(differences.stdout)["changes"] == ["Outcome: incomplete became needs_review."]


def test_the_schema_printed_is_the_schema_of_the_record():
    schema = json.loads(runner.invoke(app, ["record", "schema"]).stdout)
    wanted = {"schema", "record", "applicant", "outcome", "requirements", "school", "graduation", "credits"}
    assert wanted <= set(schema["properties"])


def test_a_list_with_other_headings_is_merged_into_the_office_s_directory(tmp_path):
    """Mapped, looked at dry, merged: the note that somebody read stays, and the rest is told."""
    runner.invoke(app, ["directory", "note", "F0000281", "--by", "A", "--years", "1957 - Current"])
    table = tmp_path / "list.csv"
    table.write_text("School ID,School,city,Dean\nF0000281,Azerbaijan Medical University,Baku,X\n")
    call = ["directory", "import", str(table), "--merge", "--column", "wdoms_id=School ID"]
    call += ["--column", "name=School"]
    dry = runner.invoke(app, [*call, "--dry-run"])
    assert dry.exit_code == 0 and "Columns left out: Dean" in dry.stdout
    assert "alternate_names" not in dry.stdout and "gone" not in dry.stdout
    assert "Nothing was written" in dry.stdout
    assert runner.invoke(app, call).exit_code == 0
    shown = json.loads(runner.invoke(app, ["directory", "show", "--json"]).stdout)["schools"]
    assert len(shown) == len(schools.load().schools)
    noted = next(school for school in shown if school["wdoms_id"] == "F0000281")
    assert noted["note"]["years"] == "1957 - Current" and noted["alternate_names"]


def test_the_picture_of_a_note_is_kept_beside_the_directory(tmp_path):
    """A screenshot is copied under a name of its own; what is no picture is refused."""
    picture = tmp_path / "tab.png"
    picture.write_bytes(b"\x89PNG a picture")
    call = ["directory", "note", "F0000281", "--by", "A", "--years", "1957 - Current", "--date", "2026-11-20"]
    done = runner.invoke(app, [*call, "--screenshot", str(picture), "--json"])
    kept = Path(json.loads(done.stdout)["school"]["note"]["screenshot"])
    assert kept.parent.name == "credready-directory-notes" and kept.name.startswith("F0000281-2026-11-20-")
    assert kept.read_bytes() == picture.read_bytes()
    other = tmp_path / "tab.txt"
    other.write_text("no picture")
    assert runner.invoke(app, [*call, "--screenshot", str(other)]).exit_code == 2


def test_degree_titles_are_added_shown_and_brought_in(tmp_path):
    """Added by hand, looked at dry, merged with headings of another; the office's file counts by itself."""
    add = ["directory", "titles", "add", "f0000281", "--title", "Physician", "--by", "Leyla A."]
    assert runner.invoke(app, [*add, "--from", "1957", "--date", "2026-11-20"]).exit_code == 0
    table = tmp_path / "guide.csv"
    table.write_text("School,Title\nF0002936,Physician\n", encoding="utf-8")
    call = ["directory", "titles", "import", str(table), "--merge", "--column", "wdoms_id=School"]
    call += ["--column", "titles=Title", "--json"]
    dry = json.loads(runner.invoke(app, [*call, "--dry-run"]).stdout)
    assert (dry["written"], dry["changes"]) == (False, ["added: F0002936 all years: Physician"])
    late = runner.invoke(app, [*call, "--expect", "000000000000"])
    assert late.exit_code == 1 and "changed since you looked" in late.stderr.replace("\n", " ")
    assert runner.invoke(app, [*call, "--expect", dry["version_before"]]).exit_code == 0
    shown = json.loads(runner.invoke(app, ["directory", "titles", "show", "--json"]).stdout)
    assert [row["wdoms_id"] for row in shown["rows"]] == ["F0000281", "F0002936"]
    assert load_office().titles.version == shown["version"]
    assert len(list(Path().glob("credready-titles.*.csv"))) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ["AMU", "--by", "A"],
        ["F0000281", "--by", " "],
        ["F0000281", "--by", "A", "--from", "2000", "--to", "1990"],
    ],
)
def test_a_degree_title_that_cannot_count_is_refused(wrong):
    """An id that is none, nobody who read it, years the wrong way round."""
    result = runner.invoke(app, ["directory", "titles", "add", *wrong, "--title", "Physician"])
    assert result.exit_code == 2 and not Path("credready-titles.csv").exists()


@pytest.mark.parametrize(
    ("option", "value", "said"), [("--decisions", "d.yaml", "decisions/"), ("--language", "az", "languages")]
)
def test_judging_the_bucket_again_refuses_what_it_would_not_use(option, value, said):
    """What the bucket has its own place for is refused in words, not left out in silence."""
    Path("d.yaml").write_text("[]")
    result = runner.invoke(app, ["recheck", option, value])
    assert result.exit_code == 2 and said in result.stderr and "--folders" in result.stderr


def test_the_age_of_sponsor_notes_is_the_call_s_then_the_office_s_then_the_usual_one(tmp_path, monkeypatch):
    """The record names the ages that judged it; another age makes another version of the same papers."""
    folder = tmp_path / "A-1"
    folder.mkdir()
    (folder / "applicant.yaml").write_text("status: graduate\n")

    def record(*options):
        result = runner.invoke(
            app, ["check", str(folder), "--out", str(tmp_path / "out"), "--json", *options]
        )
        return Record.model_validate_json(result.stdout)

    usual = record()
    Path("credready.toml").write_text("note_stale_days = 90\n")
    office, called = record(), record("--note-days", "30", "--student-note-days", "7")
    ages = [one.provenance.note_ages for one in (usual, office, called)]
    assert ages == [NoteAges(), NoteAges(graduates=90), NoteAges(graduates=30, students=7)]
    assert len({one.record.version for one in (usual, office, called)}) == 3
    assert called.record.supersedes == office.record.version


def test_an_age_that_is_none_and_settings_that_cannot_be_used_are_a_wrong_call(tmp_path):
    """Nobody is judged by an age that was not meant."""
    (tmp_path / "A-1").mkdir()
    assert runner.invoke(app, ["check", str(tmp_path / "A-1"), "--note-days", "0"]).exit_code == 2
    Path("credready.toml").write_text("note_stale_days = 'soon'\n")
    result = runner.invoke(app, ["check", str(tmp_path / "A-1")])
    assert result.exit_code == 2 and "note_stale_days" in result.stderr


def test_folders_judged_again_with_another_age_get_a_new_record(tmp_path):
    """`recheck --folders` goes by the age too, and says so."""
    (tmp_path / "in" / "A-1").mkdir(parents=True)
    (tmp_path / "in" / "A-1" / "applicant.yaml").write_text("status: graduate\n")
    out = str(tmp_path / "out")
    assert runner.invoke(app, ["batch", str(tmp_path / "in"), "--out", out]).exit_code == 0
    call = ["recheck", "--folders", str(tmp_path / "in"), "--out", out, "--json"]
    for options, result in (((), "same"), (("--note-days", "30"), "judged")):
        told = json.loads(runner.invoke(app, [*call, *options]).stdout)
        assert [one["result"] for one in told["applicants"]] == [result]
