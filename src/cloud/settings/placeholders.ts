import { CloudError } from "../cloud.ts";
import type { Dict } from "./dict.ts";

/**
 * Puts other settings into a value, as in `https://{region_name}.example.com`; `{{` is a brace.
 * @throws CloudError for a placeholder that names no text; one into a map, which could carry a password away, is such a one
 */
export function fillIn(value: string, settings: Dict, name: string): string {
  return value.replace(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (found, placeholder: string | undefined) => {
    if (found === "{{" || found === "}}") return found.charAt(0);
    const setting = placeholder !== undefined && placeholder in settings ? settings[placeholder] : undefined;
    if (typeof setting === "string" && !/password|passcode|secret|token/.test(placeholder ?? "")) return setting;
    throw new CloudError(
      `the setting ${name} has ${found === "{" || found === "}" ? `a single ${found}` : `the placeholder ${found}`}, which names no setting`,
    );
  });
}
