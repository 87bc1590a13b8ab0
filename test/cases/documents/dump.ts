import type { Place } from "../../../src/model.ts";
import type { Reading } from "../../../src/documents/reading.ts";
import { joinPointer } from "../../../src/json/pointer.ts";

/** A reading as text that people can compare: resources with the place of every key and value, findings, what was left out. */
export function dump(reading: Reading): string {
  const lines = [`format: ${reading.format ?? "none"}`, ...reading.evidence.map((sentence) => `because: ${sentence}`)];
  for (const { type, properties_target, name, pointer, pointers, part, entries, owner, attributes, attribute_names, attribute_pointers, body, ...amounts } of reading.resources) {
    const more = Object.entries(amounts).map(([amount, value]) => ` ${amount}=${value}`);
    lines.push(`${properties_target === undefined ? type : `${type}/${properties_target}`} ${JSON.stringify(name)} at ${pointer || "/"}${part ? " part" : ""}${more.join("")}`);
    for (const [key, value] of Object.entries(entries)) {
      const at = pointers?.get(key) ?? joinPointer(pointer, key);
      const moved = pointers && pointers.get(key) !== joinPointer(pointer, key) ? ` at ${at}` : "";
      const places = `${show(reading.locate({ pointer: at, of: "key" }))} ${show(reading.locate({ pointer: at }))}`;
      lines.push(`  ${places} ${key} = ${JSON.stringify(value)}${moved}`);
    }
  }
  for (const { pointer } of reading.namespaces) lines.push(`namespace at ${pointer || "/"} ${show(reading.locate({ pointer }))}`);
  for (const { code, severity, at, message, related } of reading.findings) {
    const first = related?.map((other) => ` (${show(other.at)})`).join("") ?? "";
    lines.push(`${severity} ${code} ${at.pointer || "/"}${at.of ? ` ${at.of}` : ""} ${show(at)}${first}: ${message}`);
  }
  for (const { pointer, reason } of reading.skipped) lines.push(`skipped ${pointer || "/"}: ${reason}`);
  return `${lines.join("\n")}\n`;
}

function show({ line, column, length }: Place): string {
  return `${line}:${column}+${length}`;
}
