# What python3-openstacksdk does by itself, without the command: /usr/bin/python3 hooks-sdk.py NOVA_URL GLANCE_URL NAME
# Prints a JSON object for each step: what, ok, and the words of the error that a program would show.
import json
import sys

import openstack

nova, glance, name = sys.argv[1:]
cloud = openstack.connection.Connection(
    auth_type="none", compute_endpoint_override=nova + "/v2.1", image_endpoint_override=glance, compute_api_version="2",
    compute_default_microversion="2.90", image_api_version="2",
)


def step(what, run):
    try:
        run()
        print(json.dumps({"what": what, "ok": True, "words": ""}))
    except Exception as error:
        print(json.dumps({"what": what, "ok": False, "words": str(error)}))


flavor = {}
image = {}


def create_flavor():
    flavor["it"] = cloud.compute.create_flavor(name=name, id=name, ram=512, vcpus=2, disk=1)


def create_image():
    image["it"] = cloud.image.create_image(name, disk_format="qcow2", container_format="bare", data=b"x", hw_disk_bus="virtio")


step("create a flavor", create_flavor)
step("set sound extra specs", lambda: cloud.compute.create_flavor_extra_specs(flavor["it"], {"hw:cpu_policy": "dedicated", "scs:x": "1"}))
step("change one", lambda: cloud.compute.update_flavor_extra_specs_property(flavor["it"], "hw:cpu_policy", "shared"))
step("set a wrong value", lambda: cloud.compute.update_flavor_extra_specs_property(flavor["it"], "hw:cpu_policy", "dedicatd"))
step("set a misspelt key", lambda: cloud.compute.create_flavor_extra_specs(flavor["it"], {"hw:cpu_polcy": "shared"}))
step("delete the flavor", lambda: cloud.compute.delete_flavor(flavor["it"], ignore_missing=False))
step("create an image", create_image)
step("change a property", lambda: cloud.image.update_image(image["it"], hw_disk_bus="scsi"))
step("change a property to a wrong value", lambda: cloud.image.update_image(image["it"], hw_disk_bus="virtoi"))
step("delete the image", lambda: cloud.image.delete_image(image["it"], ignore_missing=False))
