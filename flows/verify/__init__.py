"""The flow that verifies one applicant."""
