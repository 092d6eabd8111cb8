"""JSON Schema (draft 7) of a brief, of the files that it may include, and of a style, for editors and other programs.

Enters: the model's declarations and the table of kinds. Leaves: schemas as they stand in `schema/`.
Never: a rule that decoding does not have; what only a check can tell is left to `briefgen check`.
"""

from __future__ import annotations

import dataclasses
import enum
import json
import re
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from briefgen.blocks import BLOCKS
from briefgen.decode.data import ENDINGS
from briefgen.model.block import Block
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.style import Style
from briefgen.pipeline import INCLUDES
from briefgen.reference.fields import Field, called, fields, purpose, samples
from briefgen.reference.types import LEAVES, SCALARS, Kind

Schema = dict[str, Any]
_KIND = next(part.help for part in fields(Block) if part.key == "kind")
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
MODELS: Mapping[str, type[Any]] = MappingProxyType({"brief": Brief, "style": Style})
NAMES = (*MODELS, *INCLUDES)


def schema(name: str) -> str:
    """The schema of one of `NAMES`, as JSON."""
    writer = _Writer({}, whole=name != "style")
    whole = writer.object(MODELS[name]) if name in MODELS else writer.included(name)
    heading = {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"briefgen {name}"}
    return json.dumps({**heading, **whole, "definitions": writer.sorted}, indent=1, ensure_ascii=False) + "\n"


@dataclass(frozen=True)
class _Writer:
    """Writes one schema; `definitions` grows as it goes, a name for each class that was met.

    `whole` says that keys which a class requires must be written.
    """

    definitions: Schema
    whole: bool = True

    @property
    def sorted(self) -> Schema:
        return dict(sorted(self.definitions.items()))

    def object(self, model: type[Any]) -> Schema:
        """An object of the keys that a class declares, and no others."""
        declared = [part for part in fields(model) if part.key != "kind"]
        # a style stands over another one, which has what it leaves out
        required = [part.key for part in declared if part.required] if self.whole else []
        properties = {part.key: self._property(part, model) for part in declared}
        if issubclass(model, Block):
            properties = {"kind": {"description": purpose(model), "const": _kind(model)}, **properties}
        described = {"description": purpose(model), "type": "object", "properties": properties}
        return described | ({"required": required} if required else {}) | {"additionalProperties": False}

    def included(self, key: str) -> Schema:
        """What a file holds that a brief names under one of its keys."""
        part = next(part for part in fields(Brief) if part.key == key)
        return {"description": part.help} | self._value(part.type)

    def _property(self, part: Field, model: type[Any]) -> Schema:
        described = {"description": part.help} | _samples(part)
        if part.kind == "free":
            return described | (_columns(model) if issubclass(model, Block) else {})
        if part.type is Block and part.kind:
            return described | self._named(BLOCKS[part.kind])
        if part.key == "data" and issubclass(model, Block):
            return described | {"anyOf": [self._value(part.type), _file()]}
        if part.key in INCLUDES and model is Brief:
            return described | {"anyOf": [self._value(part.type), {"type": "string"}]}
        return described | self._value(part.type)

    def _value(self, hint: Any) -> Schema:
        """A value of a declared type, whatever its shape: the counterpart of `Decoder.value`."""
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if hint is Citation:
            return {"anyOf": [_leaf(LEAVES[hint]), {"type": "array", "items": _leaf(LEAVES[hint])}]}
        if hint in LEAVES:
            return _leaf(LEAVES[hint])
        if origin is tuple:
            return {"type": "array", "items": self._value(arguments[0])}
        if origin is not None and issubclass(origin, Mapping):
            return {"type": "object", "additionalProperties": self._value(arguments[1])}
        if issubclass(hint, enum.StrEnum):
            return {"enum": [member.value for member in hint]}
        if hint is Block:
            return self._block()
        if hasattr(hint, "SHORT"):
            return {"anyOf": [{"type": list(SCALARS)}, self._named(hint)]}
        return self._named(hint)

    def _named(self, model: type[Any]) -> Schema:
        """A reference to the definition of a class, which is written when it is first met."""
        assert dataclasses.is_dataclass(model)
        name = f"{_kind(model)}-block" if issubclass(model, Block) else called(model).replace(" ", "-")
        if name not in self.definitions:
            self.definitions[name] = {}  # so that a class may hold itself
            self.definitions[name] = self.object(model)
        return {"$ref": f"#/definitions/{name}"}

    def _block(self) -> Schema:
        """A block of any kind: `kind` says which keys it may have.

        A list of conditions, not `oneOf`: with that, editors offer two kinds only, and say of a misspelt kind that
        keys of another one are missing.
        """
        if "block" not in self.definitions:
            purposes = [purpose(kind) for kind in BLOCKS.values()]
            kinds = {"description": _KIND, "enum": list(BLOCKS), "enumDescriptions": purposes}
            choices = [{"if": _is(name), "then": self._named(kind)} for name, kind in BLOCKS.items()]
            block = {"type": "object", "properties": {"kind": kinds}, "required": ["kind"], "allOf": choices}
            self.definitions["block"] = {"description": purpose(Block)} | block
        return {"$ref": "#/definitions/block"}


def _kind(model: type[Any]) -> str:
    """The name by which authors choose a kind of block."""
    return next(name for name, kind in BLOCKS.items() if kind is model)


def _is(name: str) -> Schema:
    return {"properties": {"kind": {"const": name}}, "required": ["kind"]}


def _leaf(kind: Kind) -> Schema:
    return {"type": list(kind.types)} | ({"pattern": kind.pattern} if kind.pattern else {})


def _samples(part: Field) -> Schema:
    """The default and the examples of a field, in the terms of JSON."""
    default = {"default": _json(part.default, part.type)} if part.default else {}
    # editors offer `true` and `false` of their own
    examples = [] if part.type is bool else [_json(text, part.type) for text in samples(part)]
    return default | ({"examples": examples} if examples else {})


def _json(text: str, hint: Any) -> object:
    """A value as editors should write it: what YAML reads as a number or a truth, without quotes."""
    if hint is bool:
        return text == "yes"
    plain = hint in LEAVES and _NUMBER.fullmatch(text)
    return json.loads(text) if plain else text


def _file() -> Schema:
    """The name of a file that stands in the place of rows."""
    return {"type": "string", "pattern": f"({'|'.join(ending.replace('.', '[.]') for ending in ENDINGS)})\\s*$"}


def _columns(model: type[Any]) -> Schema:
    """Names of columns in a data file, by the keys of this kind's rows."""
    rows = next(part.type for part in fields(model) if part.key == "data")
    keys = fields(typing.get_args(rows)[0])
    named = {part.key: {"description": part.help, "type": list(SCALARS)} for part in keys}
    return {"type": "object", "properties": named, "additionalProperties": False}
