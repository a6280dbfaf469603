"""What can go wrong with the bucket.

BucketError
  BucketUnavailableError  the server or the network; trying again later may help
  BucketRefusedError      wrong keys, wrong bucket name, missing right; a person must act
  NotInBucketError        there is no such object
  TooLargeError           the object is larger than the caller accepts
  InboxIsReadOnlyError    a bug: the pipeline tried to write where only people write
"""

from collections.abc import Iterator
from contextlib import contextmanager

from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError

NOT_FOUND = frozenset({"404", "NoSuchKey", "NotFound"})
PRECONDITION = frozenset({"412", "PreconditionFailed", "409", "ConditionalRequestConflict"})
_REFUSED = {
    "403": "the keys have no right to do this",
    "AccessDenied": "the keys have no right to do this",
    "InvalidAccessKeyId": "the access key is not known there: check CREDREADY_S3_ACCESS_KEY",
    "SignatureDoesNotMatch": "the secret key is wrong: check CREDREADY_S3_SECRET_KEY",
    "NoSuchBucket": "there is no such bucket: check CREDREADY_BUCKET or create it",
    "InvalidBucketName": "no bucket can have this name: check CREDREADY_BUCKET",
    "PermanentRedirect": "the bucket is in another region: check CREDREADY_S3_REGION",
}


class BucketError(Exception):
    """The bucket could not be used; the message says for what and why."""


class BucketUnavailableError(BucketError):
    """The server did not answer, or answered that it cannot now. Trying again later may help."""


class BucketRefusedError(BucketError):
    """The server answered no. Trying again does not help; the message says what to check."""


class NotInBucketError(BucketError):
    """There is no such object."""


class TooLargeError(BucketError):
    """The object is larger than the caller accepts."""


class InboxIsReadOnlyError(BucketError):
    """Something other than `submit` tried to write under inbox/."""


def error_code(error: ClientError) -> str:
    """The S3 error code, or the HTTP status where the server gave no code (HEAD has no body)."""
    return str(error.response.get("Error", {}).get("Code", ""))


@contextmanager
def explained(what: str) -> Iterator[None]:
    """Turn boto3's errors into ours, saying in words what was being done."""
    try:
        yield
    except ClientError as error:
        raise _from_client(what, error) from error
    except NoCredentialsError as error:
        message = f"{what}: no keys for the bucket; set CREDREADY_S3_ACCESS_KEY and CREDREADY_S3_SECRET_KEY"
        raise BucketRefusedError(message) from error
    except BotoCoreError as error:
        raise BucketUnavailableError(f"{what}: the bucket's server cannot be reached ({error})") from error


def _from_client(what: str, error: ClientError) -> BucketError:
    code = error_code(error)
    if code in NOT_FOUND:
        return NotInBucketError(f"{what}: there is no such object")
    if code in _REFUSED:
        return BucketRefusedError(f"{what}: {_REFUSED[code]} ({code})")
    return BucketUnavailableError(f"{what}: the bucket's server says {code}: {error}")
