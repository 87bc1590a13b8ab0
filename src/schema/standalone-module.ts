import type { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { AnyValidateFunction } from "ajv/dist/types/index.js";

const REQUIRED = /const (\w+) = require\("([^"]+)"\)\.default;/g;

/** A compiled validator as the text of an ES module that exports it as `validate`. The compiler needs `code: { source: true, esm: true }`. */
export function standaloneModule(compiler: Ajv, validate: AnyValidateFunction): string {
  // Ajv emits require() for its run-time parts even into an ES module
  return standaloneCode
    .default(compiler, validate)
    .replace(
      REQUIRED,
      (_, name: string, module: string) => `import ${name}Module from "${module}.js";const ${name} = ${name}Module.default;`,
    );
}
