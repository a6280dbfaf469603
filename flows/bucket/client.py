"""The boto3 client, with timeouts, retries and checksums that suit AWS and other S3 servers."""

from typing import TYPE_CHECKING

import boto3
from botocore.config import Config

from flows.settings import Settings

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

CONNECT_SECONDS = 5
READ_SECONDS = 60
ATTEMPTS = 4
CONNECTIONS = 32


def s3_client(settings: Settings) -> "S3Client":
    """A client for the bucket's server. boto3 clients may be shared between threads."""
    return boto3.client(
        "s3",
        endpoint_url=settings.s3_endpoint,
        region_name=settings.s3_region,
        aws_access_key_id=_secret(settings, "s3_access_key"),
        aws_secret_access_key=_secret(settings, "s3_secret_key"),
        config=_config(path_style=settings.s3_endpoint is not None),
    )


def _config(path_style: bool) -> Config:
    """`standard` retries wait longer each time and stop at `ATTEMPTS`; a server of one's own
    has no bucket host names, so it is asked by path. Checksums are sent where S3 asks for them;
    `when_supported`, the default, sends trailers that not every other server understands."""
    return Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        max_pool_connections=CONNECTIONS,
        retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        s3={"addressing_style": "path" if path_style else "auto"},
        user_agent_extra="credready",
    )


def _secret(settings: Settings, name: str) -> str | None:
    value = getattr(settings, name)
    return None if value is None else str(value.get_secret_value())
