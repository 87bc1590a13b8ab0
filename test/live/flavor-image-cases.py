#!/usr/bin/python3
"""Seeded random flavors and images, as NDJSON cases of the operation `flavor_image`.

usage: flavor-image-cases.py [--seed N] [--count N] > cases.ndjson

A case is {op, id, flavor: {vcpus, memory_mb, root_gb, extra_specs}, image: {properties, min_ram, min_disk, size}, pci_aliases?}.
The seed goes to stderr; the same seed and count make the same cases. A case mixes a theme, whose keys belong together
and mostly agree, with a few keys of any kind, so that Nova gets past its first checks in many of them. Values that would take
all of Nova's memory (a CPU list of a thousand million) are not made.
"""
import argparse
import json
import random
import sys

BOOLEANS = ["true", "false", "yes", "no", "1", "0", "True", "maybe", "", " on ", "off\n"]
ODD_NUMBERS = ["", "x", " 2", "+2", "02", "2\n", "1_0", "-0", "0", "-1", "٢", "2.0", "²", "\x1c2", "9" * 20]
NUMBERS = ["1", "2", "3", "4", "8"]
LISTS = ["0", "0-1", "2-3", "0-3", "0-2", "3", "1", "1,2", "0,2", "4-7", "0-7", "^0", "^0-1", "0-3,^2", "0-4", "", ",", " 0 - 1 ",
         "0-1,^0-1", "5", "70000", "0-100000"]
ODD_LISTS = ["x", "3-1", "-1", "1-", "^", "a-b", "0-x", "0;1", "^^0", "0,+1", "1_0", "0-1-2"]
MASKS = ["^0", "^0-1", "0-1", "1-3", "^3", "0", "^0-3", "0-3", "1-4", " ^0", "^0,^1", "^1-2", "0-7", "^0-7", "4"]
PAGES = ["any", "large", "small", "2048", "4", "2MB", "1GB", "2M", "2048kB", "1048576", "0", "", "Large", "16Mb", "8bit", ".5KB", "-2KB",
         "-1KB", "+2MB", "2MiB", "2 MB", "1GB\n", "٤", "0.3B", "3TiB", "5b", "1.5GB", "2mb"]
TRAIT_VALUES = ["required", "forbidden", "", "Required", "no"]


def mostly(rng, good, odd, share=0.06):
    return rng.choice(odd) if rng.random() < share else rng.choice(good)


def boolean(rng):
    return mostly(rng, ["true", "false"], BOOLEANS, 0.3)


def number(rng):
    return mostly(rng, NUMBERS, ODD_NUMBERS, 0.15)


def choice(*words):
    return lambda rng: mostly(rng, words, ["x", "", words[0].upper(), words[0] + " "], 0.08)


POLICIES = choice("dedicated", "shared", "mixed")
THREADS = choice("prefer", "isolate", "require")
MEMORY_MODELS = choice("amd-sev", "amd-sev-es", "amd-sev-snp", "tdx")
PCI_POLICIES = choice("required", "preferred", "legacy", "socket")
TPM_VERSIONS = choice("1.2", "2.0")
TPM_MODELS = choice("tpm-tis", "tpm-crb")
SECURE_BOOT = choice("required", "disabled", "optional")
FORMATS = choice("plain", "luks", "luksv2")
PHYS_MODES = choice("passthrough", "emulate")
SOUND = choice("usb", "ac97", "virtio")
USB = choice("none", "qemu-xhci", "nec-xhci")
ARCHITECTURES = choice("x86_64", "aarch64", "amd64", "ppc64le")


def page(rng):
    return mostly(rng, ["any", "large", "small", "2048", "2MB"], PAGES, 0.3)


def cpus(rng):
    return mostly(rng, LISTS[:12], LISTS + ODD_LISTS, 0.25)


def mask(rng):
    return mostly(rng, MASKS, LISTS + ODD_LISTS, 0.1)


def amount(rng):
    return mostly(rng, ["1", "2", "4", "5", "8", "9"], ODD_NUMBERS, 0.12)


def memory(rng):
    return mostly(rng, ["512", "1024", "2048", "256"], ODD_NUMBERS, 0.12)


def words(*texts):
    return lambda rng: rng.choice(texts)


def alias(rng):
    return rng.choice(["a1:1", "a1:1,a2:2", " a1 :1", "a3:1", "a1", "a1:x", "a1:", "a1:1:2", "", "a1:1,", "a1:1, a2: 2 ", "a1:-1", "A1:1"])


# what both sides may say: the flavor's key, the image's key, the values
PAIRS = [
    ("hw:pmu", "hw_pmu", boolean), ("hw:virtio_packed_ring", "hw_virtio_packed_ring", boolean),
    ("hw:vif_multiqueue_enabled", "hw_vif_multiqueue_enabled", boolean), ("hw:locked_memory", "hw_locked_memory", boolean),
    ("hw:mem_encryption", "hw_mem_encryption", boolean), ("hw:mem_encryption_model", "hw_mem_encryption_model", MEMORY_MODELS),
    ("hw:ephemeral_encryption", "hw_ephemeral_encryption", boolean),
    ("hw:ephemeral_encryption_format", "hw_ephemeral_encryption_format", FORMATS),
    ("hw:pci_numa_affinity_policy", "hw_pci_numa_affinity_policy", PCI_POLICIES),
    ("hw:tpm_version", "hw_tpm_version", TPM_VERSIONS), ("hw:tpm_model", "hw_tpm_model", TPM_MODELS),
    ("os:secure_boot", "os_secure_boot", SECURE_BOOT), ("hw:maxphysaddr_mode", "hw_maxphysaddr_mode", PHYS_MODES),
    ("hw:sound_model", "hw_sound_model", SOUND), ("hw:usb_model", "hw_usb_model", USB),
    ("hw:redirected_usb_ports", "hw_redirected_usb_ports", number), ("hw:serial_port_count", "hw_serial_port_count", number),
    ("hw:cpu_policy", "hw_cpu_policy", POLICIES), ("hw:cpu_thread_policy", "hw_cpu_thread_policy", THREADS),
    ("hw:cpu_realtime_mask", "hw_cpu_realtime_mask", mask), ("hw:mem_page_size", "hw_mem_page_size", page),
    ("hw:numa_nodes", "hw_numa_nodes", number),
] + [(f"hw:cpu_{limit}{part}", f"hw_cpu_{limit}{part}", number) for limit in ("", "max_") for part in ("sockets", "cores", "threads")]

FLAVOR_ONLY = [
    ("hw:cpu_realtime", boolean), ("hw:cpu_dedicated_mask", mask), ("hw:emulator_threads_policy", choice("share", "isolate")),
    ("hw:pmem", words("6GB", "6GB, 2GB", "", " , ", "\ufeff", "\x1c")), ("resources:VCPU", amount), ("resources:PCPU", amount),
    ("resources1:PCPU", amount), ("resources2:VCPU", amount), ("resources:VCPU_X", amount), ("resources01:PCPU", amount),
    ("resources_A:PCPU", amount), ("trait:HW_CPU_HYPERTHREADING", words(*TRAIT_VALUES)),
    ("trait1:HW_CPU_HYPERTHREADING", words(*TRAIT_VALUES)), ("trait:HW_CPU_HYPERTHREADING_X", words(*TRAIT_VALUES)),
    ("trait:CUSTOM_A", words(*TRAIT_VALUES)), ("group_policy", choice("none", "isolate")),
    ("hw_video:ram_max_mb", number), ("hw:viommu_model", choice("virtio", "intel", "auto")),
    ("hw:watchdog_action", choice("none", "reset")), ("hw:numa_cpus.00", cpus), ("hw:tpm_secret_security", choice("user", "host")),
    ("custom:key", words("1")),
]

IMAGE_ONLY = [
    ("hw_firmware_type", choice("uefi", "bios")), ("hw_machine_type", words("q35", "pc", "pc-q35-6.2", "", "virt")),
    ("hw_firmware_stateless", boolean), ("img_config_drive", choice("optional", "mandatory")),
    ("trait:HW_CPU_HYPERTHREADING", words(*TRAIT_VALUES)), ("trait:CUSTOM_A", words(*TRAIT_VALUES)), ("hw_video_ram", number),
    ("hw_viommu_model", choice("virtio", "intel")), ("hw_architecture", ARCHITECTURES), ("architecture", ARCHITECTURES),
    ("hw_watchdog_action", choice("none", "reset")), ("os_type", choice("linux", "windows")), ("vm_mode", choice("hvm", "xen")),
    ("vmware_adaptertype", words("ide", "lsilogic", "", "x")), ("vmware_disktype", words("thin")), ("hw_time_hpet", boolean),
    ("img_hide_hypervisor_id", boolean), ("os_distro", words("debian")), ("hw_disk_bus", choice("virtio", "scsi")),
]


def split(rng, total, parts):
    """Numbers that come to `total`, mostly."""
    cuts = sorted(rng.randrange(total + 1) for _ in range(parts - 1))
    pieces = [b - a for a, b in zip([0] + cuts, cuts + [total])]
    if rng.random() < 0.15:
        pieces[0] += rng.choice([-1, 1])
    return pieces


def put_numa_lists(rng, flavor, specs, properties):
    """CPU and memory lists that are right in most cases, on one side or on both."""
    nodes = rng.choice([1, 2, 2, 2, 3, 4, 8])
    numbers = list(range(flavor["vcpus"]))
    rng.shuffle(numbers)
    lists = [sorted(numbers[n::nodes]) for n in range(nodes)]
    if rng.random() < 0.2:
        damage = rng.choice(["beyond", "twice", "missing", "text", "empty"])
        target = rng.choice(lists)
        if damage == "beyond":
            target.append(flavor["vcpus"] + rng.randrange(3))
        elif damage == "twice":
            target.append(rng.choice(numbers))
        elif target and damage == "missing":
            target.pop()
        elif damage == "empty":
            target.clear()
        else:
            target.append("x")
    memories = split(rng, flavor["memory_mb"], nodes)
    to_image = rng.random() < 0.35
    side, prefix = (properties, "hw_") if to_image else (specs, "hw:")
    if rng.random() < 0.85:
        count = str(nodes if rng.random() < 0.9 else rng.randrange(5))
        # the image of a flavor with lists may bring their number, and the other way round
        on_image = to_image if rng.random() < 0.9 else not to_image
        (properties if on_image else specs)["hw_numa_nodes" if on_image else "hw:numa_nodes"] = count
    skip = rng.random()
    for n in range(nodes):
        if not (skip < 0.06 and n == nodes - 1):
            side[f"{prefix}numa_cpus.{n}"] = ",".join(map(str, lists[n]))
        if not (0.06 < skip < 0.12 and n == nodes - 1):
            side[f"{prefix}numa_mem.{n}"] = str(memories[n])
    if rng.random() < 0.06:
        specs["hw:numa_cpus.0"] = cpus(rng)
    if rng.random() < 0.06:
        properties["hw_numa_mem.0"] = memory(rng)


def put_pinning(rng, flavor, specs, properties):
    policy = rng.choice(["dedicated", "dedicated", "mixed", "shared", None])
    if policy and rng.random() < 0.8:
        specs["hw:cpu_policy"] = policy
    elif policy:
        properties["hw_cpu_policy"] = policy
    elif rng.random() < 0.6:
        specs[rng.choice(["resources:PCPU", "resources1:PCPU", "resources:VCPU"])] = \
            str(flavor["vcpus"] + rng.choice([0, 0, 0, 1, -1]))
    if policy == "mixed" and rng.random() < 0.7:
        specs["hw:cpu_dedicated_mask"] = mask(rng)
    if rng.random() < 0.35:
        specs["hw:cpu_realtime"] = boolean(rng)
        if rng.random() < 0.8:
            put_pair(rng, ("hw:cpu_realtime_mask", "hw_cpu_realtime_mask", mask), specs, properties)
    if rng.random() < 0.3:
        specs["hw:emulator_threads_policy"] = mostly(rng, ["share", "isolate"], ["x", ""])
    if rng.random() < 0.3:
        put_pair(rng, ("hw:cpu_thread_policy", "hw_cpu_thread_policy", THREADS), specs, properties)
    if rng.random() < 0.08:
        rng.choice([specs, properties])["trait:HW_CPU_HYPERTHREADING"] = rng.choice(TRAIT_VALUES)


def put_encryption(rng, flavor, specs, properties):
    put_pair(rng, ("hw:mem_encryption", "hw_mem_encryption", boolean), specs, properties)
    if rng.random() < 0.85:
        properties["hw_firmware_type"] = "uefi"
    if rng.random() < 0.4:
        properties["hw_machine_type"] = rng.choice(["q35", "pc", "pc-q35-6.2", ""])
    if rng.random() < 0.4:
        put_pair(rng, ("hw:mem_encryption_model", "hw_mem_encryption_model", MEMORY_MODELS), specs, properties)
    if rng.random() < 0.3:
        properties["hw_firmware_stateless"] = boolean(rng)
    if rng.random() < 0.3:
        put_pair(rng, ("hw:locked_memory", "hw_locked_memory", boolean), specs, properties)


def put_pages(rng, flavor, specs, properties):
    if rng.random() < 0.85:
        specs["hw:mem_page_size"] = page(rng)
    if rng.random() < 0.4:
        properties["hw_mem_page_size"] = page(rng)
    if rng.random() < 0.4:
        put_pair(rng, ("hw:locked_memory", "hw_locked_memory", boolean), specs, properties)
    if rng.random() < 0.3:
        specs["hw:numa_nodes"] = number(rng)


def put_pair(rng, pair, specs, properties):
    """One side, or both, and then alike more often than not."""
    flavor_key, image_key, value = pair
    where = rng.random()
    if where < 0.7:
        specs[flavor_key] = value(rng)
    if where > 0.4:
        properties[image_key] = specs[flavor_key] if where < 0.7 and rng.random() < 0.5 else value(rng)


def put_any(rng, specs, properties):
    kind = rng.random()
    if kind < 0.5:
        put_pair(rng, rng.choice(PAIRS), specs, properties)
    elif kind < 0.75:
        key, value = rng.choice(FLAVOR_ONLY)
        specs[key] = value(rng)
    elif kind < 0.92:
        key, value = rng.choice(IMAGE_ONLY)
        properties[key] = value(rng)
    else:
        node, on_image = rng.randrange(4), rng.random() < 0.4
        key, value = rng.choice([("numa_cpus", cpus), ("numa_mem", memory)])
        (properties if on_image else specs)[f"hw{'_' if on_image else ':'}{key}.{node}"] = value(rng)


THEMES = [put_numa_lists, put_numa_lists, put_pinning, put_pinning, put_encryption, put_pages, None, None]


def shuffled(rng, entries):
    """The order of a flavor's keys matters to Nova in one place."""
    items = list(entries.items())
    rng.shuffle(items)
    return dict(items)


def make_case(rng, number_of_case):
    flavor = {"vcpus": rng.choice([1, 2, 2, 4, 4, 4, 6, 8, 16]), "memory_mb": rng.choice([512, 1024, 2048, 2048, 2049, 3000, 4096]),
              "root_gb": rng.choice([0, 1, 1, 10])}
    specs, properties, image = {}, {}, {}
    first, second = rng.choice(THEMES), rng.choice(THEMES) if rng.random() < 0.4 else None
    for theme in (first, second if second is not first else None):
        if theme:
            theme(rng, flavor, specs, properties)
    for _ in range(rng.choice([0, 1, 1, 2, 3, 5, 8])):
        put_any(rng, specs, properties)
    if rng.random() < 0.004:
        nodes = rng.choice([127, 128, 129])
        specs["hw:numa_nodes"] = str(nodes)
        flavor["vcpus"], flavor["memory_mb"] = nodes, nodes * 16
        if rng.random() < 0.7:
            for node in range(nodes):
                specs[f"hw:numa_cpus.{node}"], specs[f"hw:numa_mem.{node}"] = str(node), "16"
    image["properties"] = shuffled(rng, properties)
    if rng.random() < 0.1:
        image["min_ram"] = rng.choice([0, 512, 2048, 4096])
    if rng.random() < 0.1:
        image["min_disk"] = rng.choice([0, 1, 2, 10])
    if rng.random() < 0.1:
        image["size"] = rng.choice([0, 1024 ** 3, 1024 ** 3 + 1, 5 * 1024 ** 3])
    if rng.random() < 0.02:
        image["properties"][rng.choice([key for key, _ in IMAGE_ONLY if not key.startswith(("trait:", "vmware_"))])] = None
    case = {"op": "flavor_image", "id": number_of_case}
    if rng.random() < 0.12:
        specs["pci_passthrough:alias"] = alias(rng)
        case["pci_aliases"] = rng.choice([["a1", "a2"], ["a1"], []])
    flavor["extra_specs"] = shuffled(rng, specs)
    return {**case, "flavor": flavor, "image": image}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=None, help="by default a new one, told on stderr")
    options.add_argument("--count", type=int, default=1000)
    arguments = options.parse_args()
    seed = arguments.seed if arguments.seed is not None else random.SystemRandom().randrange(2 ** 32)
    sys.stderr.write(f"seed {seed}, {arguments.count} cases\n")
    rng = random.Random(seed)
    for n in range(arguments.count):
        sys.stdout.write(json.dumps(make_case(rng, n)) + "\n")


if __name__ == "__main__":
    main()
