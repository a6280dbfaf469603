"""The command `credready` and what it holds."""

from typing import Annotated

import typer

from flows.cli import batch, check, directory, packet, recheck, record, status, submit, up

app = typer.Typer(
    name="credready",
    help="Checks whether an international medical graduate's papers are ready for ECFMG certification.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
)

app.command("check")(check.check)
app.command("batch")(batch.batch)
app.command("packet")(packet.packet)
app.command("up")(up.up)
app.command("submit")(submit.submit)
app.command("status")(status.status)
app.command("recheck")(recheck.recheck)
app.add_typer(directory.app, name="directory")
app.add_typer(record.app, name="record")


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 - only when asked: start-up stays quick

        typer.echo(f"credready {version('credready')}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Hold the options that stand before a command."""


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
