"""The flow that verifies one applicant."""

FLOW_NAME = "verify-applicant"
"""The flow's name in Prefect; here, so that asking for it does not import Prefect."""
