#!/usr/bin/python3
"""What Nova's own code does with seeded pairs of settings: effect-pairs.py ORACLE RELEASE SEED FIRST COUNT, NDJSON out.

ORACLE is the folder of the effect oracle (effect_oracle.py and values.py). A line is a flavor and an image, for each of their keys
whether anything changes without it (`effect`) and where, and what is refused (`exception`), as in effect/cases.ndjson.
"""
import json
import os
import random
import sys

folder, release, seed, first, count = sys.argv[1:]
sys.argv = [sys.argv[0], release]
sys.path.insert(0, folder)
import effect_oracle
import values

SECTIONS = ("api", "request", "placement", "filters", "fit", "xml", "rescue", "ops")
REFUSED_IN = ("image", "api", "request", "placement", "fit", "xml")
SIZES = [(4, 4096, 20), (4, 4096, 20), (4, 4096, 20), (1, 1024, 10), (8, 8192, 40)]
SETTINGS = [(side, key, value) for side, keys in (("flavor", values.F), ("image", values.I)) for key, its in keys.items() for value in its]

oracle = effect_oracle.Oracle(release)
known = {}


def run(size, settings):
    """Sections and exceptions of a server with these settings; of none or one they are kept, since every pair asks for them again."""
    name = (size, settings)
    if name in known:
        return known[name]
    vcpus, memory_mb, root_gb = size
    flavor = {"vcpus": vcpus, "memory_mb": memory_mb, "root_gb": root_gb,
              "extra_specs": {key: value for side, key, value in settings if side == "flavor"}}
    image = {"properties": {key: value for side, key, value in settings if side == "image"}}
    answer = oracle.run(flavor, image, only=SECTIONS)
    if len(settings) < 2:
        known[name] = answer
    return answer


for number in range(int(first), int(first) + int(count)):
    chance = random.Random("%s/%s" % (seed, number))
    size = chance.choice(SIZES)
    # a key weighs the same however many values are tried
    by_key = sorted({(side, key) for side, key, _ in SETTINGS})
    chosen = chance.sample(by_key, 2)
    settings = tuple(sorted((side, key, chance.choice((values.F if side == "flavor" else values.I)[key])) for side, key in chosen))
    sections, exceptions = run(size, settings)
    effect, where = {}, {}
    for setting in settings:
        without, refused = run(size, tuple(each for each in settings if each != setting))
        changed = [name for name in SECTIONS if sections.get(name) != without.get(name) or exceptions.get(name) != refused.get(name)]
        if exceptions.get("image") != refused.get("image"):
            changed.append("image")
        key = setting[1]
        effect[key] = effect.get(key, False) or bool(changed)
        where[key] = sorted(set(where.get(key, []) + changed))
    print(json.dumps({
        "id": number, "release": release,
        "flavor": {"vcpus": size[0], "memory_mb": size[1], "root_gb": size[2],
                   "extra_specs": {key: value for side, key, value in settings if side == "flavor"}},
        "image": {"properties": {key: value for side, key, value in settings if side == "image"}},
        "effect": effect, "where": where,
        "exception": {name: text for name, text in exceptions.items() if name in REFUSED_IN},
    }), flush=True)
os._exit(0)
