"""Removing what is older than the office wants to keep; off unless a setting `keep_..._days` says so."""

FLOW_NAME = "remove-what-is-old"
"""The flow's name in Prefect; here, so that asking for it does not import Prefect."""
