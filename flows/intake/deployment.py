"""The work pool and the deployment of `verify-applicant`. Registering twice changes nothing."""

import shlex
import sys
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.exceptions import ObjectAlreadyExists, ObjectNotFound
from prefect.utilities.callables import parameter_schema

from flows.settings import Settings
from flows.verify import FLOW_NAME
from flows.verify.flow import verify_applicant

ENTRYPOINT = "flows.verify.flow.verify_applicant"
DEPLOYMENT_NAME = "inbox"
DESCRIPTION = (
    "Verifies one applicant: reads the files in the applicant's folder of the inbox, judges them, "
    "and stores the record. `reference` is the folder's name."
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
    """Register the flow as a deployment on the work pool; its id.

    The flow is imported where it runs (it is installed there), so a run fetches no code.
    """
    ensure_pool(client, settings)
    return client.create_deployment(
        flow_id=client.create_flow_from_name(FLOW_NAME),
        name=DEPLOYMENT_NAME,
        description=DESCRIPTION,
        work_pool_name=settings.work_pool,
        entrypoint=ENTRYPOINT,
        parameter_openapi_schema=parameter_schema(verify_applicant).model_dump_for_openapi(),
        enforce_parameter_schema=True,
        pull_steps=[],
        job_variables={"command": engine_command()},
    )


def engine_command() -> str:
    """How a worker starts a run: the flow's own process at once.

    Without it the worker first starts another Python that looks for the code to fetch, of which
    there is none; that costs a run several seconds.
    """
    return shlex.join([sys.executable, "-m", "prefect.engine"])
