"""`briefgen explain`: what a finding means, why it matters, and how to mend it.

Enters: a code, or nothing. Leaves: the page of that code, or the list of all. Never: a page of its own.
"""

from __future__ import annotations

import click

from briefgen.commands.shared import OK, traceback_option


@click.command("explain")
@click.argument("code", required=False)
@traceback_option
def command(code: str | None) -> int:
    """Explain a finding by its CODE, such as Y102. Without a code, list them all."""
    from briefgen.diagnostics import did_you_mean
    from briefgen.reference import findings

    if code is None:
        click.echo("\n".join(f"{page.code}  {page.title}" for page in findings.pages()))
        return OK
    # the label of a message may be pasted as it stands: `error[Y102]`
    wanted = code.rpartition("[")[2].rstrip("]:").upper()
    known = findings.codes()
    if wanted not in known:
        hints = did_you_mean(wanted, known) or ("`briefgen explain` lists them all",)
        raise click.UsageError(f"there is no finding `{code}`; {hints[0]}")
    click.echo(findings.page(wanted).plain, nl=False)
    return OK
