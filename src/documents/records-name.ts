/** Whether a file's name says that it has a record of JSON on each line. */
export function isRecordsName(name: string | undefined): boolean {
  return name !== undefined && /\.(?:ndjson|jsonl)$/i.test(name);
}
