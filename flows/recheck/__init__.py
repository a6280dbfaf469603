"""Judging every applicant again from stored readings: no page is read, and it is said who changed and why."""

FLOW_NAME = "recheck-applicants"
"""The flow's name in Prefect; here, so that asking for it does not import Prefect."""
