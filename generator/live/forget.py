"""Forgets what was kept of files that are seldom changed: templates, styles, tokens, formats."""

import sys


def forget() -> None:
    """Empty every ``functools`` cache of this program, so that what was made of a template is made again."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("generator.")]
    for value in [value for module in modules for value in list(vars(module).values())]:
        # A name of pikepdf's has whatever attribute one asks for.
        if callable(clear := getattr(value, "cache_clear", None)):
            clear()
