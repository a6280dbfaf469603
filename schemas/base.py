"""The settings every model shares."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value object: frozen, and deaf to no mistake, since an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
