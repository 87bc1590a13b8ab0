import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Catalog, layOut } from "../catalog/catalog.ts";
import { readNamespaces } from "../catalog/read-namespaces.ts";
import { targetName } from "../catalog/releases.ts";
import type { Reading } from "../documents/reading.ts";
import { readRegular } from "../files/read-regular.ts";
import type { Finding, Supplement } from "../model.ts";
import type { Context } from "../namespace-lint/context.ts";
import { KnownKeys } from "../namespace-lint/known-keys.ts";
import { lintNamespace } from "../namespace-lint/lint-namespace.ts";
import { NamespaceRun } from "../namespace-lint/namespace-run.ts";
import { builtIn } from "../validate/built-in.ts";
import type { Judge } from "../validate/judge.ts";

/** Lints the namespaces of one run after another, and knows those that came before. */
export class NamespaceLinter {
  readonly #metadefs: string;
  readonly #cwd: string;
  readonly #run = new NamespaceRun();
  readonly #known = new Map<string, KnownKeys>();
  #catalog: Catalog | undefined;

  /**
   * @param metadefs the folder of this project's own namespaces, `openstack/` and `starlingx/` in it
   * @param cwd the folder that relative names of files start from
   */
  constructor(metadefs: string, cwd: string) {
    this.#metadefs = metadefs;
    this.#cwd = cwd;
  }

  /** What is wrong with the namespaces of a document. */
  lint(reading: Reading, file: string, judge: Judge): Finding[] {
    const context = this.contextOf(file, judge);
    const locate = (pointer: string) => reading.locate({ file, pointer });
    return reading.namespaces.flatMap(({ value, pointer }) =>
      lintNamespace(value, pointer, {
        ...context,
        locate,
        ...(!isSample(file) && { run: this.#run, folder: dirname(resolve(this.#cwd, file)) }),
      }),
    );
  }

  /** What is known of a file's namespaces besides themselves, and besides those before them. */
  contextOf(file: string, { named, target }: Judge): Context {
    const name = named ? targetName(target) : "";
    let known = this.#known.get(name);
    if (known === undefined) {
      this.#catalog ??= layOut({ openstack: this.#read("openstack"), starlingx: this.#read("starlingx") });
      known = new KnownKeys(this.#catalog, builtIn.tables, named ? target : undefined);
      this.#known.set(name, known);
    }
    const supplement = this.#supplementOf(file);
    return { known, ...(supplement && { supplement }) };
  }

  #read(platform: string) {
    return readNamespaces(join(this.#metadefs, platform));
  }

  #supplementOf(file: string): Supplement | undefined {
    const path = resolve(this.#cwd, file);
    const supplement = join(dirname(path), "supplement", basename(path));
    if (!existsSync(supplement)) return undefined;
    try {
      const read: unknown = JSON.parse(readRegular(supplement).toString("utf8"));
      return typeof read === "object" && read !== null ? (read as Supplement) : undefined;
    } catch {
      // it is reported when it is linted itself, or compiled
      return undefined;
    }
  }
}

/** Whether a file is one of several requests and answers of an API, by its name or its folder's: these are no folder that Glance loads at once. */
function isSample(file: string): boolean {
  return /(?:^|[-_./\\])(?:request|response|req|resp|samples?|api-ref)(?:[-_./\\]|$)/i.test(file);
}
