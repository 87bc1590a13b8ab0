import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeKey } from "../src/query/describe-key.ts";
import { packagedLibrary } from "../src/setup/library.ts";
import { library, openstack } from "./cases/query/library.ts";

const historyOf = (key: string) => describeKey(library, key, openstack("2026.1"), { history: true })?.history;
const eventsOf = (key: string) => historyOf(key)?.find(({ platform }) => platform === "openstack")?.events;

const EVENTS: [key: string, events: unknown][] = [
  [
    "hw:policy",
    [
      { release: "2023.1", change: "values-went", values: ["legacy"] },
      { release: "2024.1", change: "values-came", values: ["mixed"] },
    ],
  ],
  ["hw_turbo", [{ release: "2025.1", change: "came" }]],
  ["hw:odd", [{ release: "2024.1", change: "accepted" }]],
  [
    "hw:former",
    [
      { release: "zed", change: "deprecated", successor: "hw_model", reason: "It was misspelt." },
      { release: "2025.1", change: "went" },
    ],
  ],
  [
    "hw:version",
    [{ release: "2025.1", change: "reading", from: { format: "version-predicate-strict" }, to: { format: "version-predicate" } }],
  ],
  [
    "trait{group}:{trait}",
    [
      { release: "zed", change: "values-went", parameter: "trait", values: ["HW_MPX"] },
      { release: "2025.1", change: "values-came", parameter: "trait", values: ["HW_AMX"] },
    ],
  ],
  ["trait:HW_AMX", [{ release: "2025.1", change: "came" }]],
  ["trait:HW_AVX", []],
];
for (const [key, events] of EVENTS) {
  test(`what happened to ${key}`, () => assert.equal(eventsOf(key), events));
}

test("a correction that reached an older branch first has both of its turns", () => {
  const packaged = packagedLibrary();
  const of = (key: string, platform: string) =>
    describeKey(packaged, key, openstack("2026.2"), { history: true })?.history?.find((each) => each.platform === platform);
  assert.equal(of("hw:cpu_max_sockets", "openstack")?.events, [
    { release: "2024.2+nova-30.3.0", change: "accepted" },
    { release: "2025.1", change: "refused" },
    { release: "2025.1+nova-31.2.0", change: "accepted" },
  ]);
  assert.equal(
    of("hw:max_cpu_sockets", "openstack")?.events.map(({ release, change }) => `${release} ${change}`),
    ["ussuri came", "2024.2+nova-30.3.0 went", "2025.1 came", "2025.1+nova-31.2.0 went"],
  );
  assert.equal(of("hw:max_cpu_sockets", "starlingx")?.releases, ["9", "10", "11"]);
});

test("no history unless it is asked for", () => {
  assert.is(describeKey(library, "hw:policy", openstack("2026.1"))?.history, undefined);
});

test("each platform has its own", () => {
  assert.equal(historyOf("hw:hpet"), [
    {
      platform: "starlingx",
      namespaces: ["OS::Test::CPU"],
      places: [{ resource_type: "OS::Nova::Flavor" }],
      events: [{ release: "2018.10", change: "came" }],
    },
  ]);
  assert.equal(historyOf("hw:node.0")?.find(({ platform }) => platform === "starlingx")?.inherited_from, "openstack@pike");
});

test("places where the same happened have one history on each platform", () => {
  const places = [{ resource_type: "OS::Glance::Image" }, { resource_type: "OS::Cinder::Volume", properties_target: "image" }];
  assert.equal(
    historyOf("hw_policy")?.map(({ platform, inherited_from, places }) => ({ platform, inherited_from, places })),
    [
      { platform: "openstack", inherited_from: undefined, places },
      { platform: "starlingx", inherited_from: "openstack", places },
    ],
  );
});

test.run();
