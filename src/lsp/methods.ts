/** A method that the server has. */
export interface Method {
  /** Whether it is never answered. */
  readonly isNotification: boolean;
  /** Whether the server reads its parameters. */
  readonly takes: boolean;
  /** What is wrong with its parameters: the member and what it must be; undefined if nothing is. */
  problem(params: unknown): string | undefined;
}

type Check = (value: unknown, name: string) => string | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text: Check = (value, name) => (typeof value === "string" ? undefined : `${name} must be text`);
/** Of a line or a column: some clients write more than the protocol's 2147483647 for the end of a line. */
const whole: Check = (value, name) =>
  Number.isInteger(value) && (value as number) >= 0 ? undefined : `${name} must be a whole number from 0`;
const id: Check = (value, name) =>
  typeof value === "string" || Number.isSafeInteger(value) ? undefined : `${name} must be text or a whole number`;
const object: Check = (value, name) => (isObject(value) ? undefined : `${name} must be an object`);

/** An object with members; each is named as it is in the whole. */
const of =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, name) => {
    if (!isObject(value)) return `${name} must be an object`;
    for (const [member, check] of Object.entries(members)) {
      const problem = check(Object.hasOwn(value, member) ? value[member] : undefined, name === WHOLE ? member : `${name}.${member}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
const listOf =
  (item: Check): Check =>
  (value, name) => {
    if (!Array.isArray(value)) return `${name} must be a list`;
    for (const [index, each] of value.entries()) {
      const problem = item(each, `${name}[${index}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
/** What can be absent; many clients write null for it. */
const optional =
  (check: Check): Check =>
  (value, name) =>
    value === undefined || value === null ? undefined : check(value, name);

const WHOLE = "params";
const position = of({ line: whole, character: whole });
const range = of({ start: position, end: position });
const document = of({ uri: text });

const request = (check: Check): Method => ({ isNotification: false, takes: true, problem: (params) => check(params, WHOLE) });
const notification = (check: Check): Method => ({ ...request(check), isNotification: true });
/** Parameters that nothing reads: clients write null, {} or nothing. */
const without = (isNotification: boolean): Method => ({ isNotification, takes: false, problem: () => undefined });

/** The methods of the server, with the form of what it reads of their parameters. */
export const methods: Readonly<Record<string, Method>> = {
  initialize: request(
    of({ capabilities: object, rootUri: optional(text), workspaceFolders: optional(listOf(of({ uri: text }))), trace: optional(text) }),
  ),
  initialized: without(true),
  shutdown: without(false),
  exit: without(true),
  "$/cancelRequest": notification(of({ id })),
  "textDocument/didOpen": notification(of({ textDocument: of({ uri: text, languageId: optional(text), text }) })),
  "textDocument/didChange": notification(of({ textDocument: document, contentChanges: listOf(of({ text, range: optional(range) })) })),
  "textDocument/didSave": notification(of({ textDocument: document })),
  "textDocument/didClose": notification(of({ textDocument: document })),
  "textDocument/completion": request(of({ textDocument: document, position })),
  "completionItem/resolve": request(of({ label: text })),
  "textDocument/hover": request(of({ textDocument: document, position })),
  "textDocument/codeAction": request(of({ textDocument: document, range, context: optional(of({ only: optional(listOf(text)) })) })),
  "workspace/didChangeConfiguration": without(true),
  "workspace/didChangeWatchedFiles": notification(of({ changes: listOf(of({ uri: text })) })),
};
