"""Where what Jinja makes of templates is kept between commands: it takes longer to make than to render with it."""

from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

import generator
from generator.digest import digest
from generator.files import own_folder, remove_folder, replace_file
from generator.messages import catalogue
from generator.places import Places
from generator.seal import read_sealed, with_seal

_CODE = Path(generator.__file__).parent


class SealedBytecode(FileSystemBytecodeCache):
    """A folder of what Jinja made of templates; what has no seal of ours there is made anew, since it would be run."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept for a template, if it is whole."""
        if raw := read_sealed(self._file(bucket)):
            bucket.bytecode_from_string(raw)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made of a template."""
        replace_file(self._file(bucket), with_seal(bucket.bytecode_to_string()))

    def _file(self, bucket: Bucket) -> Path:
        return Path(self.directory, self.pattern % bucket.key)


def bytecode_folder(places: Places, name: str, language: str, *code: str) -> Path:
    """Return the folder for an environment of Jinja in a language; what an earlier one left is removed.

    Jinja works out what is constant when it compiles, by the filters and messages of that environment: a folder is for
    one version of all those, which stand in ``code``, modules and folders of ``generator``.
    """
    paths = [_CODE / one for one in ("sandbox.py", "messages.py", *code)]
    modules = [file for path in paths for file in ([path] if path.is_file() else sorted(path.glob("*.py")))]
    version = digest(*modules, catalogue(places.templates, language))
    parent = own_folder(places.cache / "templates" / f"{name}-{language}", places.output)
    folder = parent / version[:16]
    if not folder.is_dir():
        for other in parent.glob("*"):
            if other != folder:  # which another process may be making
                remove_folder(other, places.output)
        own_folder(folder, places.output).mkdir(parents=True, exist_ok=True)
    return folder
