import { readFileSync } from "node:fs";
import { CloudError, type CloudSettings } from "./cloud.ts";
import { type Dict, isOn, textAt } from "./settings/dict.ts";
import { expandHome } from "./settings/files.ts";
import type { Tls } from "./transport.ts";

/**
 * Reads the certificates that the settings name. Without a `cacert`, REQUESTS_CA_BUNDLE and CURL_CA_BUNDLE count, as for the client.
 * @throws CloudError if a file cannot be read
 */
export function readTls(settings: Dict, given: CloudSettings): Tls {
  const { insecure, verify } = settings;
  // requests reads a text as the path of a CA
  const isPath = typeof verify === "string" && !/^(?:true|false)?$/i.test(verify);
  const isVerified = !isOn(insecure) && (verify === undefined || verify === null || isOn(verify) || isPath);
  const named = textAt(settings, "cacert") ?? (isPath ? verify : undefined);
  const ca = named ?? given.env["REQUESTS_CA_BUNDLE"] ?? given.env["CURL_CA_BUNDLE"];
  const cert = textAt(settings, "cert");
  const read = (name: string, path: string | undefined) => (path ? readPem(name, expandHome(path, given)) : undefined);
  return {
    verify: isVerified,
    ca: isVerified ? read("cacert", ca) : undefined,
    cert: read("cert", cert),
    // a file can have both
    key: cert === undefined ? undefined : read("key", textAt(settings, "key") ?? cert),
  };
}

function readPem(name: string, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === "EISDIR" ? "is a folder; metadef reads one file" : code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
    throw new CloudError(`the file of the setting ${name}, ${path}, ${reason}`);
  }
  if (!text.includes("-----BEGIN "))
    throw new CloudError(`the file of the setting ${name}, ${path}, has no certificate or key in the form PEM`);
  return text;
}
