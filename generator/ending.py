"""How a process ends that is asked to, as a system does that stops: it undoes what it was doing, and leaves nothing."""

import signal
from types import FrameType
from typing import NoReturn

_ASKED = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""How systems ask a process to end; each has only some of these."""


def end_in_order() -> None:
    """Let this process end by ``SystemExit`` when it is asked to, with the status that a shell gives such an end."""
    for name in _ASKED:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_DFL)  # who asks twice, does not want to wait
    raise SystemExit(128 + number)
