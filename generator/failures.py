"""What the system says when something can't be read or written, as a sentence with the file and what to do."""

import errno
import shutil

from generator.faults import printable

_MOST_NAME = 250
"""So long is the name of a file at most, where it is shown whole."""

_CLOSE = "sluit het in Excel, Acrobat of waar het open is"
_HELD = "een ander programma heeft dit bestand open", f"{_CLOSE}, en probeer het nog eens"
_FORBIDDEN = (
    "dit mag hier niet, of een ander programma heeft het open",
    f"{_CLOSE}, of kijk wie het mag lezen en veranderen",
)
_ABSENT = "dit is er niet, of niet meer", "kijk naar de naam en de map"
_FOLDER_NEEDED = "er ligt een bestand waar een map moet komen", "haal het weg, of kies een andere map"
_TOO_LONG = "deze naam is te lang", "kies een kortere naam, of een map die minder diep ligt"
_DISK = "de schijf werkt niet goed, of is er niet meer", "kijk of de schijf of het netwerk nog werkt"
_BUSY = "er staat te veel tegelijk open op deze computer", "sluit andere programma's, en probeer het nog eens"

_REASONS = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), _FORBIDDEN),
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY), _HELD),
    **dict.fromkeys((errno.ENOENT, errno.ENODEV, errno.ENXIO), _ABSENT),
    **dict.fromkeys((errno.ENOTDIR, errno.EEXIST), _FOLDER_NEEDED),
    **dict.fromkeys((errno.EIO, errno.ESTALE, errno.ETIMEDOUT, errno.EHOSTDOWN), _DISK),
    **dict.fromkeys((errno.EMFILE, errno.ENFILE, errno.EAGAIN, errno.ENOLCK), _BUSY),
    errno.EROFS: ("deze schijf is alleen te lezen", "kies een andere map"),
    errno.EISDIR: ("er ligt een map waar een bestand moet komen", "haal die weg, of kies een andere naam"),
    errno.ENOTEMPTY: ("deze map is niet leeg", "haal weg wat erin ligt, of kies een andere map"),
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.ELOOP: ("deze koppeling leidt naar zichzelf", "haal haar weg"),
    errno.EMLINK: ("er zijn te veel koppelingen naar dit bestand", "haal er een paar weg"),
    errno.EXDEV: ("dit ligt op twee schijven", "kies een map op dezelfde schijf"),
    errno.EFBIG: ("dit bestand is te groot voor deze schijf", "kies een andere schijf"),
    errno.ENOMEM: ("er is te weinig geheugen", "sluit andere programma's, en probeer het nog eens"),
    **dict.fromkeys((errno.EINVAL, errno.EILSEQ), ("deze naam kan hier niet", "kies een andere naam")),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), ("de schijf is vol", "maak ruimte, of kies een andere schijf")),
}
"""What the system can say, by its number: what is wrong, and what to do."""

_ON_WINDOWS = {
    **dict.fromkeys((32, 33), _HELD),  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
    206: _TOO_LONG,  # ERROR_FILENAME_EXCED_RANGE
    123: ("deze naam kan hier niet", "kies een andere naam"),  # ERROR_INVALID_NAME
    112: ("de schijf is vol", "maak ruimte, of kies een andere schijf"),  # ERROR_DISK_FULL
    19: ("deze schijf is alleen te lezen", "kies een andere map"),  # ERROR_WRITE_PROTECT
}
"""What Windows says by a number of its own, which comes before that of Python."""


def failure_reason(error: OSError) -> tuple[str, str]:
    """Return what is wrong by what the system says, and what to do about it; of anything that it says."""
    if known := _ON_WINDOWS.get(getattr(error, "winerror", None) or 0) or _REASONS.get(error.errno or 0):
        return known
    said = error.strerror or " ".join(map(str, error.args)) or type(error).__name__
    return f"het systeem zegt «{said}»", "kijk of dit bestand er is, en of het te lezen en te schrijven is"


def failure_text(error: OSError | MemoryError | RecursionError) -> str:
    """Return what the system says as a sentence: the file where it names one, what is wrong, and what to do."""
    if isinstance(error, MemoryError):
        return "; ".join(_REASONS[errno.ENOMEM])
    if isinstance(error, RecursionError):
        return "iets ligt te diep in elkaar om te lezen; haal lijsten, haken of mappen weg die in elkaar liggen"
    file = error.filename2 or error.filename
    if isinstance(error, shutil.Error) and error.args and isinstance(error.args[0], list):
        file, _, said = error.args[0][0]  # of a whole folder; the first tells enough
        return f"{_name_of(file)}: het systeem zegt «{said}»; kijk of dit te lezen is"
    wrong, remedy = failure_reason(error)
    where = f"{_name_of(file)}: " if file else ""
    return f"{where}{wrong}; {remedy}"


def _name_of(file: object) -> str:
    name = printable(file.decode(errors="replace") if isinstance(file, bytes) else str(file))
    return name if len(name) <= _MOST_NAME else f"{name[:60]}...{name[-60:]}"
