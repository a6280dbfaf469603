"""Flow runs of `verify-applicant`: which there are for given inputs, and starting one.

A run is named to Prefect by the inputs' fingerprint and the number of the attempt, so two watchers
starting the same work start it once, and a run that crashed does not stop the next attempt.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterId,
    FlowRunFilter,
    FlowRunFilterIdempotencyKey,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.states import Crashed

from flows.settings import Settings

ACTIVE = frozenset(
    {StateType.SCHEDULED, StateType.PENDING, StateType.RUNNING, StateType.PAUSED, StateType.CANCELLING}
)
BACKOFF = 4
LONGEST_BACKOFF = 5
PAGE = 200


class Start(StrEnum):
    """What became of the wish to start a run."""

    STARTED = "started"
    RUNNING = "running"  # a run for these inputs is under way
    WAITING = "waiting"  # the last attempt ended lately; the next one comes after a pause
    GIVEN_UP = "given up"  # every attempt failed; a person must look, or the inputs change
    CANCELLED = "cancelled"  # a person stopped it; it starts again when the inputs change


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of one deployment on one Prefect server."""

    client: SyncPrefectClient
    deployment: UUID
    settings: Settings

    def start(self, reference: str, fingerprint: str, now: datetime) -> Start:
        """Start a run for these inputs unless there is one, or the pause after a failure is not over."""
        failures, number = 0, 0
        while (run := self._attempt(fingerprint, number)) is not None:
            state = self._state(run, now)
            if state in ACTIVE:
                return Start.RUNNING
            if state is StateType.CANCELLED:
                return Start.CANCELLED
            number += 1
            failures = 0 if state is StateType.COMPLETED else failures + 1
            if failures >= self.settings.attempts:
                return Start.GIVEN_UP
            if now < self._next_try(run, number):
                return Start.WAITING
        self._create(reference, fingerprint, number)
        return Start.STARTED

    def active(self) -> list[FlowRun]:
        """The runs of this deployment that are under way or about to be."""
        wanted = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=list(ACTIVE))))
        found: list[FlowRun] = []
        while True:
            page = self.client.read_flow_runs(
                flow_run_filter=wanted,
                deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[self.deployment])),
                limit=PAGE,
                offset=len(found),
            )
            found += page
            if len(page) < PAGE:
                return found

    def bury_dead(self) -> int:
        """Mark every run under way as crashed; for the moment before a machine's only worker starts."""
        dead = [run for run in self.active() if run.state_type is not StateType.SCHEDULED]
        for run in dead:
            self._crashed(run, "the stack was stopped while it ran")
        return len(dead)

    def _attempt(self, fingerprint: str, number: int) -> FlowRun | None:
        key = FlowRunFilterIdempotencyKey(any_=[_key(fingerprint, number)])
        found = self.client.read_flow_runs(flow_run_filter=FlowRunFilter(idempotency_key=key), limit=1)
        return found[0] if found else None

    def _state(self, run: FlowRun, now: datetime) -> StateType:
        """The run's state. A run that takes longer than any should is dead: its process cannot tell."""
        state = run.state_type or StateType.SCHEDULED
        limit = timedelta(seconds=self.settings.stale_seconds)
        if state in {StateType.RUNNING, StateType.PENDING} and now - _changed(run) > limit:
            self._crashed(run, "it ran longer than stale_seconds allows")
            return StateType.CRASHED
        return state

    def _crashed(self, run: FlowRun, why: str) -> None:
        self.client.set_flow_run_state(run.id, Crashed(message=f"Taken for dead: {why}."), force=True)

    def _next_try(self, run: FlowRun, attempts: int) -> datetime:
        """When the pause after this attempt is over. It grows after a success too: a watcher that
        runs other software than the worker never sees its inputs done, and must not run in circles."""
        pause = self.settings.retry_seconds * BACKOFF ** (min(attempts, LONGEST_BACKOFF) - 1)
        return _changed(run) + timedelta(seconds=pause)

    def _create(self, reference: str, fingerprint: str, number: int) -> None:
        self.client.create_flow_run_from_deployment(
            self.deployment,
            parameters={"reference": reference},
            name=reference,
            idempotency_key=_key(fingerprint, number),
        )


def _key(fingerprint: str, number: int) -> str:
    return f"{fingerprint}:{number}"


def _changed(run: FlowRun) -> datetime:
    """When the run came into the state it is in."""
    return run.state.timestamp if run.state is not None else (run.created or datetime.now(UTC))
