import ts from "typescript59";

/** One small change of a source text. */
export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** What takes the place of the text from `start` to `end`. */
  readonly text: string;
  /** The kind of change, in a word or two. */
  readonly kind: string;
  readonly line: number;
}

const SWAPPED: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: "!==",
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: "===",
  [ts.SyntaxKind.EqualsEqualsToken]: "!=",
  [ts.SyntaxKind.ExclamationEqualsToken]: "==",
  [ts.SyntaxKind.LessThanToken]: "<=",
  [ts.SyntaxKind.LessThanEqualsToken]: "<",
  [ts.SyntaxKind.GreaterThanToken]: ">=",
  [ts.SyntaxKind.GreaterThanEqualsToken]: ">",
  [ts.SyntaxKind.AmpersandAmpersandToken]: "||",
  [ts.SyntaxKind.BarBarToken]: "&&",
  [ts.SyntaxKind.QuestionQuestionToken]: "&&",
  [ts.SyntaxKind.MinusToken]: "+",
  [ts.SyntaxKind.PercentToken]: "*",
  [ts.SyntaxKind.AsteriskToken]: "/",
};

const METHODS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
  min: "max",
  max: "min",
  find: "findLast",
  indexOf: "lastIndexOf",
  toLowerCase: "toUpperCase",
};

/** What says nothing of behaviour: where a fact comes from. */
const UNTESTED_MEMBERS = new Set(["source"]);

/** Every small change of a source text that means something else; types, imports and the sources of facts stay as they are. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, replacement: string, kind: string): void => {
    const start = node.getStart(source);
    const { line } = source.getLineAndCharacterOfPosition(start);
    mutants.push({ file, start, end: node.getEnd(), text: replacement, kind, line: line + 1 });
  };
  const textOf = (node: ts.Node): string => node.getText(source);

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && UNTESTED_MEMBERS.has(textOf(node.name))) return;
    if (ts.isExpressionWithTypeArguments(node)) return;
    change(node);
    ts.forEachChild(node, visit);
  };

  const change = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) changeBinary(node);
    else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, `(${textOf(node.operand)})`, "negation dropped");
    else if (ts.isIfStatement(node) || ts.isWhileStatement(node))
      add(node.expression, `!(${textOf(node.expression)})`, "condition negated");
    else if (ts.isConditionalExpression(node)) add(node.condition, `!(${textOf(node.condition)})`, "condition negated");
    else if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) changeNumber(node);
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) changeText(node);
    else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false", "boolean flipped");
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true", "boolean flipped");
    else if (ts.isRegularExpressionLiteral(node)) changePattern(node);
    else if (ts.isArrayLiteralExpression(node)) dropEach(node.elements, "element dropped");
    else if (ts.isReturnStatement(node) && node.expression !== undefined && textOf(node.expression) !== "undefined")
      add(node.expression, "undefined", "return emptied");
    else if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, ";", "call dropped");
    else if (ts.isObjectLiteralExpression(node)) dropMembers(node);
    else if (ts.isCallExpression(node)) changeCall(node);
  };

  const changeBinary = (node: ts.BinaryExpression): void => {
    const { left, right, operatorToken } = node;
    const swapped = SWAPPED[operatorToken.kind];
    if (swapped !== undefined) add(operatorToken, swapped, `${textOf(operatorToken)} became ${swapped}`);
    const isText = [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
    if (operatorToken.kind === ts.SyntaxKind.PlusToken && !isText && !ts.isBinaryExpression(left)) add(operatorToken, "-", "+ became -");
  };

  const changeNumber = (node: ts.NumericLiteral | ts.BigIntLiteral): void => {
    const suffix = ts.isBigIntLiteral(node) ? "n" : "";
    const value = BigInt(Math.trunc(Number(textOf(node).replace("n", "").replaceAll("_", ""))));
    add(node, `(${value + 1n}${suffix})`, "number plus 1");
    add(node, `(${value - 1n}${suffix})`, "number minus 1");
  };

  const changeText = (node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral): void => {
    if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return;
    if (node.text !== "") add(node, '""', "text emptied");
  };

  const changePattern = (node: ts.RegularExpressionLiteral): void => {
    const pattern = textOf(node);
    const close = pattern.lastIndexOf("/");
    const [body, flags] = [pattern.slice(1, close), pattern.slice(close + 1)];
    const to = (changed: string, kind: string, withFlags = flags): void => {
      try {
        new RegExp(changed, withFlags);
        add(node, `/${changed}/${withFlags}`, kind);
      } catch {}
    };
    if (body.startsWith("^")) to(body.slice(1), "start of the pattern dropped");
    if (body.endsWith("$")) to(body.slice(0, -1), "end of the pattern dropped");
    if (flags.includes("i")) to(body, "case of the pattern kept", flags.replace("i", ""));
    if (/[^\\]\+/.test(body)) to(body.replace(/([^\\])\+/, "$1*"), "+ of the pattern became *");
    if (/[^\\(]\?/.test(body)) to(body.replace(/([^\\(])\?/, "$1"), "? of the pattern dropped");
    if (/[^\\(]\|/.test(body)) to(body.replace(/[^(|)[\]\\]+\|/, ""), "choice of the pattern dropped");
  };

  const dropEach = (nodes: ts.NodeArray<ts.Expression>, kind: string): void => {
    for (const [index, element] of nodes.entries()) {
      const [from, to] = [nodes[index]?.getFullStart() as number, nodes[index + 1]?.getFullStart() ?? element.getEnd()];
      const { line } = source.getLineAndCharacterOfPosition(element.getStart(source));
      mutants.push({ file, start: from, end: to, text: " ", kind, line: line + 1 });
    }
  };

  const dropMembers = (node: ts.ObjectLiteralExpression): void => {
    for (const member of node.properties) {
      if (!ts.isPropertyAssignment(member) && !ts.isSpreadAssignment(member)) continue;
      const name = ts.isPropertyAssignment(member) ? textOf(member.name) : "";
      if (UNTESTED_MEMBERS.has(name) || ["code", "message", "check", "severity"].includes(name)) continue;
      // an object where members are dropped still ends in a comma
      add(member, "...{}", "member dropped");
    }
  };

  const changeCall = (node: ts.CallExpression): void => {
    if (!ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    const other = METHODS[name.text];
    if (other !== undefined) add(name, other, `${name.text} became ${other}`);
    if (["filter", "slice", "trim", "sort", "replace"].includes(name.text)) add(node, `(${textOf(expression)})`, `${name.text} dropped`);
  };

  visit(source);
  return mutants;
}

/** A text with one mutant in it. */
export const withMutant = (text: string, { start, end, text: changed }: Mutant): string => text.slice(0, start) + changed + text.slice(end);
