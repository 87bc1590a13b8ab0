/** The options of a plugin. */
export interface PluginOptions {
  /** A file for the types of all namespaces that are imported, such as `src/metadef.d.ts`; none where left out. */
  readonly types?: string;
}
