import { decode, readDocument } from "../../../src/documents/index.ts";
import { type Finding, validateFlavor, validateImage, validateServer, validateVolumeType } from "../../../src/index.ts";
import { LateSuppressions } from "../../../src/lint/late-suppressions.ts";
import { lintDocument } from "../../../src/lint/lint-document.ts";
import type { NamespaceLinter } from "../../../src/lint/namespace-linter.ts";
import { compileSiteSchema } from "../../../src/schema/site-schema.ts";
import { knownCodes } from "../../../src/setup/known-rules.ts";
import { builtIn } from "../../../src/validate/built-in.ts";
import { judgeOf } from "../../../src/validate/judge.ts";
import { validateResize } from "../../../src/validate/resize.ts";
import { takeFlavor, takeImage } from "../../../src/validate/take.ts";
import { validateResource } from "../../../src/validate/validate.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test hands the library anything
type Anything = any;

/** What is judged: what the library is given, or a document's name and text. */
export interface Input {
  readonly target?: string;
  /** Facts of the cloud. */
  readonly platform?: Anything;
  readonly flavor?: Anything;
  readonly image?: Anything;
  readonly metadata?: Anything;
  readonly volume_type?: Anything;
  /** The flavor that a server has before a resize. */
  readonly resize_from?: Anything;
  readonly schema_image?: Anything;
  readonly file?: string;
  readonly text?: string;
  /** The document's bytes in hexadecimal, where they are not those of a text in UTF-8. */
  readonly bytes?: string;
}

/** The findings of an input: of its text as `lint` reads it, else of its resources as the library takes them. */
export async function findingsOf(input: Input, namespaces?: NamespaceLinter): Promise<Finding[]> {
  return input.file === undefined ? findingsOfResources(input) : findingsOfText(input, namespaces);
}

/** The findings of a named text as `lint` reads it. */
async function findingsOfText({ target, platform, file = "", bytes, ...given }: Input, namespaces?: NamespaceLinter): Promise<Finding[]> {
  const decoded = bytes === undefined ? undefined : decode(Buffer.from(bytes.replaceAll(" ", ""), "hex"));
  if (decoded?.finding !== undefined) return [decoded.finding];
  const text = decoded?.text ?? given.text ?? "";
  const reading = await readDocument(text, { name: file });
  const judge = judgeOf([builtIn], { ...(target && { target }), ...(platform && { platform }) });
  const findings = lintDocument(reading, judge, namespaces?.lint(reading, file, judge));
  const result = { file, format: reading.format, resources: 0, skipped: 0, findings, text, line: () => undefined };
  return [...(await new LateSuppressions([], async () => knownCodes).settle(result)).findings];
}

/** The findings of resources as the library takes them. */
export function findingsOfResources({ target, platform, flavor, image, metadata, volume_type, resize_from, schema_image }: Input): Finding[] {
  const options = { ...(target && { target }), ...(platform && { platform }) };
  const judge = judgeOf([builtIn], options);
  if (resize_from) {
    const resources = { from: takeFlavor(resize_from).resource, flavor: takeFlavor(flavor).resource };
    return validateResize({ ...resources, ...(image && { image: takeImage(image).resource }) }, judge);
  }
  if (schema_image) return validateResource(takeImage(image).resource, { ...judge, siteSchema: compileSiteSchema(schema_image) });
  if (volume_type !== undefined) return validateVolumeType(volume_type, options);
  if (metadata !== undefined || (flavor !== undefined && image !== undefined)) {
    const server = { ...(flavor !== undefined && { flavor }), ...(image !== undefined && { image }), ...(metadata !== undefined && { metadata }) };
    return validateServer(server, options);
  }
  return flavor !== undefined ? validateFlavor(flavor, options) : validateImage(image, options);
}
