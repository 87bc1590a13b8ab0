#!/usr/bin/python3
"""What the installed Glance does with each namespace document: NDJSON in, NDJSON out, in the same order.

A line is a document. Its verdict is {"post": STATUS, "posted": BODY, "load": null or the error that stops the loader,
"get": STATUS, "loaded": BODY}: the API's answer to a POST and what it shows then, and what it answers about the document
that glance-manage db_load_metadefs has loaded. The API, the loader and an SQLite database are the real ones, without a socket.
"""
import json
import logging
import os
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

import webob
from glance import context
from glance.api.v2 import router
from glance.common import config
from glance.db.sqlalchemy import api as db
from glance.db.sqlalchemy import metadata
from glance.db.sqlalchemy import models_metadef

HOME = tempfile.mkdtemp(prefix="metadef-glance-")
FOLDER = os.path.join(HOME, "documents")
os.mkdir(FOLDER)
with open(os.path.join(HOME, "glance.conf"), "w") as file:
    file.write("[database]\nconnection = sqlite:///%s/glance.sqlite\nsqlite_synchronous = false\n[DEFAULT]\nenforce_secure_rbac = false\n" % HOME)
    file.write("[oslo_policy]\nenforce_new_defaults = false\nenforce_scope = false\n")
config.parse_args([], default_config_files=[os.path.join(HOME, "glance.conf")])
ENGINE = db.get_engine()
models_metadef.register_models(ENGINE)
APP = router.API.factory({})
ADDRESS = "/metadefs/namespaces"


def ask(method, path, body=None):
    """The status and the body of the API's answer; what goes wrong inside is a 500, as a running Glance has it."""
    request = webob.Request.blank(path, method=method, base_url="http://localhost/v2")
    request.context = context.RequestContext(user_id="live", project_id="live", roles=["admin", "member", "reader"], is_admin=True)
    if body is not None:
        request.content_type = "application/json"
        request.body = body
    try:
        response = request.get_response(APP)
    except Exception:
        return 500, None
    try:
        return response.status_int, json.loads(response.body)
    except ValueError:
        return response.status_int, None


def show(document):
    name = document.get("namespace") if isinstance(document, dict) else None
    if not isinstance(name, str):
        # whatever the loader made of it
        name = next(iter(ENGINE.execute("select namespace from metadef_namespaces")), [""])[0]
    return ask("GET", ADDRESS + "/" + webob.request.url_quote(str(name).encode("utf-8", "replace"), safe=""))


def clear():
    for table in ("tags", "objects", "properties", "namespace_resource_types", "namespaces", "resource_types"):
        ENGINE.execute("delete from metadef_" + table)


def post(document):
    status, _ = ask("POST", ADDRESS, json.dumps(document).encode())
    return status, (show(document)[1] if status == 201 else None)


def load(document):
    with open(os.path.join(FOLDER, "document.json"), "w") as file:
        json.dump(document, file)
    try:
        metadata.db_load_metadefs(ENGINE, FOLDER)
    except Exception as error:
        return "%s: %s" % (type(error).__name__, str(error).split("\n")[0][:200]), None, None
    return (None,) + show(document)


for line in sys.stdin:
    document = json.loads(line)
    clear()
    posted = post(document)
    clear()
    loaded = load(document)
    verdict = {"post": posted[0], "posted": posted[1], "load": loaded[0], "get": loaded[1], "loaded": loaded[2]}
    sys.stdout.write(json.dumps(verdict) + "\n")
