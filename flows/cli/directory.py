"""`credready directory`: the school directory an office keeps."""

import typer

from flows.cli.directory_change import import_, note
from flows.cli.directory_show import lookup, show

app = typer.Typer(help="The school directory: show, lookup, import, note.", no_args_is_help=True)
app.command("show")(show)
app.command("lookup")(lookup)
app.command("import")(import_)
app.command("note")(note)
