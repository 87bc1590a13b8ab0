/** An element of XML with its elements and its text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const TOKEN =
  /<(?<close>\/)?(?<name>[A-Za-z_][\w.-]*)(?<attributes>(?:\s+[\w:.-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*")*)\s*(?<empty>\/)?>|(?<text>(?:[^<&]|&(?:amp|lt|gt|quot|apos);)+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads the XML that reports are: elements, attributes, text and the five entities. @throws Error where it is not well-formed, or more than that */
export function readXml(document: string): Element {
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(body) || body.includes("]]>"))
    throw new Error("a character that XML does not have");
  const top = { name: "", attributes: {}, children: [] as Element[], text: "" };
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [top];
  let at = 0;
  while (at < body.length) {
    TOKEN.lastIndex = at;
    const { groups } = TOKEN.exec(body) ?? {};
    if (groups === undefined) throw new Error(`not well-formed at ${at}: ${body.slice(at, at + 60)}`);
    at = TOKEN.lastIndex;
    const inner = open.at(-1) as (typeof open)[number];
    const { close, name, attributes = "", empty, text } = groups;
    if (text !== undefined) inner.text += decoded(text);
    else if (close !== undefined) {
      if (inner.name !== name || open.length === 1) throw new Error(`</${name}> closes <${inner.name}>`);
      open.pop();
    } else {
      const pairs = Array.from(attributes.matchAll(/([\w:.-]+)="([^"]*)"/g), ([, key, value]) => [key, decoded(value as string)] as const);
      const element = { name: name as string, attributes: Object.fromEntries(pairs), children: [], text: "" };
      inner.children.push(element);
      if (empty === undefined) open.push(element);
    }
  }
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0 || open.length > 1 || top.text.trim() !== "") throw new Error("not one element");
  return root;
}

const decoded = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] as string);
