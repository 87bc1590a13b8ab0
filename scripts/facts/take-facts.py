#!/usr/bin/python3
"""The facts of the installed OpenStack services, as one JSON document on the standard output.

{"versions": {package: version}, "extra_specs": {name: {...}}, "image_properties": {name: {...}},
 "os_traits": [names], "os_resource_classes": [names]}
"""
import importlib
import importlib.metadata
import json
import logging
import os
import warnings

os.environ["OS_NOVA_DISABLE_EVENTLET_PATCHING"] = "1"
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

import nova.conf
import os_resource_classes
import os_traits
from nova import objects

objects.register_all()
nova.conf.CONF([], project="nova", default_config_files=[])

PACKAGES = ("nova", "glance", "cinder", "placement", "ironic", "os-traits", "os-resource-classes")
LIMITS = ("enum", "pattern", "min", "max")


def versions():
    found = {}
    for package in PACKAGES:
        for name in (package, f"openstack-{package}"):
            try:
                found[package] = importlib.metadata.version(name)
                break
            except importlib.metadata.PackageNotFoundError:
                continue
    return found


def extra_specs():
    known = {}
    for entry in sorted(importlib.metadata.entry_points(group="nova.api.extra_spec_validators"), key=lambda each: each.value):
        for validator in importlib.import_module(entry.value).register():
            value = validator.value
            fact = {"type": value["type"].__name__, **{limit: value[limit] for limit in LIMITS if limit in value}}
            if validator.parameters:
                fact["name_regex"] = validator.name_regex
            known.setdefault(validator.name, fact)
    return known


def image_properties():
    known = {}
    for name, field in objects.ImageMetaProps.fields.items():
        kind = field._type
        words = getattr(kind, "ALL", None) or getattr(kind, "_valid_values", None)
        known[name] = {"type": type(kind).__name__, **({"enum": list(words)} if words else {})}
    return known


print(json.dumps({
    "versions": versions(),
    "extra_specs": extra_specs(),
    "image_properties": image_properties(),
    "os_traits": sorted(os_traits.get_traits()),
    "os_resource_classes": list(os_resource_classes.STANDARDS),
}))
