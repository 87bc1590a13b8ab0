# What python3-openstacksdk does with settings of clouds: rows as JSON lines on the standard input, with their files already written, and
# for each row a JSON line: the requests for a token, and the endpoint of each service, or the name of the error.
# /usr/bin/python3 cloud-settings.py, which test/live/cloud-settings.ts calls.
import importlib
import json
import os
import sys
import threading
import warnings
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import openstack.config.loader as loader
from keystoneauth1.exceptions.catalog import EndpointNotFound

warnings.simplefilter("ignore")
seen = []
catalog = []


class Keystone(BaseHTTPRequestHandler):
    def log_message(self, *words):
        pass

    def answer(self, status, body, headers=()):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        path = self.path.rstrip("/")
        if path.endswith("/v2.0"):
            return self.answer(404, {"error": {"message": "not found", "code": 404, "title": "Not Found"}})
        version = {"id": "v3.14", "status": "stable", "links": [{"rel": "self", "href": url + (path if path.endswith("/v3") else path + "/v3") + "/"}]}
        self.answer(200, {"version": version} if path.endswith("/v3") else {"versions": {"values": [version]}})

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        seen.append({"path": self.path, "token": self.headers.get("X-Auth-Token"), "body": body})
        token = {
            "expires_at": "2099-01-01T00:00:00.000000Z", "issued_at": "2026-01-01T00:00:00.000000Z", "methods": ["password"],
            "catalog": catalog, "project": {"id": "P1", "name": "p", "domain": {"id": "default", "name": "Default"}},
            "user": {"id": "U1", "name": "u", "domain": {"id": "default", "name": "Default"}}, "roles": [],
        }
        self.answer(201, {"token": token}, [("X-Subject-Token", "given")])


def endpoint_of(region, name):
    """As its clients ask for it (openstack/config/cloud_region.py, get_session_client), without a document of versions."""
    fixed = region.get_endpoint(name)
    if fixed:
        return fixed
    wanted = {"service_type": region.get_service_type(name), "service_name": region.get_service_name(name)}
    wanted.update(interface=region.get_interface(name), region_name=region.get_region_name(name))
    try:
        return region.get_session().get_endpoint(**wanted)
    except EndpointNotFound:
        return None


server = ThreadingHTTPServer(("127.0.0.1", 0), Keystone)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = "http://127.0.0.1:%d" % server.server_port

for line in sys.stdin:
    row = json.loads(line)
    for root, _, names in os.walk(row["home"]):
        for name in names:
            path = os.path.join(root, name)
            text = open(path).read().replace("KEYSTONE", url)
            open(path, "w").write(text)
    catalog[:] = row["catalog"]
    seen.clear()
    os.environ.clear()
    os.environ.update({"PATH": "/usr/bin:/bin", "HOME": row["home"], "NO_PROXY": "*"})
    os.environ.update({name: value.replace("KEYSTONE", url) for name, value in row["env"].items()})
    os.chdir(os.path.join(row["home"], "cwd"))
    try:
        importlib.reload(loader)
        region = loader.OpenStackConfig().get_one(row.get("cloud"), **({"region_name": row["region"]} if row.get("region") else {}))
        endpoints = {}
        for service, name in [("compute", "compute"), ("image", "image"), ("volume", "block-storage"), ("placement", "placement"), ("identity", "identity")]:
            try:
                endpoints[service] = endpoint_of(region, name)
            except ValueError:
                # its own "programming error": no endpoint of several types of the catalog is in the region
                endpoints[service] = None
        answer = {"requests": [one for at, one in enumerate(seen) if at == 0], "endpoints": endpoints}
    except Exception as error:
        answer = {"error": type(error).__name__, "requests": seen[:1]}
    print(json.dumps({"name": row["name"], **answer}).replace(url, "KEYSTONE"))
    sys.stdout.flush()
