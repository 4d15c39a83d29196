"""The PDFs go along with the site, so that links survive publishing and zipping."""

from pathlib import Path

from generator.site.sync import write_if_changed


def bring_prints(source: Path, target: Path) -> tuple[str, ...]:
    """Copy the PDFs, letters and EPUB that changed, remove those that are gone; gives the names of the copied."""
    prints = _prints(source)
    for name, old in _prints(target).items():
        if name not in prints:
            old.unlink()
    return tuple(name for name, file in prints.items() if write_if_changed(target / name, file.read_bytes()))


def _prints(folder: Path) -> dict[str, Path]:
    return {file.name: file for kind in ("*.pdf", "*.docx", "*.epub") for file in sorted(folder.glob(kind))}
