"""The wait between two scans, which an S3 event can shorten. Events are never needed: see listing."""

import threading
from typing import Protocol

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from flows.settings import Settings

LONG_POLL_SECONDS = 20  # the longest SQS allows


class Wait(Protocol):
    """Something to wait with: returns after the seconds given, or earlier when woken."""

    def __call__(self, seconds: float) -> None:
        """Wait."""
        ...


def waiting(settings: Settings, stop: threading.Event) -> Wait:
    """The way to wait these settings ask for; any way ends at once when `stop` is set."""
    if settings.sqs_queue_url is None:
        return lambda seconds: _until(stop, seconds)
    return QueueWait(settings.sqs_queue_url, settings.s3_region, stop)


class QueueWait:
    """Waits on a queue of S3 events. Messages are not read, only taken away: the listing says the rest."""

    def __init__(self, url: str, region: str, stop: threading.Event) -> None:
        self._url = url
        self._stop = stop
        self._sqs = boto3.client("sqs", region_name=region)

    def __call__(self, seconds: float) -> None:
        """Wait for a message; a queue that cannot be asked makes this an ordinary wait."""
        try:
            answer = self._sqs.receive_message(
                QueueUrl=self._url,
                WaitTimeSeconds=min(int(seconds), LONG_POLL_SECONDS),
                MaxNumberOfMessages=10,
            )
            for message in answer.get("Messages", []):
                self._sqs.delete_message(QueueUrl=self._url, ReceiptHandle=message["ReceiptHandle"])
        except (BotoCoreError, ClientError):
            _until(self._stop, seconds)


def _until(stop: threading.Event, seconds: float) -> None:
    stop.wait(seconds)
