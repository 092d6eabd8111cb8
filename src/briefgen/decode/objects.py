"""Mappings to dataclasses, lists to tuples: the one general mechanism of decoding.

Enters: nodes and declared types. Leaves: model objects. Never: knows a field by name.
"""

from __future__ import annotations

import dataclasses
import enum
import re
import typing
from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass
from typing import Any

from briefgen.blocks import BLOCKS
from briefgen.decode import unsupported
from briefgen.decode.data import with_rows
from briefgen.decode.leaves import READERS, choice
from briefgen.diagnostics import Diagnostic, Span, did_you_mean, error, nearest
from briefgen.language import DEFAULT
from briefgen.model.block import Block
from briefgen.model.citation import Citation
from briefgen.model.fields import is_declared, is_required, key_of, present_type
from briefgen.model.text import Cell, Word
from briefgen.source import Files
from briefgen.source.nodes import Mapping, Node, Scalar, Sequence

# the last word of a class is what authors call it: `BarRow` is a row
_WORDS = re.compile("[A-Z][a-z]*")
# the fields of a model by the keys that authors write, and their types by name
_Declared = tuple[dict[str, dataclasses.Field[Any]], dict[str, Any]]
OR_REMOVE = "write a value, or remove it"
OTHER_FILES = (".json", ".xlsx", ".xls", ".ods", ".parquet")


@dataclass
class Decoder:
    """Decodes one file, written in the language of `tag`; `findings` grows as it goes."""

    findings: list[Diagnostic]
    files: Files | None = None
    tag: str = DEFAULT
    _declared: dict[type[Any], _Declared] = dataclasses.field(default_factory=dict)

    def object(self, node: Mapping, model: type[Any], kind: str = "") -> Any:
        """An object of a dataclass from the keys that it declares."""
        fields, hints = self._declarations(model)
        values: dict[str, Any] = {"span": node.span}
        if kind:
            values["kind"] = Word(kind, node.span)
        for key, value in node.entries:
            field = fields.get(key.text)
            if field is None:
                self._unknown(key, list(fields), model)
            else:
                values[field.name] = self._field(key, value, field, hints[field.name])
        # a key that is there under a misspelt name is said to be misspelt, not missing as well
        misspelt = {nearest(key.text, fields) for key, _ in node.entries if key.text not in fields}
        for name, field in fields.items():
            if field.name not in values and is_required(field):
                if name not in misspelt:
                    self.findings.append(_missing(node.span, name, model, dict(field.metadata)))
                values[field.name] = self._stand_in(hints[field.name], node.span)
        return model(**values)

    def _declarations(self, model: type[Any]) -> _Declared:
        """What a model declares; working out the types of its fields is slow, and a brief has many objects of few."""
        if model not in self._declared:
            fields = {key_of(field): field for field in dataclasses.fields(model) if is_declared(field)}
            self._declared[model] = fields, typing.get_type_hints(model)
        return self._declared[model]

    def _unknown(self, key: Scalar, known: list[str], model: type[Any]) -> None:
        if key.text in unsupported.keys(model):
            hint = "remove it for now; this version does not build it"
            self.findings.append(error("F202", key.span, f"`{key.text}` is not yet supported", hint))
            return
        near = did_you_mean(key.text, known)
        hints = near or (f"the keys here are {', '.join(f'`{name}`' for name in known)}; free data goes under `meta:`",)
        self.findings.append(error("F201", key.span, f"unknown key `{key.text}`", *hints))

    def _field(self, key: Scalar, node: Node, field: dataclasses.Field[Any], hint: Any) -> Any:
        if field.metadata["kind"] == "free":
            return None
        # to remove what must be there would be the next finding
        cure = "write a value; it must be there" if is_required(field) else OR_REMOVE
        if self._is_empty(node, key.span, f"`{key.text}`", cure):
            return self._stand_in(hint, key.span)
        return self.value(node, hint, field.metadata["kind"])

    def _is_empty(self, node: Node, span: Span, name: str, cure: str = OR_REMOVE) -> bool:
        """Whether nothing was written; if so, it is a finding at `span`."""
        if not isinstance(node, Scalar) or node.text.strip():
            return False
        self.findings.append(error("F204", span, f"{name} is empty", cure))
        return True

    def value(self, node: Node, hint: Any, kind: str = "") -> Any:
        """A value of a declared type, whatever its shape."""
        hint = present_type(hint)
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if hint is Citation and isinstance(node, Sequence):
            return self._citations(node)
        if kind == "plain" and isinstance(node, Mapping):
            self.findings.append(error("F202", node.span, "this form is not yet supported", "write the value as text"))
            return None
        if hint in READERS:
            return self._leaf(node, hint)
        if origin is tuple:
            return self._list(node, arguments[0])
        if origin is AbstractMapping:
            return self._mapping(node, arguments[1])
        if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
            return self._choice(node, hint)
        if isinstance(node, Scalar) and hasattr(hint, "SHORT"):
            node = Mapping(((Scalar(hint.SHORT, True, node.span), node),), node.span)
        if not isinstance(node, Mapping):
            return self._wrong(node, "keys and values", hint)
        return self._block(node, kind) if hint is Block else self.object(node, hint)

    def _leaf(self, node: Node, hint: Any) -> Any:
        if not isinstance(node, Scalar):
            return self._wrong(node, "text", hint)
        return READERS[hint](node, self.findings, self.tag)

    def _choice(self, node: Node, hint: type[enum.StrEnum]) -> Any:
        return choice(node, hint, self.findings) if isinstance(node, Scalar) else self._wrong(node, "text", hint)

    def _list(self, node: Node, hint: Any) -> tuple[Any, ...]:
        if isinstance(node, Scalar) and node.text.strip().lower().endswith(OTHER_FILES):
            message = f"data in the form of `{node.text.strip()}` is not yet supported"
            self.findings.append(error("F202", node.span, message, "save it as comma-separated values: `data.csv`"))
            return ()
        if not isinstance(node, Sequence):
            self._wrong(node, "a list", tuple)
            return ()
        filled = [item for item in node.items if hint is Cell or not self._is_empty(item, item.span, "this item")]
        items = [self.value(item, hint) for item in filled]
        return tuple(item for item in items if item is not None)

    def _mapping(self, node: Node, hint: Any) -> Any:
        if not isinstance(node, Mapping):
            self._wrong(node, "keys and values", dict)
            return {}
        return {
            Word(key.text, key.span): self.value(value, hint)
            for key, value in node.entries
            if not self._is_empty(value, key.span, f"`{key.text}`")
        }

    def _citations(self, node: Sequence) -> Citation:
        parts = [self.value(item, Citation) for item in node.items]
        return Citation(tuple(item for part in parts for item in part.items), node.span)

    def _block(self, node: Mapping, kind: str) -> Any:
        named = next((value for key, value in node.entries if key.text == "kind"), None)
        name = kind
        if isinstance(named, Scalar):
            name = named.text
        if not name:
            message = "a block without a `kind`"
            self.findings.append(error("F207", node.span, message, f"write `kind: {next(iter(BLOCKS))}`, for example"))
            return None
        if name not in BLOCKS:
            self._unknown_kind(name, named.span if named else node.span)
            return None
        if named and kind and name != kind:
            hint = "remove `kind:`, or write this block under `blocks:` of a question"
            self.findings.append(error("F206", named.span, f"only a `{kind}` may stand here", hint))
            return None
        filled = node if self.files is None else with_rows(node, BLOCKS[name], self.files, self.findings)
        return None if filled is None else self.object(filled, BLOCKS[name], kind)

    def _unknown_kind(self, name: str, span: Span) -> None:
        if name in unsupported.KINDS:
            known = ", ".join(f"`{kind}`" for kind in BLOCKS)
            hint = f"this version builds {known}"
            self.findings.append(error("F209", span, f"the kind `{name}` is not yet supported", hint))
            return
        hints = did_you_mean(name, BLOCKS) or (f"the kinds are {', '.join(f'`{kind}`' for kind in BLOCKS)}",)
        self.findings.append(error("F208", span, f"unknown kind `{name}`", *hints))

    def _wrong(self, node: Node, expected: str, hint: Any) -> Any:
        found = {Scalar: "text", Sequence: "a list", Mapping: "keys and values"}[type(node)]
        verb = "are" if expected.endswith("s") else "is"
        hints = {"a list": "start each item with `- `", "keys and values": "write `key: value` lines, indented",
                 "text": "write the value on the line of its key"}  # fmt: skip
        self.findings.append(
            error("F205", node.span, f"{expected} {verb} expected here, {found} found", hints[expected])
        )
        return self._stand_in(hint, node.span)

    def _stand_in(self, hint: Any, span: Span) -> Any:
        """A harmless value for one that is missing or faulty, so that the rest can be checked."""
        if hint is not (present := present_type(hint)) or present is Block:
            return None
        origin = typing.get_origin(present)
        if origin is tuple:
            return ()
        if origin is AbstractMapping:
            return {}
        if present in READERS:
            return READERS[present](Scalar("", True, span), [], self.tag)
        if isinstance(present, type) and issubclass(present, enum.StrEnum):
            return next(iter(present))
        if dataclasses.is_dataclass(present) and isinstance(present, type):
            return Decoder([], tag=self.tag).object(Mapping((), span), present)
        return None


def _missing(span: Span, name: str, model: type[Any], metadata: AbstractMapping[str, str]) -> Diagnostic:
    thing = _WORDS.findall(model.__name__)[-1].lower()
    purpose = metadata["help"][0].lower() + metadata["help"][1:].rstrip(".")
    return error("F203", span, f"this {thing} has no `{name}`", f"add `{name}:` ({purpose})")
