"""Prints decks as the command does, without the book that comes with them: what is measured is decks."""

import generator.command.main  # noqa: F401 -- its import is part of what a command costs
from generator.command.unchanged import Lines, unless_unchanged
from generator.command.where import places_of


def main() -> None:
    """Print what changed in the project of this folder."""
    places = places_of(None)

    def work() -> Lines:
        from generator.command.making import printed_each
        from generator.command.project import open_project
        from generator.command.showing import unchanged_prints
        from generator.print.order.order import Order

        project = open_project(places, ())
        reports = printed_each(project, dict.fromkeys(project.schools, Order()))
        return unchanged_prints(reports, project)

    unless_unchanged(places, "decks", work, print)


if __name__ == "__main__":
    main()
