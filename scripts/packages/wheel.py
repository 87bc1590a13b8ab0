"""Writes a wheel (PEP 427) with the executable, without setuptools: wheel.py OUT_FOLDER VERSION EXECUTABLE SHARE LICENCE..."""

import base64
import hashlib
import pathlib
import sys
import zipfile

# Node's program is linked with glibc 2.28 and libstdc++, as this tag promises
TAG = "py3-none-manylinux_2_28_x86_64"

out, version, executable, share, *licences = sys.argv[1:]
name = f"metadef-{version}"
METADATA = f"""Metadata-Version: 2.1
Name: metadef
Version: {version}
Summary: Checks OpenStack and StarlingX flavors and images before a cloud does
License: Apache-2.0
Requires-Python: >=3.6
"""
WHEEL = f"Wheel-Version: 1.0\nGenerator: metadef\nRoot-Is-Purelib: false\nTag: {TAG}\n"

# pip makes what is in scripts executable, and puts data into the environment's own folder
files = {f"{name}.data/scripts/metadef": pathlib.Path(executable).read_bytes()}
for path in sorted(pathlib.Path(share).rglob("*")):
    if path.is_file():
        files[f"{name}.data/data/share/{path.relative_to(share)}"] = path.read_bytes()
for licence in map(pathlib.Path, licences):
    files[f"{name}.dist-info/licenses/{licence.parent.name}-{licence.name}"] = licence.read_bytes()
files[f"{name}.dist-info/METADATA"] = METADATA.encode()
files[f"{name}.dist-info/WHEEL"] = WHEEL.encode()

record = f"{name}.dist-info/RECORD"
rows = []
with zipfile.ZipFile(pathlib.Path(out) / f"{name}-{TAG}.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
    for path, data in files.items():
        # one date and one mode for all: the same files make the same wheel
        info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
        info.external_attr = (0o100755 if "/scripts/" in path else 0o100644) << 16
        info.compress_type = zipfile.ZIP_DEFLATED
        wheel.writestr(info, data)
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        rows.append(f"{path},sha256={digest},{len(data)}")
    rows.append(f"{record},,")
    wheel.writestr(zipfile.ZipInfo(record, (1980, 1, 1, 0, 0, 0)), "\n".join(rows) + "\n")
