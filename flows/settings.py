"""What an office can set, in one place: environment (`CREDREADY_…`) over credready.toml over defaults.

credready.toml is looked for at `$CREDREADY_CONFIG`, then in the current folder. Where neither says
which bucket, the stack that `credready up` started in this folder is used (its stack.json).
"""

import os
import tempfile
from enum import StrEnum
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from extractors.limits import Limits
from flows.stack.stackfile import RunningStackSource
from schemas.school import OLDEST_NOTE, USUAL_NOTE_AGES, NoteAges

CONFIG_VARIABLE = "CREDREADY_CONFIG"
ENVIRONMENT_PREFIX = "CREDREADY_"
MEGABYTE = 1024 * 1024


class SettingsError(ValueError):
    """A setting that cannot be used: the message names its key, its value's fault and what to do."""


class Artifacts(StrEnum):
    """Who may see personal data in the Prefect UI, where everyone sees all.

    `full`: checklist, evidence crops and file names. `no_evidence`: no crops. `none`: neither
    crops nor checklist nor file names; only the reference, the outcome and counts.
    """

    FULL = "full"
    NO_EVIDENCE = "no_evidence"
    NONE = "none"


class Settings(BaseSettings):
    """All settings. Times are in seconds, sizes in megabytes."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX, extra="forbid", frozen=True, validate_default=True
    )

    # Where the bucket is. Without keys the AWS default chain (role, profile, environment) is used.
    s3_endpoint: str | None = None
    s3_region: str = "us-east-1"
    s3_access_key: SecretStr | None = None
    s3_secret_key: SecretStr | None = None
    bucket: str = Field(default="credready", min_length=3, max_length=63)
    inbox_prefix: str = "inbox/"
    records_prefix: str = "records/"
    packets_prefix: str = "packets/"
    quarantine_prefix: str = "quarantine/"
    readings_prefix: str = "readings/"
    decisions_prefix: str = "decisions/"
    ledger_prefix: str = "ledger/"
    office_prefix: str = "office/"  # where people drop pictures of notes and tables to bring in

    # What the office brings to every judgement.
    directory_file: Path | None = None
    titles_file: Path | None = None
    note_stale_days: int = Field(
        default=USUAL_NOTE_AGES.graduates,
        ge=1,
        le=OLDEST_NOTE,
        description="days after which a sponsor note warns (ELG-02)",
    )
    student_note_stale_days: int = Field(
        default=USUAL_NOTE_AGES.students,
        ge=1,
        le=OLDEST_NOTE,
        description="the same for a student's open range of years (ELG-04)",
    )

    # The inbox.
    quiet_seconds: float = Field(
        default=30, ge=0, description="how long a folder must rest before it is taken"
    )
    poll_seconds: float = Field(default=10, gt=0, description="how often the inbox is listed")
    sqs_queue_url: str | None = Field(default=None, description="a queue of S3 events that shortens the wait")
    attempts: int = Field(default=3, ge=1, description="runs started for the same inputs before giving up")
    retry_seconds: float = Field(
        default=30, ge=0, description="wait before the second attempt; then four times as long"
    )
    stale_seconds: float = Field(default=7200, gt=0, description="a run older than this is taken for dead")

    # Reading.
    workers: int = Field(
        default_factory=lambda: os.cpu_count() or 1, ge=1, description="files read at once on this machine"
    )
    max_pages: int = Field(default=150, ge=1, description="pages of one file")
    max_file_mb: int = Field(default=300, ge=1, description="size of one file")
    page_seconds: float = Field(default=60, gt=0, description="time for one page before reading is ended")
    memory_mb: int = Field(default=4096, ge=512, description="memory for reading one file")
    work_dir: Path = Field(default_factory=lambda: Path(tempfile.gettempdir()))

    # What people see.
    artifacts: Artifacts = Artifacts.FULL
    languages: list[str] = Field(
        default=["en"], min_length=1, description="report languages; the first is report.pdf"
    )

    packets: bool = Field(default=True, description="whether ready applicants get a packet to upload")
    packet_max_mb: float = Field(default=5, gt=0, description="size of one PDF that a packet warns above")

    # How many days what credready makes is kept; unset (the default): for ever. Removed by the flow
    # `remove-what-is-old`, each night. Never removed: anything under inbox/, decisions/ and quarantine/,
    # and each applicant's newest record with its report. What is removed is made again when it is needed.
    keep_readings_days: int | None = Field(
        default=None, ge=1, description="stored readings of papers; without one a paper is read again"
    )
    keep_evidence_days: int | None = Field(
        default=None, ge=1, description="pieces of pages beside a record, the newest record's too"
    )
    keep_packets_days: int | None = Field(default=None, ge=1, description="packets to upload")
    keep_old_records_days: int | None = Field(
        default=None, ge=1, description="records, counted from the day on which a newer one took their place"
    )

    # Prefect.
    prefect_api_url: str | None = None
    work_pool: str = "credready"

    @field_validator(
        "inbox_prefix",
        "records_prefix",
        "packets_prefix",
        "quarantine_prefix",
        "readings_prefix",
        "decisions_prefix",
        "ledger_prefix",
        "office_prefix",
    )
    @classmethod
    def _prefix_ends_in_slash(cls, value: str) -> str:
        if not value.strip("/") or value.startswith("/"):
            raise ValueError("give a folder inside the bucket, such as `inbox/`")
        return value if value.endswith("/") else value + "/"

    @field_validator("directory_file", "titles_file")
    @classmethod
    def _file_is_there(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_file():
            raise ValueError(f"there is no file {value}")
        return None if value is None else value.resolve()

    @model_validator(mode="after")
    def _hangs_together(self) -> "Settings":
        if (self.s3_access_key is None) != (self.s3_secret_key is None):
            raise ValueError("s3_access_key and s3_secret_key go together: set both or neither")
        prefixes = [getattr(self, name) for name in type(self).model_fields if name.endswith("_prefix")]
        for one in prefixes:
            if sum(other.startswith(one) for other in prefixes) > 1:
                raise ValueError(f"the prefix `{one}` holds or equals another one; each needs its own folder")
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments over environment over credready.toml over the stack running in this folder."""
        toml = TomlConfigSettingsSource(settings_cls, toml_file=config_file())
        return init_settings, env_settings, toml, RunningStackSource(settings_cls)

    def limits(self) -> Limits:
        """How much reading one file may cost."""
        return Limits(
            max_bytes=self.max_file_mb * MEGABYTE,
            max_pages=self.max_pages,
            memory_mb=self.memory_mb,
            page_seconds=self.page_seconds,
        )

    @property
    def note_ages(self) -> NoteAges:
        """The ages in days over which sponsor notes warn."""
        return NoteAges(graduates=self.note_stale_days, students=self.student_note_stale_days)

    def environment(self) -> dict[str, str]:
        """These settings as environment variables, for a child process that must see the same."""
        values = self.model_dump(exclude_none=True)
        return {ENVIRONMENT_PREFIX + name.upper(): _as_text(value) for name, value in values.items()}


def config_file() -> Path:
    """The credready.toml in force (it need not exist, unless `$CREDREADY_CONFIG` names it)."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named and not Path(named).is_file():
        raise SettingsError(f"{CONFIG_VARIABLE} names {named}, but there is no such file")
    return Path(named) if named else Path("credready.toml")


def load_settings(**overrides: object) -> Settings:
    """The settings in force. Raises SettingsError naming each bad key and what is wrong with it."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]  # pydantic judges them
    except ValidationError as error:
        faults = "; ".join(_fault(item["loc"], item["msg"]) for item in error.errors())
        raise SettingsError(f"credready's settings cannot be used: {faults}") from error
    except (OSError, ValueError) as error:
        raise SettingsError(f"credready's settings cannot be read ({config_file()}): {error}") from error


def _fault(location: tuple[int | str, ...], message: str) -> str:
    key = ".".join(str(part) for part in location)
    words = message.removeprefix("Value error, ")
    return f"{key} (environment: {ENVIRONMENT_PREFIX}{key.upper()}): {words}" if key else words


def _as_text(value: object) -> str:
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, list):
        return "[" + ", ".join(f'"{item}"' for item in value) + "]"
    return str(value)
