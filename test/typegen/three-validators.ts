import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as assert from "uvu/assert";
import { type Finding, type Validator, validateFlavor, validateImage, validateServer } from "../../src/index.ts";
import { serverRules } from "../../src/rules/index.ts";
import { keyOnWrongResource } from "../../src/rules/key/key-on-wrong-resource.ts";
import { imageMustSet } from "../../src/rules/nova/image/image-must-set.ts";
import { makeTables } from "../../src/schema/tables.ts";
import { compileValidator } from "../../src/schema/validator.ts";
import { makeValidator } from "../../src/validate/make-validator.ts";
import { builtInCatalog, make, type Validate, writeOut } from "./made.ts";

/** What is compared: a flavor's extra specs, an image's properties, a server's metadata. */
export type Kind = "flavor" | "image" | "metadata";

const SURFACES = {
  flavor: ["OS::Nova::Flavor", "flavor-extra-specs.js", "validateFlavorExtraSpecs"],
  image: ["OS::Glance::Image", "image-properties.js", "validateImageProperties"],
  metadata: ["OS::Nova::Server/metadata", "server-metadata.js", "validateServerMetadata"],
} as const;

/**
 * What takes more than one entry and the keys of its kind of resource, which are all that a generated validator has: every rule that
 * spans keys, sides or facts of a platform, what a flavor needs of an image, and whose a key of another resource is.
 */
const BEYOND_ENTRIES: ReadonlySet<string> = new Set([...serverRules, imageMustSet, keyOnWrongResource].map(({ code }) => code));

/** What is said of single entries, without the place, which depends on where they stand in a document. */
export function alone(findings: readonly Finding[]): string[] {
  return findings.filter(({ code }) => !BEYOND_ENTRIES.has(code)).map(({ at: _, ...finding }) => JSON.stringify(finding));
}

/** The keys of which a rule that spans keys has an error: the library then leaves out the warnings of each by itself. */
function refusedTogether(findings: readonly Finding[]): ReadonlySet<string | undefined> {
  return new Set(findings.filter(({ code, severity }) => BEYOND_ENTRIES.has(code) && severity === "error").map(({ key }) => key));
}

/** The three validators of the built-in catalog: those that are generated, the library's own, and those compiled at run time. */
export class ThreeValidators {
  readonly #generated: Readonly<Record<Kind, Validate>>;
  readonly #compiled: Validator;

  private constructor(generated: Readonly<Record<Kind, Validate>>) {
    const tables = makeTables(builtInCatalog);
    this.#generated = generated;
    this.#compiled = makeValidator([{ tables, validate: compileValidator(tables.schemas) }]);
  }

  static async make(): Promise<ThreeValidators> {
    const surfaces = Object.values(SURFACES).map(([surface]) => surface);
    const folder = writeOut(await make({ kinds: new Set(["validators"]), surfaces }));
    const loaded = Object.entries(SURFACES).map(async ([kind, [, file, name]]) => {
      const module = await import(pathToFileURL(join(folder, "validators", file)).href);
      return [kind, module[name]] as const;
    });
    const generated = Object.fromEntries(await Promise.all(loaded)) as Record<Kind, Validate>;
    rmSync(folder, { recursive: true, force: true });
    return new ThreeValidators(generated);
  }

  /** Holds the three to the same findings of each entry, and the two that see whole resources to all the same. @throws AssertionError */
  compare(entries: Record<string, unknown>, target: string, kind: Kind): void {
    const own = this.#generated[kind](entries, { target });
    const library = findings({ validateFlavor, validateImage, validateServer }, entries, target, kind);
    const runTime = findings(this.#compiled, entries, target, kind);
    const refused = refusedTogether(library);
    const ours = alone(own.filter(({ severity, key }) => severity !== "warning" || key === undefined || !refused.has(key)));
    assert.equal(ours, alone(library), `${target} ${JSON.stringify(entries)}`);
    assert.equal(library, runTime, `${target} ${JSON.stringify(entries)}`);
  }
}

type Validators = Pick<Validator, "validateFlavor" | "validateImage" | "validateServer">;

function findings(validators: Validators, entries: Record<string, unknown>, target: string, kind: Kind): Finding[] {
  if (kind === "flavor") return validators.validateFlavor({ extra_specs: entries }, { target });
  if (kind === "image") return validators.validateImage({ properties: entries }, { target });
  return validators.validateServer({ metadata: entries }, { target });
}
