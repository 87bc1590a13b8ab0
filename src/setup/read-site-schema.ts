import { ConfigurationError, type Setting } from "../config/configuration.ts";
import { readFile } from "../config/read-file.ts";
import { compileSiteSchema, type SiteSchema, SiteSchemaError } from "../schema/site-schema.ts";
import type { Configurations } from "./configurations.ts";

/**
 * Reads the schema-image.json of a site.
 * @param file an absolute path
 * @param named where the configuration names it
 * @throws UsageError
 */
export async function readSiteSchema(file: string, named: Setting<string>["at"], configurations: Configurations): Promise<SiteSchema> {
  try {
    const { value, at } = await readFile(file);
    try {
      return compileSiteSchema(value);
    } catch (error) {
      if (!(error instanceof SiteSchemaError)) throw error;
      throw new ConfigurationError([{ message: `schema_image: ${error.message}`, at: at(error.pointer) }]);
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    // what is not there has no place of its own
    throw configurations.refusal(
      error.problems.map(({ message, at }) =>
        at.line === undefined ? { message: `schema_image: ${message}`, at: named } : { message, at },
      ),
    );
  }
}
