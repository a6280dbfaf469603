"""`credready directory`: the school directory and the degree titles an office keeps."""

import typer

from flows.cli import titles
from flows.cli.directory_change import import_, note
from flows.cli.directory_show import lookup, show
from flows.cli.upload import upload

app = typer.Typer(
    help="The school directory: show, lookup, import, note; degree titles.", no_args_is_help=True
)
app.command("show")(show)
app.command("lookup")(lookup)
app.command("import")(import_)
app.command("note")(note)
app.command("upload")(upload)
app.add_typer(titles.app, name="titles")
