import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { completeKeys } from "../src/catalog-library.ts";
import { compileCatalog } from "../src/compile.ts";
import * as onlyFlavor from "../src/flavor.ts";
import {
  assertFlavor,
  type Finding,
  flavorExtraSpecs,
  isFlavor,
  isImage,
  isServerRequest,
  MetadefError,
  targetNames,
  validateFlavor,
  validateImage,
  validateServer,
} from "../src/index.ts";

// What the library is given is anybody's: whatever it is, findings come back, and they can be written as JSON.

const brief = (findings: Finding[]): string[] => findings.map(({ severity, code, at }) => `${severity} ${code} ${at.pointer}`);

const thrower = (): never => {
  throw new Error("from a getter");
};
const throwing = (name: string, rest: object = {}): object => Object.defineProperty({ ...rest }, name, { enumerable: true, get: thrower });
const proxy = (trap: keyof ProxyHandler<object>, target: object = {}): object => new Proxy(target, { [trap]: thrower });
const revoked = (target: object = {}): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const cycle: Record<string, unknown> = {};
cycle["flavor"] = cycle["extra_specs"] = cycle["self"] = cycle;
const inherited = Object.create({ "hw:cpu_policy": "x" }, { "hw:boot_menu": { value: "true", enumerable: true } });

/** What is given for a flavor, and what is found. */
const FLAVORS: [what: string, flavor: unknown, found: string[]][] = [
  ["undefined", undefined, ["error entries-not-a-map "]],
  ["null", null, ["error entries-not-a-map "]],
  ["a list", [], ["error entries-not-a-map "]],
  ["a text", "m1.small", ["error entries-not-a-map "]],
  ["a function", () => ({}), ["error entries-not-a-map "]],
  ["a Map", new Map([["extra_specs", {}]]), ["error entries-not-a-map "]],
  ["nothing in it", {}, []],
  ["no extra specs", { name: "m1", vcpus: 1, ram: 64, disk: 1 }, []],
  ["null for extra specs", { extra_specs: null }, ["error entries-not-a-map /extra_specs"]],
  ["a list for extra specs", { extra_specs: ["a=b"] }, ["error entries-not-a-map /extra_specs"]],
  ["a Map for extra specs", { extra_specs: new Map([["hw:cpu_policy", "x"]]) }, ["error entries-not-a-map /extra_specs"]],
  [
    "Nova's body",
    { flavor: { name: "a", vcpus: "4", ram: 64, disk: 0, extra_specs: { "hw:cpu_policy": "x" } } },
    ["error value-not-in-enum /flavor/extra_specs/hw:cpu_policy"],
  ],
  ["Nova's body of a new flavor", { flavor: { name: "a", vcpus: 4, ram: 64, disk: 0, id: null, "OS-FLV-EXT-DATA:ephemeral": 0 } }, []],
  ["Nova's body around another", { flavor: { flavor: { extra_specs: { "hw:cpu_policy": "x" } } } }, []],
  ["extra specs alone", { extra_specs: { "hw:nope": "1" } }, ["error unknown-extra-spec /extra_specs/hw:nope"]],
  ["a word for an amount", { vcpus: "four" }, ["error amount-malformed /vcpus"]],
  [
    "a BigInt",
    { ram: 4n, extra_specs: { "hw:cpu_sockets": 4n } },
    ["error amount-malformed /ram", "error value-not-text /extra_specs/hw:cpu_sockets"],
  ],
  [
    "a Symbol",
    { disk: Symbol("x"), extra_specs: { "hw:cpu_policy": Symbol("x") } },
    ["error amount-malformed /disk", "error value-not-text /extra_specs/hw:cpu_policy"],
  ],
  [
    "numbers that JSON has not",
    { vcpus: Number.NaN, ram: Number.POSITIVE_INFINITY, disk: 1.5 },
    ["error amount-malformed /vcpus", "error amount-malformed /ram", "error amount-malformed /disk"],
  ],
  ["null for an amount", { vcpus: null, extra_specs: {} }, []],
  ["a number for a name", { name: 7, extra_specs: { "hw:nope": "1" } }, ["error unknown-extra-spec /extra_specs/hw:nope"]],
  [
    "a value of each kind",
    { extra_specs: { a: null, b: undefined, c: [], d: {}, e: true, f: thrower, g: new Date() } },
    Array.from("abcdefg", (key) => `error value-not-text /extra_specs/${key}`),
  ],
  [
    "endless numbers",
    { extra_specs: { "hw:cpu_sockets": Number.POSITIVE_INFINITY } },
    ["error value-malformed /extra_specs/hw:cpu_sockets"],
  ],
  [
    "keys of a prototype",
    JSON.parse('{"extra_specs":{"__proto__":"1","constructor":"x","hw:nope":"1"}}'),
    ["error unknown-extra-spec /extra_specs/hw:nope"],
  ],
  ["inherited keys", { extra_specs: inherited }, []],
  [
    "an object without a prototype",
    Object.assign(Object.create(null), { extra_specs: Object.assign(Object.create(null), { "hw:nope": "1" }) }),
    ["error unknown-extra-spec /extra_specs/hw:nope"],
  ],
  [
    "a getter that throws for a value",
    { extra_specs: throwing("hw:cpu_policy", { "hw:nope": "1" }) },
    ["error unknown-extra-spec /extra_specs/hw:nope", "error value-not-text /extra_specs/hw:cpu_policy"],
  ],
  [
    "a getter that throws for extra specs",
    throwing("extra_specs", { vcpus: "x" }),
    ["error entries-not-a-map /extra_specs", "error amount-malformed /vcpus"],
  ],
  ["a getter that throws for an amount", throwing("vcpus", { extra_specs: {} }), ["error amount-malformed /vcpus"]],
  ["a proxy that throws", proxy("get", { extra_specs: {} }), ["error entries-not-a-map /extra_specs"]],
  ["a proxy that lists nothing", proxy("ownKeys"), []],
  ["a proxy without a prototype", proxy("getPrototypeOf", { extra_specs: {} }), ["error entries-not-a-map "]],
  ["a revoked proxy", revoked(), ["error entries-not-a-map "]],
  ["a revoked proxy for extra specs", { extra_specs: revoked() }, ["error entries-not-a-map /extra_specs"]],
  ["a revoked proxy for a value", { extra_specs: { a: revoked([]) } }, ["error value-not-text /extra_specs/a"]],
  [
    "a cycle",
    cycle,
    ["error value-not-text /extra_specs/self", "error value-not-text /extra_specs/extra_specs", "error value-not-text /extra_specs/flavor"],
  ],
];

for (const [what, flavor, found] of FLAVORS) {
  test(`a flavor: ${what}`, () => {
    const findings = validateFlavor(flavor);
    assert.equal(brief(findings), found);
    assert.ok(findings.every((finding) => JSON.parse(JSON.stringify(finding)).message === finding.message));
    assert.is(isFlavor(flavor), found.length === 0 && what !== "Nova's body of a new flavor" && what !== "Nova's body around another");
  });
}

/** What is given for an image, and what is found. */
const IMAGES: [what: string, image: unknown, found: string[]][] = [
  ["null", null, ["error entries-not-a-map "]],
  ["nothing in it", {}, []],
  ["properties apart", { properties: { hw_disk_bus: "x" } }, ["error value-not-in-enum /properties/hw_disk_bus"]],
  [
    "Glance's request",
    { name: "a", disk_format: "qcow2", container_format: "bare", visibility: "private", tags: [], hw_disk_bus: "x", hw_nope: 1 },
    ["error value-not-in-enum /hw_disk_bus", "error value-not-text /hw_nope"],
  ],
  [
    "Glance's answer",
    {
      id: "1",
      status: "active",
      schema: "/v2/schemas/image",
      size: 7,
      virtual_size: null,
      checksum: null,
      os_glance_x: "1",
      stores: "a",
      hw_boot_menu: "true",
    },
    [],
  ],
  ["null for properties", { properties: null }, ["error entries-not-a-map /properties"]],
  [
    "a text for an amount",
    { min_ram: "0", min_disk: 8.5, properties: {} },
    ["error amount-malformed /min_ram", "error amount-malformed /min_disk"],
  ],
  ["a list in a property", { properties: { os_purpose: revoked([]) } }, ["error value-not-text /properties/os_purpose"]],
];

for (const [what, image, found] of IMAGES) {
  test(`an image: ${what}`, () => {
    const findings = validateImage(image);
    assert.equal(brief(findings), found);
    JSON.stringify(findings);
  });
}

test("properties among an image's attributes are no Image of the library's own", () => {
  assert.ok(isImage({ name: "a", properties: { hw_boot_menu: "true" } }));
  assert.ok(isImage({ name: "a", disk_format: "raw" }));
  assert.not.ok(isImage({ name: "a", hw_boot_menu: "true" }));
});

/** What is given for a server, and what is found. */
const SERVERS: [what: string, server: unknown, found: string[]][] = [
  ["undefined", undefined, ["error entries-not-a-map "]],
  ["nothing in it", {}, []],
  ["null for each", { flavor: null, image: null, metadata: null }, []],
  [
    "Nova's request",
    { server: { name: "a", flavorRef: "1", imageRef: "2", metadata: { a: 1 } } },
    ["error value-not-text /server/metadata/a"],
  ],
  ["Nova's answer with references", { server: { flavor: { id: "1", links: [] }, image: { id: "2" }, metadata: {} } }, []],
  [
    "Nova's answer from a volume",
    { server: { flavor: { vcpus: 1, ram: 64, disk: 1, extra_specs: { "hw:nope": "x" } }, image: "" } },
    ["error unknown-extra-spec /server/flavor/extra_specs/hw:nope"],
  ],
  ["a text for a flavor", { flavor: "m1.small" }, ["error entries-not-a-map /flavor"]],
  ["metadata with the keys of a reference", { metadata: { id: 5, links: "x" } }, ["error value-not-text /metadata/id"]],
  ["a text for metadata", { metadata: "" }, ["error entries-not-a-map /metadata"]],
  ["a list for metadata", { metadata: [] }, ["error entries-not-a-map /metadata"]],
  [
    "both sides",
    { flavor: { ram: 64, extra_specs: {} }, image: { min_ram: 128, properties: {} } },
    ["error ram-below-image-minimum /flavor/ram"],
  ],
  [
    "a getter that throws",
    { flavor: throwing("ram"), image: throwing("properties") },
    ["error amount-malformed /flavor/ram", "error entries-not-a-map /image/properties"],
  ],
];

for (const [what, server, found] of SERVERS) {
  test(`a server: ${what}`, () => {
    const findings = validateServer(server);
    assert.equal(brief(findings).sort(), [...found].sort());
    JSON.stringify(findings);
    assert.is(isServerRequest(server), found.length === 0 && !what.startsWith("Nova's"));
  });
}

test("a whole finding about the form of what was given", () => {
  assert.equal(validateFlavor({ name: "a", vcpus: "four" }), [
    {
      code: "amount-malformed",
      severity: "error",
      params: { field: "vcpus", kind: '"four"' },
      resource: { type: "OS::Nova::Flavor" },
      service: "nova",
      stage: "set",
      http: 400,
      at: { pointer: "/vcpus" },
      suggestions: [],
      message: 'vcpus must be a whole number, not "four"',
    },
  ]);
});

test("asserting throws what has its name in any build", () => {
  assertFlavor({ extra_specs: { "hw:cpu_policy": "dedicated" } });
  try {
    assertFlavor(null);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, MetadefError);
    assert.is((error as Error).name, "MetadefError");
    assert.is(MetadefError.name, "MetadefError");
    assert.match(String((error as Error).stack), /^MetadefError: "flavor" must be a map of keys and values, not null/);
  }
});

test("wrong options throw words that help", () => {
  const table: [options: unknown, says: RegExp, type: typeof TypeError | typeof RangeError][] = [
    [null, /^options must be an object/, TypeError],
    ["openstack", /^options must be an object/, TypeError],
    [{ target: 5 }, /^options\.target must be a string$/, TypeError],
    [{ target: Symbol("x") }, /^options\.target must be a string$/, TypeError],
    [{ target: "nope" }, /known are/, RangeError],
    [{ platform: 5 }, /^options\.platform must be an object of facts$/, TypeError],
    [{ platform: null }, /^options\.platform must be an object of facts$/, TypeError],
    [{ platform: { pci_aliases: "a" } }, /^options\.platform\.pci_aliases must be a list of texts$/, TypeError],
    [
      { platform: { hypervisors: ["esxi"] } },
      /^options\.platform\.hypervisors must be a list of hypervisors \(kvm, qemu, .*zvm\)$/,
      TypeError,
    ],
    [{ platform: { aggregates: [{}] } }, /^options\.platform\.aggregates must be a list of objects/, TypeError],
  ];
  assert.throws(() => flavorExtraSpecs(null as never), /^options must be an object/);
  for (const check of [validateFlavor, validateImage, validateServer, assertFlavor, isFlavor, isImage]) {
    for (const [options, says, Type] of table) {
      assert.throws(
        () => check({}, options as never),
        (error: Error) => error instanceof Type && says.test(error.message),
        String(says),
      );
    }
  }
});

test("facts that a caller changes between two calls are read again, checked again, and may differ by target", () => {
  const platform: { pci_aliases: string[]; scheduler_filters?: unknown } = { pci_aliases: ["a1"] };
  const flavor = { extra_specs: { "pci_passthrough:alias": "gpu:1", speed: "1" } };
  const codes = (target: string): string[] =>
    validateFlavor(flavor, { target, platform: platform as { pci_aliases: string[] } }).map(({ code }) => code);
  assert.equal(codes("openstack"), ["pci-alias-undefined"]);
  assert.equal(codes("openstack@zed"), ["pci-alias-undefined"]);
  platform.pci_aliases.push("gpu");
  assert.equal(codes("openstack@zed"), []);
  platform.scheduler_filters = 5;
  assert.throws(() => codes("openstack@zed"), /^options\.platform\.scheduler_filters must be a list of texts$/);
});

test("namespaces are taken as an import of JSON has them, alone or in a list", () => {
  const imported: unknown = JSON.parse(
    '{"namespace":"A","properties":{"a":{"type":"integer"}},"resource_type_associations":[{"name":"OS::Nova::Flavor"}]}',
  );
  for (const documents of [
    imported,
    [imported],
    new Set([imported]),
    [{ namespace: imported }],
    [{ namespace: imported, supplement: null }],
  ]) {
    assert.equal(brief(compileCatalog(documents).validateFlavor({ extra_specs: { a: "x" } })), ["warning value-malformed /extra_specs/a"]);
  }
});

test("what is no namespace throws words that name its member", () => {
  const table: [documents: unknown, says: string][] = [
    [undefined, "compileCatalog accepts a namespace or a list of namespaces"],
    ["A", "compileCatalog accepts a namespace or a list of namespaces"],
    [{}, 'a namespace must have a name, under "namespace"'],
    [[null], "a namespace must be an object"],
    [[{ namespace: "A", properties: [] }], "A: properties must be an object of objects"],
    [[{ namespace: "A", properties: { a: null } }], "A: properties must be an object of objects"],
    [[{ namespace: "A", properties: { a: { enum: "x" } } }], "A: properties/a: enum must be a list"],
    [[{ namespace: "A", objects: [{ name: "o", properties: { a: { pattern: 1 } } }] }], "A: o: properties/a: pattern must be a text"],
    [
      [{ namespace: "A", resource_type_associations: [{ prefix: "a" }] }],
      "A: resource_type_associations must be a list of objects with a name",
    ],
    [[{ namespace: { namespace: "A" }, supplement: [] }], "A: supplement must be an object"],
    [
      [{ namespace: { namespace: "A" }, supplement: { templates: { "a.{n}": { parameters: 1 } } } }],
      "A: supplement: templates/a.{n}: parameters must be an object of objects",
    ],
  ];
  for (const [documents, says] of table) {
    assert.throws(
      () => compileCatalog(documents),
      (error: Error) => error instanceof TypeError && error.message === says,
      says,
    );
  }
});

test("the types know every name of a release that the library reads", () => {
  const types = readFileSync(join(import.meta.dirname, "../generated/types.d.ts"), "utf8");
  const named = new Set(
    Array.from(types.matchAll(/^ {2}"([a-z]+(?:@[^"]+)?)": (?:FlavorExtraSpecsByTarget\[|Keys|Inherited)/gm), ([, name]) => name as string),
  );
  const read = (name: string): boolean => {
    try {
      return validateFlavor({}, { target: name }) !== undefined;
    } catch {
      return false;
    }
  };
  const years = Array.from({ length: 10 }, (_, year) => [1, 2].map((half) => `${2019 + year}.${half}`)).flat();
  const words = "pike queens xena yoga zed antelope bobcat caracal dalmatian epoxy flamingo gazpacho hibiscus master 2018.07 2018.10".split(
    " ",
  );
  const possible = ["openstack", "starlingx"].flatMap((platform) => [
    platform,
    ...[...years, ...words].map((word) => `${platform}@${word}`),
  ]);
  assert.equal(
    possible.filter((name) => read(name) !== named.has(name)),
    [],
  );
  assert.ok(named.size > 20);
});

test("metadef/flavor says of OpenStack's flavors what the library says", () => {
  let compared = 0;
  for (const target of targetNames().filter((name) => name.startsWith("openstack@"))) {
    for (const { key } of completeKeys("", { target, limit: 10_000 })) {
      for (const value of ["dedicated", "2", "x", "true", "0-3", 4, null]) {
        const flavor = { vcpus: 4, ram: 4096, disk: 10, extra_specs: { [key]: value, [`${key}x`]: "1" } };
        assert.equal(onlyFlavor.validateFlavor(flavor, { target }), validateFlavor(flavor, { target }), `${target} ${key}`);
        compared++;
      }
    }
  }
  assert.ok(compared > 5000, String(compared));
  assert.throws(
    () => onlyFlavor.validateFlavor({}, { target: "starlingx" }),
    "metadef/flavor has OpenStack only; use metadef for starlingx",
  );
  assert.is(onlyFlavor.flavorExtraSpecs()["~standard"].validate({ "hw:nope": "1" }).issues?.length, 1);
});

test.run();
