import manifest from "../../package.json" with { type: "json" };

/** The package's version, as `package.json` has it; in the bundle it stands as it was at the build. */
export const { version }: { readonly version: string } = manifest;
