import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runCommand } from "./command.ts";

// Runs that check nothing: they must not pass by accident, and what was seen is said with what would work.

let folder = "";
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "metadef-empty-"));
  mkdirSync(join(folder, "none"));
  mkdirSync(join(folder, "other"));
  write("other/a.json", '{"debug": true}');
  write("other/b.yaml", "replicas: 2\n");
  write("good.json", '{"name":"m1","vcpus":1,"ram":512,"disk":1,"extra_specs":{"hw:cpu_policy":"dedicated"}}');
  write("app.json", '{"debug": true, "level": "info"}');
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const lint = (words: readonly string[], input = "") => runCommand(["lint", ...words], { cwd: folder, input });

const OSC_TABLE = `+----+---------+------+------+-----------+-------+-----------+
| ID | Name    |  RAM | Disk | Ephemeral | VCPUs | Is Public |
+----+---------+------+------+-----------+-------+-----------+
| 1  | m1.tiny |  512 |    1 |         0 |     1 | True      |
+----+---------+------+------+-----------+-------+-----------+
`;
const SHOW_TABLE = `+----------------------------+--------------------------------------+
| Field                      | Value                                |
+----------------------------+--------------------------------------+
| properties                 | hw:cpu_policy='dedicated'            |
+----------------------------+--------------------------------------+
`;
const NOVA_TABLE = `+----+---------+-----------+------+-----------+------+-------+-------------+-----------+
| ID | Name    | Memory_MB | Disk | Ephemeral | Swap | VCPUs | RXTX_Factor | Is_Public |
+----+---------+-----------+------+-----------+------+-------+-------------+-----------+
| 1  | m1.tiny | 512       | 1    | 0         |      | 1     | 1.0         | True      |
`;
const ID = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

/** What people send, and what the one line on stderr says of it. */
const SHAPES: readonly [name: string, input: string, says: RegExp][] = [
  ["openstack flavor list", OSC_TABLE, /looks like a table that a client prints: add -f json\.$/],
  ["openstack flavor show", SHOW_TABLE, /looks like a table that a client prints: add -f json\.$/],
  ["nova flavor-list", NOVA_TABLE, /a table that a client prints: use openstack flavor list --long -f json\.$/],
  ["-f csv", '"ID","Name","RAM"\n"1","m1.tiny",512\n', /-f csv: use -f json\.$/],
  ["-f csv --long", `"ID","Name","Properties"\n"1","m1","{'hw:cpu_policy': 'dedicated'}"\n`, /-f csv: use -f json\.$/],
  ["-f value of flavors", "1 m1.tiny 512 1 0 1 True\n2 m1.small 2048 20 0 1 True\n", /-f value: use -f json\.$/],
  ["-f value --long", "1 m1.tiny 512 1 0 1 True 0 1.0 {'hw:cpu_policy': 'dedicated'}\n2 m1 1 1 0 1 True 0 1.0 {}\n", /-f value/],
  ["-f value of images", `${ID} debian-13 active\n`, /-f value: use -f json\.$/],
  ["-f shell", `name="m1"\nvcpus="2"\nproperties="hw:cpu_policy='dedicated'"\n`, /-f shell: use -f json\.$/],
  ["Keystone's error", '{"error":{"code":401,"message":"Please log in.","title":"Unauthorized"}}', /answered \(401: Please log in\)/],
  ["Nova's fault", '{"itemNotFound":{"code":404,"message":"Flavor 7 could not be found."}}', /answered \(404: Flavor 7 could not/],
  ["Placement's errors", '{"errors":[{"status":403,"title":"Forbidden","detail":"No."}]}', /answered \(403: No\)/],
  ["a page of a proxy", "<html>\n<head><title>502 Bad Gateway</title></head></html>\n", /an HTML page \("502 Bad Gateway"\)/],
  ["a page with a doctype", "<!DOCTYPE html><p>log in", /an HTML page, as a proxy/],
  ["XML", '<?xml version="1.0"?><flavors/>', /It is XML/],
  ["nothing", "", /It is empty: did the command/],
  ["white space", " \n\n", /It is empty: did the command/],
  ["an empty list", "[]\n", /It is empty \(\[\]\)/],
  ["an empty map", "{ }", /It is empty \(\{\}\)/],
  ["another document", '{"kind":"Deployment","spec":{}}', /a map with kind, spec: no known document \(use --as if it is one\)$/],
  ["one column", '[{"Name":"m1"}]', /the first a map with Name: no known document/],
  ["records of something else", '{"a":1}\n{"a":2}\n', /nothing to check in it$/],
  ["text", "hello world\n", /nothing to check in it/],
];

for (const [name, input, says] of SHAPES) {
  test(`${name}: exit code 2, a line on stderr, and a complete report`, async () => {
    const { code, out, err } = await lint(["-"], input);
    assert.is(code, 2, out);
    assert.match(err.trimEnd(), says);
    assert.match(err, /^metadef: <stdin>: nothing to check in it/);
    assert.is(err.trimEnd().split("\n").length, 1, err);
    assert.match(out, /^0 errors, 0 warnings in 0 resources of 1 file, /);
    const json = await lint(["-", "--format", "json"], input);
    assert.is(json.code, 2);
    assert.equal(JSON.parse(json.out).findings, []);
    assert.is((await lint(["-", "--allow-none"], input)).code, 0);
  });
}

test("the same in a file, which check names too", async () => {
  write("flavors.txt", OSC_TABLE);
  const { code, err } = await lint(["flavors.txt"]);
  assert.is(code, 2);
  assert.is(err, "metadef: flavors.txt: nothing to check in it. It looks like a table that a client prints: add -f json.\n");
  const checked = await runCommand(["check", "--flavor", "flavors.txt", "--image", "good.json"], { cwd: folder });
  assert.is(checked.code, 2);
  assert.is(checked.err, "metadef: flavors.txt: holds no flavor. It looks like a table that a client prints: add -f json.\n");
});

test("all paths together count, a folder as one, and the standard input for itself", async () => {
  const table: [words: string[], code: number, says: RegExp][] = [
    [["app.json"], 2, /^metadef: app\.json: nothing to check in it: a map with debug, level/],
    [["app.json", "good.json"], 0, /^$/],
    [["app.json", "good.json", "--verbose"], 0, /^metadef: app\.json: .*\n$/],
    [["other"], 2, /^metadef: other\/a\.json: nothing to check in it, nor in 1 other file: a map with debug/],
    [["other", "good.json"], 0, /^$/],
    [["other", "good.json", "--verbose"], 0, /other\/a\.json/],
    [["none"], 2, /^metadef: none: holds no file that metadef reads\n$/],
    [["none", "good.json"], 0, /^metadef: none: holds no file that metadef reads\n$/],
    [["-", "good.json"], 2, /^metadef: <stdin>: nothing to check in it\. It is empty/],
    [["none", "--allow-none"], 0, /none/],
    [["other", "--allow-none"], 0, /nothing to check/],
    [["nowhere.json", "--allow-none"], 2, /nowhere\.json: no such file/],
    [["good.json", "--as", "heat"], 2, /nothing to check/],
    [["none", "--explain-detection"], 2, /none: holds no file that metadef reads/],
  ];
  for (const [words, code, says] of table) {
    const ended = await lint(words);
    assert.is(ended.code, code, `${words.join(" ")}: ${ended.out}${ended.err}`);
    assert.match(ended.err, says, words.join(" "));
  }
});

test("an empty list in its wrapper is understood, and so is a template without flavors", async () => {
  assert.equal((await lint(["-"], '{"flavors": []}')).code, 0);
  assert.equal((await lint(["-"], "heat_template_version: 2018-08-31\nresources: {}\n")).code, 0);
});

const ROW = { ID: "1", Name: "m1", RAM: 512, Disk: 1, Ephemeral: 0, VCPUs: 1, "Is Public": true };
const ANSWER = { id: "1", name: "m1", ram: 512, disk: 1, vcpus: 1, links: [], "os-flavor-access:is_public": true };

/** Lists that leave out the properties, and what has them. */
const LISTS: readonly [name: string, document: unknown, pointer: string, message: string][] = [
  [
    "openstack flavor list",
    [ROW, ROW],
    "",
    "openstack flavor list without --long leaves out the properties. Use openstack flavor list --long -f json.",
  ],
  [
    "openstack image list",
    [{ ID, Name: "debian", Status: "active" }],
    "",
    "openstack image list leaves out the properties. Use openstack image show -f json for each image, or what GET /v2/images of Glance answers.",
  ],
  [
    "openstack image list --long",
    [{ ID, Name: "debian", "Disk Format": "qcow2", "Container Format": "bare", Size: 1, Status: "active" }],
    "",
    "openstack image list leaves out the properties. Use openstack image show -f json for each image, or what GET /v2/images of Glance answers.",
  ],
  [
    "openstack aggregate list",
    [{ ID: 1, Name: "ssd", "Availability Zone": null }],
    "",
    "openstack aggregate list without --long leaves out the properties. Use openstack aggregate list --long -f json.",
  ],
  [
    "openstack volume type list",
    [{ ID, Name: "lvm", "Is Public": true }],
    "",
    "openstack volume type list without --long leaves out the properties. Use openstack volume type list --long -f json.",
  ],
  [
    "GET /flavors/detail before 2.61",
    { flavors: [ANSWER, ANSWER] },
    "/flavors",
    "Nova's list before microversion 2.61 leaves out the properties. Use the header OpenStack-API-Version: compute 2.61, or a later one.",
  ],
];

for (const [name, document, pointer, message] of LISTS) {
  test(`${name} has nothing to check, and says so once`, async () => {
    const { code, out } = await lint(["-", "--format", "json"], JSON.stringify(document));
    const [finding, ...others] = JSON.parse(out).findings;
    assert.is(code, 0);
    assert.equal(others, []);
    assert.equal(
      [finding.code, finding.severity, finding.at.pointer, finding.message],
      ["properties-not-listed", "info", pointer, `There is nothing to check: ${message}`],
    );
  });
}

test("a list with properties, and a request for a flavor without any, have no such finding; a long list has it once", async () => {
  for (const document of [
    [{ ...ROW, Properties: {} }],
    { flavor: { name: "m1", ram: 512, vcpus: 1, disk: 1 } },
    { flavors: [{ ...ANSWER, extra_specs: {} }] },
  ]) {
    assert.equal(JSON.parse((await lint(["-", "--format", "json"], JSON.stringify(document))).out).findings, []);
  }
  const long = JSON.stringify(Array.from({ length: 20_000 }, () => ROW));
  assert.ok(long.length > 1024 * 1024);
  assert.is(JSON.parse((await lint(["-", "--format", "json"], long)).out).findings.length, 1);
});

test.run();
