"""Reads YAML texts as PyYAML does, one JSON string a line, and writes what each comes to: {"ok": documents} or {"error": problem}.

Scalars stay text, maps are lists of pairs under "$", aliases are what they name, and empty documents are left out.
"""
import json
import sys

import yaml


def plain(node, within):
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if id(node) in within:
        return "<itself>"
    within = within | {id(node)}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item, within) for item in node.value]
    return {"$": [[plain(key, within), plain(value, within)] for key, value in node.value]}


for line in sys.stdin:
    try:
        nodes = yaml.compose_all(json.loads(line), Loader=yaml.SafeLoader)
        print(json.dumps({"ok": [plain(node, frozenset()) for node in nodes if node is not None]}))
    except yaml.YAMLError as error:
        context = getattr(error, "context", None)
        problem = " ".join(str(getattr(error, "problem", error)).split())
        print(json.dumps({"error": f"{context}: {problem}" if context else problem}))
