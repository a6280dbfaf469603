"""The boto3 client, with timeouts, retries and checksums that suit AWS and other S3 servers."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import boto3
from botocore.config import Config

from flows.settings import Settings

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

CONNECT_SECONDS = 5
READ_SECONDS = 60
ATTEMPTS = 4
CONNECTIONS = 32
LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})


def s3_client(settings: Settings) -> "S3Client":
    """A client for the bucket's server. boto3 clients may be shared between threads."""
    return boto3.client(
        "s3",
        endpoint_url=settings.s3_endpoint,
        region_name=settings.s3_region,
        aws_access_key_id=_secret(settings, "s3_access_key"),
        aws_secret_access_key=_secret(settings, "s3_secret_key"),
        config=_config(settings.s3_endpoint),
    )


def _config(endpoint: str | None) -> Config:
    """How to ask the server at this address (None: AWS).

    `standard` retries wait longer each time and stop at `ATTEMPTS`. A server of one's own has no
    bucket host names, so it is asked by path; a proxy for the outside world is not asked for this
    machine. Checksums are sent where S3 requires them: `when_supported`, the default, sends
    trailers that not every other server understands.
    """
    local = endpoint is not None and urlsplit(endpoint).hostname in LOCAL_HOSTS
    return Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        max_pool_connections=CONNECTIONS,
        retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        s3={"addressing_style": "path" if endpoint else "auto"},
        proxies={"http": "", "https": ""} if local else None,
        user_agent_extra="credready",
    )


def _secret(settings: Settings, name: str) -> str | None:
    value = getattr(settings, name)
    return None if value is None else str(value.get_secret_value())
