import type { Finding } from "../model.ts";

/** What the asserting functions throw: the first error in words, and every finding as data. */
export class MetadefError extends Error {
  // written out: a bundler shortens what the class itself is called
  static {
    Object.defineProperty(MetadefError, "name", { value: "MetadefError" });
    MetadefError.prototype.name = "MetadefError";
  }

  /** All findings, warnings and infos too, in the order of the document. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ severity }) => severity === "error");
    const others = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
    super(`${errors[0]?.message ?? "no finding"}${others}`);
    this.findings = findings;
  }
}
