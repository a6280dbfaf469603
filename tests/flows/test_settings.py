"""Settings: where they come from, and what is said of a bad one."""

from pathlib import Path

import pytest

from flows.settings import Artifacts, SettingsError, load_settings
from flows.stack.stackfile import StackInfo, write_stack
from schemas.school import NoteAges


def test_environment_wins_over_the_file(tmp_path, monkeypatch):
    """A value of the environment replaces that of credready.toml, and the file that of the defaults."""
    file = tmp_path / "credready.toml"
    file.write_text('bucket = "from-file"\nquiet_seconds = 5\n')
    monkeypatch.setenv("CREDREADY_CONFIG", str(file))
    monkeypatch.setenv("CREDREADY_BUCKET", "from-environment")
    settings = load_settings()
    assert (settings.bucket, settings.quiet_seconds) == ("from-environment", 5)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("workers", 0),
        ("inbox_prefix", "/"),
        ("artifacts", "some"),
        ("directory_file", "no/such/file.csv"),
        ("quiet_seconds", -1),
        ("note_stale_days", 0),
        ("student_note_stale_days", -31),
        ("bukket", "x"),
    ],
)
def test_bad_setting_is_named(key, value):
    """The message of a bad setting names its key and the variable that sets it."""
    with pytest.raises(SettingsError, match=f"{key}.*CREDREADY_{key.upper()}"):
        load_settings(**{key: value})


def test_two_prefixes_may_not_hold_each_other():
    """Records under the inbox would be taken for applicants, so such prefixes are refused."""
    with pytest.raises(SettingsError, match="inbox/"):
        load_settings(records_prefix="inbox/records/")


def test_half_a_pair_of_keys_is_refused():
    """An access key without its secret is a mistake, not a reason to look elsewhere for keys."""
    with pytest.raises(SettingsError, match="s3_secret_key"):
        load_settings(s3_access_key="A")


def test_missing_config_file_is_named(monkeypatch):
    """A file that $CREDREADY_CONFIG names must be there."""
    monkeypatch.setenv("CREDREADY_CONFIG", "no/such.toml")
    with pytest.raises(SettingsError, match=r"no/such\.toml"):
        load_settings()


def test_broken_config_file_is_named(tmp_path, monkeypatch):
    """A credready.toml that is no TOML is named with its place."""
    file = tmp_path / "credready.toml"
    file.write_text("bucket = \n")
    monkeypatch.setenv("CREDREADY_CONFIG", str(file))
    with pytest.raises(SettingsError, match=r"credready\.toml"):
        load_settings()


def test_child_sees_the_same_settings(monkeypatch):
    """Settings given to a child process as environment are read back as they were."""
    given = load_settings(
        s3_access_key="A", s3_secret_key="B", languages=["az", "en"], artifacts="none", quiet_seconds=1.5
    )
    for name, value in given.environment().items():
        monkeypatch.setenv(name, value)
    assert given == load_settings()
    assert Artifacts.NONE is load_settings().artifacts


def test_keys_are_not_printed():
    """A printed settings object shows no secret."""
    settings = load_settings(s3_access_key="AKEY", s3_secret_key="VERYSECRET")
    assert "VERYSECRET" not in repr(settings)


def _stack(directory: Path, pid: int) -> StackInfo:
    return StackInfo(
        pid=pid,
        s3_endpoint="http://127.0.0.1:9",
        s3_access_key="A",
        s3_secret_key="B",
        bucket="of-stack",
        prefect_api_url="http://127.0.0.1:8/api",
        ui_url="http://127.0.0.1:8",
        data_directory=str(directory),
    )


def test_running_stack_is_found(tmp_path, monkeypatch):
    """Without other settings the stack running in this folder is used; its file is its owner's alone."""
    import os

    path = write_stack(_stack(tmp_path, os.getpid()))
    monkeypatch.setenv("CREDREADY_DATA_DIR", str(tmp_path))
    assert load_settings().s3_endpoint == "http://127.0.0.1:9"
    assert path.stat().st_mode & 0o777 == 0o600


def test_dead_stack_is_not_used(tmp_path, monkeypatch):
    """The file of a stack that died says nothing."""
    write_stack(_stack(tmp_path, 2**22 + 1))
    monkeypatch.setenv("CREDREADY_DATA_DIR", str(tmp_path))
    assert load_settings().s3_endpoint is None


def test_keys_of_the_local_stack_go_to_no_other_server(tmp_path, monkeypatch):
    """Where a server is named, nothing of the local stack is used: its keys stay here."""
    import os

    write_stack(_stack(tmp_path, os.getpid()))
    monkeypatch.setenv("CREDREADY_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("CREDREADY_S3_ENDPOINT", "https://s3.example.org")
    assert load_settings().s3_access_key is None


def test_the_tables_of_the_running_stack_are_in_force(tmp_path, monkeypatch):
    """`status` and `recheck` go by what the stack was started with, whichever folder they are called in."""
    import os

    table = tmp_path / "schools.csv"
    table.write_text("wdoms_id,name\n")
    info = _stack(tmp_path, os.getpid()).model_copy(update={"directory_file": str(table)})
    write_stack(info)
    monkeypatch.setenv("CREDREADY_DATA_DIR", str(tmp_path))
    assert (load_settings().directory_file, load_settings().titles_file) == (table, None)


def test_the_ages_of_notes_of_the_running_stack_are_in_force(tmp_path, monkeypatch):
    """Else `status` in another window would find every applicant waiting to be judged anew."""
    import os

    write_stack(_stack(tmp_path, os.getpid()).model_copy(update={"note_stale_days": 90}))
    monkeypatch.setenv("CREDREADY_DATA_DIR", str(tmp_path))
    assert load_settings().note_ages == NoteAges(graduates=90, students=31)
