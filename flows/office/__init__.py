"""What an office keeps: its school directory and degree titles, and the flows that are forms for them."""

from flows.office.tables import (
    OFFICE_DIRECTORY,
    OFFICE_TITLES,
    directory_file,
    load_office,
    titles_file,
)

NOTE_FLOW_NAME = "record-sponsor-note"
TITLE_FLOW_NAME = "record-degree-title"
IMPORT_FLOW_NAME = "import-office-table"
"""The flows' names in Prefect; here, so that asking for them does not import Prefect."""

__all__ = [
    "IMPORT_FLOW_NAME",
    "NOTE_FLOW_NAME",
    "OFFICE_DIRECTORY",
    "OFFICE_TITLES",
    "TITLE_FLOW_NAME",
    "directory_file",
    "load_office",
    "titles_file",
]
