import { scalarNotText } from "./codes/scalar-not-text.ts";
import { valueChanged } from "./codes/value-changed.ts";
import type { Collector } from "./collector.ts";
import type { Scalar } from "./scalar.ts";
import type { SourceText } from "./source.ts";
import type { Tool } from "./tool.ts";

/** Where a value is written. */
export interface Written {
  readonly source: SourceText;
  readonly pointer: string;
}

/** A number or a boolean as the service gets it from a tool; says so where that is not what is written. */
export function sendScalar(
  entry: { readonly key: string; readonly pointer: string },
  written: Written,
  value: number | boolean,
  tool: Tool,
  collector: Collector,
): unknown {
  if (!tool.text) return value;
  const scalar = written.source.scalar(written.pointer, tool.dialect);
  if (!scalar) return value;
  if (scalar.kind === "text") return scalar.value;
  const { key } = entry;
  const refusal = tool.refuses?.(scalar);
  const sent = tool.text(scalar);
  if (refusal) {
    const { refuser, ...told } = refusal;
    const kind = scalar.kind === "boolean" ? "a boolean" : "a number";
    const params = { key, written: scalar.written, kind, tool: tool.name, refuser };
    const suggestions = [{ kind: "value", text: `"${scalar.written}"` }] as const;
    collector.report(scalarNotText, params, { pointer: entry.pointer }, { key, stage: "set", suggestions, ...told });
  } else if (sent !== undefined && sent.toLowerCase() !== scalar.written.toLowerCase()) {
    const severity = readsAlike(scalar) ? "info" : "warning";
    collector.report(
      valueChanged,
      { key, written: scalar.written, sent, syntax: collector.source.syntax },
      { pointer: entry.pointer },
      { key, severity },
    );
  }
  return sent ?? value;
}

/** Whether the other text still says what the author sees: `yes` for True, `1_000`, `+4`; not `010` for 8, `1:30` for 90, `22.10` for 22.1. */
function readsAlike(scalar: Scalar): boolean {
  return scalar.kind === "boolean" || (scalar.kind === "integer" && /^[-+]?(?:0[xb]|[1-9][0-9_]*$)/.test(scalar.written));
}
