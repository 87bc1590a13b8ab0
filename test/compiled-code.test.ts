import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ownCacheFolder } from "../src/cli/compiled-code.ts";

// Where compiled code is kept: whoever may write there could run code as the user.

const user = process.getuid?.() as number;
let home = "";
test.before.each(() => {
  home = mkdtempSync(join(tmpdir(), "metadef-home-"));
  mkdirSync(join(home, ".cache"), { mode: 0o755 });
});
test.after.each(() => rmSync(home, { recursive: true, force: true }));

test("the folder is the user's own, and made where it is not there", () => {
  const folder = join(home, ".cache/metadef");
  assert.is(ownCacheFolder({ HOME: home }, user), folder);
  assert.is(lstatSync(folder).mode & 0o777, 0o700);
  assert.is(ownCacheFolder({ HOME: home }, user), folder);
  mkdirSync(join(home, "other"), { mode: 0o700 });
  assert.is(ownCacheFolder({ HOME: home, XDG_CACHE_HOME: join(home, "other") }, user), join(home, "other/metadef"));
});

const UNSAFE: readonly [what: string, prepare: () => void][] = [
  ["the cache is not there", () => rmSync(join(home, ".cache"), { recursive: true })],
  ["others may write into the cache", () => chmodSync(join(home, ".cache"), 0o777)],
  ["the group may write into the cache", () => chmodSync(join(home, ".cache"), 0o775)],
  [
    "others may write into the folder",
    () => {
      mkdirSync(join(home, ".cache/metadef"));
      chmodSync(join(home, ".cache/metadef"), 0o777);
    },
  ],
  [
    "the folder is a link",
    () => {
      mkdirSync(join(home, "elsewhere"), { mode: 0o700 });
      symlinkSync(join(home, "elsewhere"), join(home, ".cache/metadef"));
    },
  ],
  [
    "the cache is a link",
    () => {
      rmSync(join(home, ".cache"), { recursive: true });
      mkdirSync(join(home, "elsewhere"), { mode: 0o700 });
      symlinkSync(join(home, "elsewhere"), join(home, ".cache"));
    },
  ],
];

for (const [what, prepare] of UNSAFE) {
  test(`no code is kept where ${what}`, () => {
    prepare();
    assert.is(ownCacheFolder({ HOME: home }, user), undefined);
  });
}

test("no code is kept for another user, without a home, or in a relative folder", () => {
  assert.is(ownCacheFolder({ HOME: home }, user + 1), undefined);
  assert.is(ownCacheFolder({ HOME: home }, undefined), undefined);
  assert.is(ownCacheFolder({}, user), undefined);
  assert.is(ownCacheFolder({ HOME: home, XDG_CACHE_HOME: ".cache" }, user), undefined);
  assert.equal(readdirSync(join(home, ".cache")), []);
});

test.run();
