import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A regular expression of the source, and where it stands. */
export interface Expression {
  readonly place: string;
  readonly expression: RegExp;
}

/**
 * Every regular expression of a folder: the literals, and those that are put together of constants.
 *
 * @throws where one is put together in a way that cannot be followed here, so that none is forgotten
 */
export function expressionsOf(folder: string): Expression[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js)$/.test(name))
    .map((name) => path.join(folder, name))
    .flatMap((file) => expressionsIn(file, readFileSync(file, 'utf8')));
}

export function expressionsIn(file: string, text: string): Expression[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return nodesOf(source).flatMap((node) => {
    const place = `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
    return patternsOf(node).map((expression) => ({ place, expression }));
  });
}

function nodesOf(node: ts.Node): ts.Node[] {
  const below: ts.Node[] = [];
  ts.forEachChild(node, (child) => void below.push(...nodesOf(child)));
  return [node, ...below];
}

function patternsOf(node: ts.Node): RegExp[] {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return [new RegExp(node.text.slice(1, end), node.text.slice(end + 1))];
  }
  const isMade = ts.isNewExpression(node) || ts.isCallExpression(node);
  if (!isMade || !ts.isIdentifier(node.expression) || node.expression.text !== 'RegExp') return [];
  const [pattern, flags] = node.arguments ?? [];
  const allFlags = flags === undefined ? [''] : textsOf(flags);
  return textsOf(pattern).flatMap((one) => allFlags.map((other) => new RegExp(one, other)));
}

/** All texts that an expression of constants can have. */
function textsOf(node: ts.Node | undefined): string[] {
  if (node !== undefined && ts.isStringLiteralLike(node)) return [node.text];
  if (node !== undefined && ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<string[]>(
      (starts, { expression, literal }) =>
        starts.flatMap((start) => textsOf(expression).map((middle) => start + middle + literal.text)),
      [node.head.text],
    );
  }
  if (node !== undefined && ts.isIdentifier(node)) {
    const all = nodesOf(node.getSourceFile());
    const owner = ts.findAncestor(node, ts.isFunctionDeclaration);
    const at = owner?.parameters.findIndex(({ name }) => name.getText() === node.text) ?? -1;
    const calls = all.filter(ts.isCallExpression).filter((call) => call.expression.getText() === owner?.name?.text);
    if (at >= 0) return calls.flatMap((call) => textsOf(call.arguments[at]));
    const named = all.find((one) => ts.isVariableDeclaration(one) && one.name.getText() === node.text);
    if (named !== undefined && ts.isVariableDeclaration(named)) return textsOf(named.initializer);
  }
  throw new Error(`Write a regular expression as a literal or of constants: ${node?.parent.getText() ?? 'RegExp()'}`);
}
