/** What is put into texts. */
const PIECES = [
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  "\n",
  " ",
  "- ",
  "&a ",
  "*a",
  "<<: *a",
  "{{ x }}",
  "\\",
  "\u0000",
  "null",
  "1e999",
  "__proto__",
  "!x ",
  "|\n",
  "#",
  "?",
  "=",
  "\ufeff",
  "\u{1f600}",
];

/** A text with a few pieces put in, left out or repeated. */
export function mutate(text: string, random: () => number): string {
  let mutated = text;
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const at = Math.floor(random() * (mutated.length + 1));
    const length = Math.floor(random() * 8);
    const piece = random() < 0.5 ? (PIECES[Math.floor(random() * PIECES.length)] as string) : mutated.slice(at, at + length * 4);
    mutated = mutated.slice(0, at) + piece + mutated.slice(at + (random() < 0.5 ? length : 0));
  }
  return mutated;
}

/** What keys begin with, and values that have a similar one. */
const KEY = /\b(?:hw|os|quota|trait|resources|accel|pci_passthrough|capabilities|sw|vmware|img|hide)[:_][\w:.]+/g;
const VALUE =
  /(?<![\w:])(?:dedicated|shared|mixed|isolate|prefer|require|large|small|any|true|false|yes|no|virtio|scsi|qcow2|raw|bare|linux|windows|\d+)(?![\w:])/gi;
const MEMBER = /\b(?:extra_specs|properties|vcpus|ram|disk|min_ram|min_disk|disk_format|container_format|metadata)\b/g;

/** A text in which some keys and values have slips: a letter that is missing, twice or another, two that changed places, another case. */
export function misspell(text: string, random: () => number): string {
  let slipped = text;
  for (let times = 1 + Math.floor(random() * 6); times > 0; times--) {
    const words = [...slipped.matchAll([KEY, KEY, VALUE, VALUE, MEMBER][Math.floor(random() * 5)] as RegExp)];
    const found = words[Math.floor(random() * words.length)];
    if (found === undefined) continue;
    const put = slip(found[0], random);
    slipped = slipped.slice(0, found.index) + put + slipped.slice(found.index + found[0].length);
  }
  return slipped;
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const slips = [
    before + after.slice(1),
    before + before.slice(-1) + after,
    before.slice(0, -1) + after.slice(0, 1) + before.slice(-1) + after.slice(1),
    word.toUpperCase(),
    word.charAt(0).toUpperCase() + word.slice(1),
    word.replaceAll("_", "-"),
    word.replace(":", "_"),
    `${word}.0`,
    `0${word}`,
    ` ${word} `,
    `${word}é`,
    `😀${word}`,
    `${before}\u0301${after}`,
    "enabled",
  ];
  return slips[Math.floor(random() * slips.length)] as string;
}
