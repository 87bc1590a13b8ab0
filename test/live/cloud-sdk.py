# What python3-openstacksdk gets from a cloud: /usr/bin/python3 cloud-sdk.py CLOUD < PATHS, a JSON map of services to pairs of a path and
# perhaps a microversion. Prints a map of "SERVICE PATH MICROVERSION" to status and body.
import json
import sys
import warnings

import openstack

warnings.simplefilter("ignore")
region = openstack.config.OpenStackConfig().get_one(sys.argv[1])
answers = {}
for service, paths in json.load(sys.stdin).items():
    name = "block-storage" if service == "volume" else service
    client = region.get_session()
    endpoint = region.get_session_endpoint(name).rstrip("/")
    if service == "identity" and not endpoint.endswith("/v3"):
        endpoint += "/v3"
    for path, *version in paths:
        wanted = {"microversion": version[0], "microversion_service_type": "volume" if service == "volume" else name} if version else {}
        answer = client.get(endpoint + "/" + path, raise_exc=False, headers={"Accept": "application/json"}, **wanted)
        try:
            body = answer.json() if answer.content else None
        except ValueError:
            body = answer.text
        answers[" ".join([service, path, version[0] if version else "undefined"])] = [answer.status_code, body]
print(json.dumps(answers))
