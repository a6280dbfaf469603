"""What an office keeps: its school directory and degree titles, and the flow that records a sponsor note."""

from flows.office.tables import OFFICE_DIRECTORY, Office, directory_file, load_office

NOTE_FLOW_NAME = "record-sponsor-note"
"""The flow's name in Prefect; here, so that asking for it does not import Prefect."""

__all__ = ["NOTE_FLOW_NAME", "OFFICE_DIRECTORY", "Office", "directory_file", "load_office"]
