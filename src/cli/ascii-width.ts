/** The columns of ASCII text, without color codes: the build gives this to yargs and cliui instead of `string-width`. */
export default function asciiWidth(text: string): number {
  return text.replace(/\x1b\[[0-9;]*m/g, "").length;
}
