/** The columns that ASCII text takes, marks of colour aside: what the build gives yargs and cliui in place of `string-width`. */
export default function asciiWidth(text: string): number {
  return text.replace(/\x1b\[[0-9;]*m/g, "").length;
}
