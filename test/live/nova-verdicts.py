#!/usr/bin/python3
"""What the installed Nova does with each case: NDJSON in, NDJSON out, in the same order.

{"op": "extra_specs", "extra_specs": {...}}     a POST of os-extra_specs at microversion 2.86
{"op": "image", "properties": {...}}            the properties as Nova reads them at boot
{"op": "flavor_image", "flavor": {...}, "image": {...}, "pci_aliases": [...]}   the API's check of a server request
A verdict is {"refused": bool, "why": text}.
"""
import copy
import json
import logging
import os
import re
import sys
import warnings

os.environ["OS_NOVA_DISABLE_EVENTLET_PATCHING"] = "1"
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
# Nova's extra spec validators are more patterns than Python keeps compiled
re._MAXCACHE = 1 << 16

import nova.conf
from nova import objects
from nova.api.openstack import api_version_request
from nova.api.openstack.compute import flavors_extraspecs
from nova.api.openstack.compute.schemas import flavors_extraspecs as schemas
from nova.api.validation import validators
from nova.compute import api
from nova.image import glance
from nova.pci import request
from nova.virt import hardware

objects.register_all()
nova.conf.CONF([], project="nova", default_config_files=[])
BODY = validators._SchemaValidator(schemas.create)
CONTROLLER = flavors_extraspecs.FlavorExtraSpecsController()


class Request:
    api_version_request = api_version_request.APIVersionRequest("2.86")
    environ = {}

    def is_legacy_v2(self):
        return False


class Context:
    user_id = project_id = "live"

    def can(self, *args, **kwargs):
        return True


def extra_specs(case):
    body = {"extra_specs": case["extra_specs"]}
    BODY.validate(body)
    CONTROLLER._check_extra_specs_value(Request(), body["extra_specs"])


def image(case):
    # Nova's client of Glance decodes two properties before anything reads them
    objects.ImageMeta.from_dict(glance._convert_from_string({"properties": copy.deepcopy(case["properties"])}))


def flavor_image(case):
    wanted = case["flavor"]
    flavor = objects.Flavor(
        id=1, flavorid="f", name="f", vcpus=wanted["vcpus"], memory_mb=wanted["memory_mb"], root_gb=wanted["root_gb"],
        ephemeral_gb=0, swap=0, disabled=False, extra_specs=dict(wanted.get("extra_specs", {})))
    meta = {"id": "00000000-0000-0000-0000-000000000001", "name": "i", "properties": {}, **copy.deepcopy(case.get("image", {}))}
    aliases = [json.dumps({"name": name, "vendor_id": "8086", "product_id": "0443"}) for name in case.get("pci_aliases", [])]
    nova.conf.CONF.set_override("alias", aliases, "pci")
    # 2026.2 reads the aliases once a process
    if hasattr(getattr(request, "get_alias_from_config", None), "cache_clear"):
        request.get_alias_from_config.cache_clear()
    api.API._validate_flavor_image_nostatus(Context(), meta, flavor, None, validate_numa=True, validate_pci="pci_aliases" in case)
    # what create() asks for besides, while it builds the instance's options and its disks
    read = objects.ImageMeta.from_dict(meta)
    hardware.get_pci_numa_policy_constraint(flavor, read)
    # since 2025.2
    getattr(hardware, "get_sound_model", lambda *_: None)(flavor, read)
    if hardware.get_ephemeral_encryption_constraint(flavor, read):
        hardware.get_ephemeral_encryption_format(flavor, read)


OPERATIONS = {"extra_specs": extra_specs, "image": image, "flavor_image": flavor_image}

for line in sys.stdin:
    case = json.loads(line)
    try:
        OPERATIONS[case["op"]](case)
        verdict = {"refused": False}
    except Exception as error:
        verdict = {"refused": True, "why": f"{type(error).__name__}: {error}"[:300]}
    print(json.dumps(verdict))
