import { _, type AnySchema, type CodeKeywordDefinition } from "ajv";
import { or } from "ajv/dist/compile/codegen/index.js";
import { Type } from "ajv/dist/compile/util.js";

/**
 * `cases: [schema, …]`: each own key of an object is checked by `cases[this(key)]`; no case where that is -1.
 * The caller binds `this` to a map from key to number, so that one compiled list serves every release, and the time
 * goes with the keys that an object has and not with those that a catalog has. Needs Ajv's `passContext`.
 */
export const cases: CodeKeywordDefinition = {
  keyword: "cases",
  type: "object",
  schemaType: "array",
  code(context) {
    const { gen, data, schema } = context;
    if ((schema as AnySchema[]).length === 0) return;
    const valid = gen.name("valid");
    gen.forIn("key", data, (key) => {
      for (const [index] of (schema as AnySchema[]).entries()) {
        // Ajv ends each piece of code with a semicolon, so a case opens and closes inside a block
        gen.code(index === 0 ? _`switch (this(${key})) { case 0: {` : _`break;} case ${index}: {`);
        context.subschema({ keyword: "cases", schemaProp: index, dataProp: key, dataPropType: Type.Str }, valid);
      }
      gen.code(_`break;}}`);
    });
  },
};

/** `enumFolded: [word, …]`: a text that is one of the words once it is in lower case, as Nova's canonicalizing fields compare. */
export const enumFolded: CodeKeywordDefinition = {
  keyword: "enumFolded",
  type: "string",
  schemaType: "array",
  error: { message: "must be one of the allowed values, in any case", params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}` },
  code(context) {
    const { gen, data, schema } = context;
    const word = gen.const("word", _`${data}.toLowerCase()`);
    context.pass(or(...(schema as string[]).map((each) => _`${word} === ${each}`)));
  },
};
