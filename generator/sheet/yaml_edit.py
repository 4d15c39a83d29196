"""Edits a YAML file in place; all else stays as it stands: comments, order, quotes.

ruamel.yaml hangs the comments below an entry on that entry: what is added would come after
them, and what is taken away would take them along.  Here they stay where a reader of the file
would look for them, whatever is added or taken away.
"""

from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString, LiteralScalarString
from ruamel.yaml.tokens import CommentToken

from generator.nfc import nfc
from generator.text.quotes import QUOTE_SIGNS

_STYLES = ((2, 4, 2), (2, 2, 0), (4, 6, 4), (4, 4, 2), (4, 4, 0), (4, 2, 0), (2, 3, 1))
"""Ways to step in: of a mapping, of a list, and of the dash in it."""

Holder = CommentedMap | CommentedSeq


class YamlDocument:
    """The text of a YAML file, as something to change; ``order`` is the usual one of its keys."""

    def __init__(self, raw: bytes, order: tuple[str, ...] = ()) -> None:
        self._order = order
        self._bom = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
        self._crlf = b"\r\n" in raw
        text = nfc(raw.decode("utf-8-sig").replace("\r\n", "\n"))  # a key is found as the library has it
        text += "" if text.endswith("\n") else "\n"
        self._yaml = min((_yaml(style, text) for style in _STYLES), key=lambda yaml: _count_strays(yaml, text))
        self.root: CommentedMap = self._yaml.load(text)

    def to_bytes(self) -> bytes:
        """Return the file with its changes."""
        text = _dump(self._yaml, self.root)
        return self._bom + (text.replace("\n", "\r\n") if self._crlf else text).encode()

    def get(self, *path: str) -> Any:
        """Return what stands at a path of keys; None where nothing does."""
        value: Any = self.root
        for key in path:
            value = value.get(key) if isinstance(value, CommentedMap) else None
        return value

    def put(self, path: tuple[str, ...], value: Any) -> None:
        """Put a value at a path of keys; keys that are not there come in their usual place."""
        holder = self.root
        for at, key in enumerate(path):
            inner = holder.get(key)
            if at == len(path) - 1 or not isinstance(inner, CommentedMap) or not inner:
                for outer in reversed(path[at + 1 :]):  # whole at once, or comments would come between
                    value = CommentedMap({outer: value})
                self.set_in(holder, key, value)
                return
            holder = inner

    def add(self, path: tuple[str, ...], value: Any) -> None:
        """Add to the list at a path of keys."""
        there = self.get(*path)
        if isinstance(there, CommentedSeq) and there:
            _insert_entry(there, len(there), value)
            return
        fresh = CommentedSeq([value])
        if isinstance(value, str):
            fresh.fa.set_flow_style()
        self.put(path, fresh)

    def set_in(self, holder: CommentedMap, key: str, value: Any) -> None:
        """Set a key of something in the file; a new key comes in its usual place, or last."""
        if key not in holder:
            _insert_entry(holder, key, value, self._index_for(list(holder), key))
            return
        rest = _take_comments(holder, key)
        holder[key] = value
        _put_comments(*_last_entry(holder, key), rest)

    def _index_for(self, keys: list[str], key: str) -> int | None:
        """Return after how many keys a new one comes; None where it has no usual place."""
        if key not in self._order:
            return None
        before = self._order[: self._order.index(key)]
        return max([0, *(at for at, other in enumerate(keys, 1) if other in before)])

    def remove(self, *path: str | int) -> None:
        """Remove what stands at a path, and the groups and lists that it leaves empty; comments below it stay."""
        holders: list[Any] = [self.root]
        for key in path[:-1]:
            holders.append(holders[-1][key])
        rest = ""
        for holder, key in zip(reversed(holders), reversed(path), strict=True):
            rest = _remove_entry(holder, key, rest)
            if len(holder):
                break
            rest = _head_comments(holder) + rest


def text_value(value: str) -> str:
    """Return a text as it is to be written: in double quotes, or as a block where it takes more lines."""
    written: str = LiteralScalarString(f"{value}\n") if "\n" in value else DoubleQuotedScalarString(value)
    return written


def word_value(value: str) -> str:
    """Return a word as it is to be written: in quotes only where it holds one, so that nothing else is read in it."""
    return text_value(value) if QUOTE_SIGNS.search(value) else value


def _yaml(style: tuple[int, int, int], text: str) -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.explicit_start = text.startswith("---")
    mapping, sequence, offset = style
    yaml.indent(mapping=mapping, sequence=sequence, offset=offset)
    return yaml


def _dump(yaml: YAML, root: CommentedMap) -> str:
    out = StringIO()
    yaml.dump(root, out)
    return out.getvalue()


def _count_strays(yaml: YAML, text: str) -> int:
    """Return how many lines this way of writing would change by itself; -1 where it changes nothing."""
    again = _dump(yaml, yaml.load(text))
    return len(set(text.split("\n")) ^ set(again.split("\n"))) if again != text else -1


def _insert_entry(holder: Holder, key: Any, value: Any, after: int | None = None) -> None:
    """Insert a value last, or after so many entries: before the comments that stand below the one above it."""
    keys = list(holder) if isinstance(holder, CommentedMap) else list(range(len(holder)))
    at = len(keys) if after is None or (after == 0 and holder.ca.comment) else after
    inside = at and not holder.fa.flow_style()
    rest = _take_comments(holder, keys[at - 1]) if inside else ""
    holder.insert(at, *((key, value) if isinstance(holder, CommentedMap) else (value,)))
    _put_comments(*_last_entry(holder, key), rest)


def _remove_entry(holder: Holder, key: Any, rest: str) -> str:
    """Remove an entry; return the comments that found no place."""
    keys = list(holder) if isinstance(holder, CommentedMap) else list(range(len(holder)))
    at = keys.index(key)
    above = _comment_text((holder.ca.items.get(key) or [None, None])[1])
    rest = above + ("" if holder.fa.flow_style() else _take_comments(holder, key)) + rest
    del holder[key]
    holder.ca.items.pop(key, None) if isinstance(holder, CommentedMap) else None
    if not at or not len(holder):
        return _put_head_comments(holder, rest) if len(holder) else rest
    if rest:
        _put_comments(*_last_entry(holder, keys[at - 1]), rest)
    return ""


def _head_comments(holder: Holder) -> str:
    """Return the comments above the first entry of a holder."""
    return _comment_text((holder.ca.comment or [None, None])[1])


def _put_head_comments(holder: Holder, rest: str) -> str:
    """Put comments above the first entry that is left."""
    lines = [line.strip() for line in rest.split("\n") if line.strip()]
    if lines:
        first = next(iter(holder)) if isinstance(holder, CommentedMap) else 0
        before = "\n".join(line.removeprefix("#").removeprefix(" ") for line in lines)
        holder.yaml_set_comment_before_after_key(first, before=before, indent=holder.lc.col)
    return ""


def _take_comments(holder: Any, key: Any) -> str:
    """Remove and return the comments below an entry; the one on its own line stays."""
    holder, key = _last_entry(holder, key)
    tokens = holder.ca.items.get(key)
    token = tokens[_comment_slot(holder)] if tokens and len(tokens) > _comment_slot(holder) else None
    if token is None:
        return ""
    block = " " * token.start_mark.column + token.value if _is_block(holder, key) else ""
    own, _, rest = ("", "", block) if block else token.value.partition("\n")
    tokens[_comment_slot(holder)] = _token(f"{own}\n", token.start_mark.column) if own else None
    if not any(tokens):
        del holder.ca.items[key]
    return str(rest)


def _put_comments(holder: Any, key: Any, rest: str) -> None:
    """Put comments below an entry, after those that stand there already."""
    if not rest:
        return
    slot = _comment_slot(holder)
    tokens = holder.ca.items.setdefault(key, [None] * (4 if slot else 2))
    token = tokens[slot]
    start = token.value if token else "" if _is_block(holder, key) else "\n"
    tokens[slot] = _token(start + rest, token.start_mark.column if token else 0)


def _last_entry(holder: Any, key: Any) -> tuple[Any, Any]:
    """Return the last entry of all that stands at a key: what comes below is hung on it."""
    value = holder[key]
    while isinstance(value, CommentedMap | CommentedSeq) and len(value) and not value.fa.flow_style():
        holder, key = value, (list(value)[-1] if isinstance(value, CommentedMap) else len(value) - 1)
        value = holder[key]
    return holder, key


def _comment_slot(holder: Any) -> int:
    return 2 if isinstance(holder, CommentedMap) else 0


def _is_block(holder: Any, key: Any) -> bool:
    return isinstance(holder[key], LiteralScalarString | FoldedScalarString)


def _comment_text(tokens: list[CommentToken] | None) -> str:
    return "".join(f"{' ' * token.start_mark.column}{token.value}" for token in tokens or ())


def _token(value: str, column: int) -> CommentToken:
    return CommentToken(value, CommentMark(column), None)
