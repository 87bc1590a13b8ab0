import { applyLevels } from "../../config/apply-levels.ts";
import type { Level } from "../../config/configuration.ts";
import { didYouMean } from "../../config/did-you-mean.ts";
import { makeFinding } from "../../documents/finding.ts";
import type { Finding } from "../../model.ts";
import type { FileResult } from "../../report/report.ts";
import { suppressionCodeUnknown } from "../codes/suppression-code-unknown.ts";
import { suppressionUnused } from "../codes/suppression-unused.ts";
import { suppressionWithoutReason } from "../codes/suppression-without-reason.ts";
import { languageOf } from "./comments.ts";
import { type Directive, directivesIn } from "./directives.ts";

type Levels = ReadonlyMap<string, Level>;

/** What is known of one file's directives. */
interface Held {
  readonly directives: readonly Directive[];
  /** The codes of each that suppressed something. */
  readonly used: Map<Directive, Set<string>>;
  /** What is left of its result, where the file itself was checked. */
  own?: Omit<FileResult, "findings">;
}

/** What comments suppress in the files of a run. A file of a module may get findings by way of another file, before or after its own. */
export class Suppressions {
  readonly #levelsOf: (file: string) => Levels | undefined;
  readonly #codes: () => Promise<ReadonlySet<string>>;
  readonly #isPart: boolean;
  readonly #held = new Map<string, Held>();

  /**
   * @param levelsOf what the configuration makes of each code in a file that is checked
   * @param codes the codes that there are
   * @param isPart whether the run does not have all findings: what suppresses nothing is then not reported
   */
  constructor(levelsOf: (file: string) => Levels | undefined, codes: () => Promise<ReadonlySet<string>>, isPart: boolean) {
    this.#isPart = isPart;
    this.#levelsOf = levelsOf;
    this.#codes = codes;
  }

  /** A result without the findings that comments suppress, and with what is wrong with those comments. */
  async settle(result: FileResult): Promise<FileResult> {
    const { file, text = "" } = result;
    const language = languageOf(file);
    if (language === undefined) return result;
    let held = this.#held.get(file);
    if (held === undefined) this.#held.set(file, (held = { directives: await directivesIn(text, language), used: new Map() }));
    if (held.directives.length === 0) return result;
    const findings: Finding[] = [];
    const suppressed: Finding[] = [...(result.suppressed ?? [])];
    for (const finding of result.findings) {
      const by = take(finding, file, held);
      if (by === undefined) findings.push(finding);
      else suppressed.push({ ...finding, suppressed: { by: "comment", ...(by.reason !== "" && { reason: by.reason }) } });
    }
    if (!result.beside) {
      const { findings: _, ...own } = result;
      held.own = own;
      findings.push(...this.#weighed(file, await this.#wrong(held.directives)));
      // of a module, other files may come that use them
      if (language !== "HCL") findings.push(...this.#weighed(file, await this.#unused(file, held)));
      findings.sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0));
    }
    return { ...result, findings, suppressed };
  }

  /** What suppresses nothing in files of modules, once all are checked. */
  async end(): Promise<FileResult[]> {
    const results: FileResult[] = [];
    for (const [file, held] of this.#held) {
      if (languageOf(file) !== "HCL" || held.own === undefined) continue;
      const findings = this.#weighed(file, await this.#unused(file, held));
      if (findings.length > 0) results.push({ ...held.own, resources: 0, skipped: 0, findings, suppressed: [] });
    }
    return results;
  }

  async #wrong(directives: readonly Directive[]): Promise<Finding[]> {
    const known = await this.#codes();
    return directives.flatMap(({ name, codes, reason, at }): Finding[] => [
      ...(codes.length === 0 ? [makeFinding(suppressionCodeUnknown, { directive: name }, at)] : []),
      ...codes
        .filter((code) => !known.has(code))
        .map((code) => makeFinding(suppressionCodeUnknown, { directive: name, code, hint: didYouMean(code, known) }, at)),
      ...(reason === "" && codes.length > 0 ? [makeFinding(suppressionWithoutReason, { directive: name, codes }, at)] : []),
    ]);
  }

  async #unused(file: string, { directives, used }: Held): Promise<Finding[]> {
    if (this.#isPart) return [];
    const levels = this.#levelsOf(file);
    const known = await this.#codes();
    return directives.flatMap((directive) => {
      const { name, codes, lines, at } = directive;
      return codes
        .filter((code) => known.has(code) && !used.get(directive)?.has(code) && levels?.get(code) !== "off")
        .map((code) => makeFinding(suppressionUnused, { directive: name, code, scope: lines === undefined ? "file" : "line" }, at));
    });
  }

  #weighed(file: string, findings: Finding[]): Finding[] {
    return applyLevels(findings, { levels: this.#levelsOf(file) ?? new Map() });
  }
}

/** The directive that suppresses a finding: the nearest to it, and one of the file where no line has one. */
function take({ code, at }: Finding, file: string, { directives, used }: Held): Directive | undefined {
  if (at.file !== undefined && at.file !== file) return undefined;
  const { line } = at;
  const fits = ({ codes, lines }: Directive): boolean =>
    codes.includes(code) && (lines === undefined || (line !== undefined && line >= lines[0] && line <= lines[1]));
  const fitting = directives.filter(fits);
  const by = fitting.findLast(({ lines }) => lines !== undefined) ?? fitting[0];
  if (by === undefined) return undefined;
  const codes = used.get(by);
  if (codes === undefined) used.set(by, new Set([code]));
  else codes.add(code);
  return by;
}
