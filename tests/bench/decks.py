"""Prints decks as the command does, without the book that comes with them: what is measured is decks."""

import generator.command.main  # noqa: F401 -- its import is part of what a command costs
from generator.cli.last_run import Lines, unless_unchanged
from generator.cli.project import places_of


def main() -> None:
    """Print what changed in the project of this folder."""
    places = places_of(None)

    def work() -> Lines:
        from generator.cli.output import unchanged_prints
        from generator.cli.printing import print_by_school
        from generator.cli.project import open_project
        from generator.print.order.order import Order

        project = open_project(places, ())
        reports = print_by_school(project, dict.fromkeys(project.schools, Order()))
        return unchanged_prints(reports, project)

    unless_unchanged(places, "decks", (), work)


if __name__ == "__main__":
    main()
