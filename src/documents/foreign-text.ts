/** As much of a text as shows what it is. */
const BEGINNING = 4096;
/** A longer document is no error that a service answers with. */
const LONGEST_ERROR = 64 * 1024;

const TABLE = "It looks like a table that a client prints:";
/** Nova's own client, before openstackclient, prints nothing but tables. */
const NOVA_CLIENT = /\|\s*(?:Memory_MB|Property)\s*\|/;

/**
 * What people send to a linter by mistake, and what would work, in a sentence: the other forms of what openstackclient prints (cliff's
 * formatters table, value, csv and shell), the tables of older clients, what a service or a proxy answers instead of a list, and
 * nothing at all.
 */
export function describeForeign(text: string): string | undefined {
  const beginning = text.slice(0, BEGINNING).trim();
  if (beginning === "" && text.trim() === "") return "It is empty: did the command that writes it fail?";
  if (/^(?:\[\s*\]|\{\s*\}|null)$/.test(beginning))
    return `It is empty (${beginning.replace(/\s/g, "")}): there is no flavor and no image in it.`;
  return describeTable(beginning) ?? describeMarkup(beginning) ?? describeLines(beginning) ?? describeError(text);
}

function describeTable(text: string): string | undefined {
  if (!/^\+-[-+]*\+\s*$/.test(text.split("\n", 1)[0] as string)) return undefined;
  return NOVA_CLIENT.test(text) ? `${TABLE} use openstack flavor list --long -f json.` : `${TABLE} add -f json.`;
}

function describeMarkup(text: string): string | undefined {
  if (!/^<(?:!doctype|html|head|body|\?xml)\b/i.test(text)) return undefined;
  const title = /<title>\s*([^<]{1,100}?)\s*<\/title>/i.exec(text)?.[1];
  const what = /^<\?xml/i.test(text) ? "XML" : "an HTML page";
  return `It is ${what}${title === undefined ? "" : ` ("${title}")`}, as a proxy or a failed request gives: check the address and the token.`;
}

/** A value in double quotes, as cliff's shell formatter writes every column. */
const SHELL_LINE = /^(?:export )?[A-Za-z_]\w*="(?:[^"\\]|\\.)*"$/;
const CSV_LINE = /^"[^"]*"(?:,(?:"[^"]*"|[^,"{}[\]:]*))+$/;
/** What a client's columns have somewhere: a number, a boolean, or a status of Glance's. */
const CELL = /^(?:\d+|True|False|None|active|queued|deactivated)$/;

function describeLines(text: string): string | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  if (lines.length > 1 && CSV_LINE.test(first)) return "It looks like CSV, as a client prints it with -f csv: use -f json.";
  if (lines.length > 1 && lines.slice(0, -1).every((line) => SHELL_LINE.test(line))) {
    return "It looks like shell variables, as a client prints them with -f shell: use -f json.";
  }
  return isColumns(first) ? "It looks like columns of text, as a client prints them with -f value: use -f json." : undefined;
}

/** Whether a line is an id or a name and other words, with no sign of a syntax between them; what Python prints of a map comes last. */
function isColumns(line: string): boolean {
  const words = (line.split("{", 1)[0] as string).trim().split(" ");
  return words.length > 1 && words.every((word) => !/^[-#]$|[:=]$/.test(word)) && words.slice(1).some((word) => CELL.test(word));
}

/** An error as services answer it: Keystone and Glance under `error`, Nova under the fault's name, Placement in `errors`. */
function describeError(text: string): string | undefined {
  if (text.length > LONGEST_ERROR || !/^\s*\{/.test(text)) return undefined;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const found = errorIn(asRecord(document));
  return found && `It is an error that a service answered (${found}): repeat the request.`;
}

function errorIn(document: Readonly<Record<string, unknown>>): string | undefined {
  const members = Object.values(document);
  const [first] = Array.isArray(document["errors"]) ? document["errors"] : [];
  const holders = [members.length === 1 ? members[0] : undefined, first, document].map(asRecord);
  for (const { code, status, message, detail, title } of holders) {
    const number = [code, status].find((value) => typeof value === "number" && value >= 400 && value < 600);
    const words = [message, detail, title].find((value) => typeof value === "string" && value !== "");
    if (number !== undefined && words !== undefined) return `${number}: ${shorten(String(words))}`;
  }
  // Ironic's and Heat's
  const words = document["error_message"] ?? document["faultstring"];
  return words === undefined ? undefined : shorten(typeof words === "string" ? words : JSON.stringify(words));
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line.replace(/\.$/, "");
}
