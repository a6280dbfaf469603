"""The work pool and the deployments: verify, recheck, office forms. Registering twice changes nothing."""

import shlex
import sys
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from prefect import Flow
from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.actions import DeploymentScheduleCreate, WorkPoolCreate
from prefect.client.schemas.schedules import CronSchedule
from prefect.exceptions import ObjectAlreadyExists, ObjectNotFound
from prefect.utilities.callables import parameter_schema

from flows.office.import_flow import import_office_table
from flows.office.note_flow import record_sponsor_note
from flows.office.title_flow import record_degree_title
from flows.recheck.flow import recheck_applicants
from flows.retention.flow import remove_what_is_old
from flows.settings import Settings
from flows.verify.flow import verify_applicant


@dataclass(frozen=True, slots=True)
class Wanted:
    """A deployment that every installation has. `cron` says when it runs by itself."""

    flow: Flow[..., Any]
    name: str
    entrypoint: str
    description: str
    cron: str | None = None


DEPLOYMENTS = (
    Wanted(
        verify_applicant,
        "inbox",
        "flows.verify.flow.verify_applicant",
        "Verifies one applicant: reads the files in the applicant's folder of the inbox, judges them, "
        "and stores the record. `reference` is the folder's name.",
    ),
    Wanted(
        recheck_applicants,
        "recheck",
        "flows.recheck.flow.recheck_applicants",
        "Judges every applicant again with today's date, directory, titles and rules; no page is read. "
        "Runs every night, since passports expire and notes grow old. Its artifact says who changed and why.",
        cron="30 3 * * *",
    ),
    Wanted(
        record_sponsor_note,
        "directory-note",
        "flows.office.note_flow.record_sponsor_note",
        "A form for what you read on the Sponsor Notes tab of search.wdoms.org: school, graduation years, "
        "the note's words, your name, the day and the picture. Every applicant of that school is then "
        "judged again.",
    ),
    Wanted(
        record_degree_title,
        "degree-title",
        "flows.office.title_flow.record_degree_title",
        "A form for what you read in ECFMG's Reference Guide: school, graduation years, degree title, your "
        "name and the day. Every applicant is then judged again.",
    ),
    Wanted(
        import_office_table,
        "import-table",
        "flows.office.import_flow.import_office_table",
        "A form that brings a list of schools or of degree titles into the office's own table: drop the "
        "file into office/ of the bucket, look at what would change, then run it again with `write` on.",
    ),
    Wanted(
        remove_what_is_old,
        "retention",
        "flows.retention.flow.remove_what_is_old",
        "Removes readings, evidence, packets and replaced records that are older than the settings "
        "keep_..._days say; with none of them set it removes nothing. Never touches the inbox. Runs every "
        "night.",
        cron="0 4 * * *",
    ),
)


def ensure_pool(client: SyncPrefectClient, settings: Settings, concurrency: int | None = None) -> None:
    """Create the process work pool where it is not there; an office's own pool stays as it is."""
    try:
        client.read_work_pool(settings.work_pool)
    except ObjectNotFound:
        pool = WorkPoolCreate(name=settings.work_pool, type="process", concurrency_limit=concurrency)
        try:
            client.create_work_pool(pool)
        except ObjectAlreadyExists:
            return  # another process was faster


def deploy(client: SyncPrefectClient, settings: Settings) -> UUID:
    """Register every flow as a deployment on the work pool; the id of the one that verifies.

    The flows are imported where they run (they are installed there), so a run fetches no code.
    """
    ensure_pool(client, settings)
    verifying, *_ = [_register(client, settings, one) for one in DEPLOYMENTS]
    return verifying


def _register(client: SyncPrefectClient, settings: Settings, wanted: Wanted) -> UUID:
    return client.create_deployment(
        flow_id=client.create_flow_from_name(wanted.flow.name),
        name=wanted.name,
        description=wanted.description,
        work_pool_name=settings.work_pool,
        entrypoint=wanted.entrypoint,
        parameter_openapi_schema=parameter_schema(wanted.flow).model_dump_for_openapi(),
        enforce_parameter_schema=True,
        pull_steps=[],
        job_variables={"command": engine_command()},
        schedules=_schedules(client, wanted),
    )


def _schedules(client: SyncPrefectClient, wanted: Wanted) -> list[DeploymentScheduleCreate]:
    """The deployment's schedules: those it has, so that what the office changed or paused stays."""
    try:
        known = client.read_deployment_by_name(f"{wanted.flow.name}/{wanted.name}").schedules
    except ObjectNotFound:
        return [DeploymentScheduleCreate(schedule=CronSchedule(cron=wanted.cron))] if wanted.cron else []
    return [DeploymentScheduleCreate(schedule=one.schedule, active=one.active) for one in known]


def engine_command() -> str:
    """How a worker starts a run: the flow's own process at once.

    Without it the worker first starts another Python that looks for the code to fetch, of which
    there is none; that costs a run several seconds.
    """
    return shlex.join([sys.executable, "-m", "prefect.engine"])
