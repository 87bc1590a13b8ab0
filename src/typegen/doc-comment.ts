import { type KeyDescription, sentences } from "../schema/key-description.ts";

const WIDTH = 116;

/** What is said of a key as the text of a comment, without its signs. */
export function docText({ title, description, parameters, values, standing, deprecated, documentation }: KeyDescription): string {
  return [
    ...wrap(sentences([title && `**${title}**`, description])),
    ...wrap(sentences(parameters)),
    ...wrap(sentences(values)),
    ...wrap(standing),
    ...(deprecated === undefined ? [] : tag("deprecated", deprecated)),
    ...(documentation === undefined ? [] : tag("see", documentation)),
  ].join("\n");
}

/** A comment of this text. */
export const docComment = (text: string): string =>
  `/**\n${text
    .split("\n")
    .map((line) => ` * ${line}`)
    .join("\n")}\n */`;

/** Most text has none of what is looked for. */
const SUSPECT = /\*\/|@| {2}|[^ -~]/;

/** Text that means nothing to a comment: no end of it, no tag, no line break of its own. */
export function plainText(text: string): string {
  if (!SUSPECT.test(text)) return text.trim();
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("*/", "*\\/")
    .replace(/(^|[\s{])@/g, "$1\\@")
    .replace(/[\s\x00-\x1f\x7f\u2028\u2029]+/g, " ")
    .trim();
}

const tag = (name: string, text: string): string[] => {
  const [first = "", ...rest] = wrap(text);
  return [`@${name} ${first}`.trim(), ...rest];
};

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of plainText(text).split(" ")) {
    if (line !== "" && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
