"""What the tests of the commands run, for what the commands share."""

from tests.command.conftest import run, run_process

__all__ = ["run", "run_process"]
