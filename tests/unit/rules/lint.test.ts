import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

/** Lint rules are seen to bite: lines of code in place of a real file, each with the rule that must stop it. */
const syntax = 'no-restricted-syntax';
const inDomain = [
  ['export const a = JSON.parse("1") as string;', syntax],
  ['export const b = <string>JSON.parse("1");', syntax],
  ['export const c = (value: any) => String(value);', '@typescript-eslint/no-explicit-any'],
  ['export const d = [1][0]!;', '@typescript-eslint/no-non-null-assertion'],
  ['// @ts-ignore -- because', '@typescript-eslint/ban-ts-comment'],
  ['Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
  ['export const e = (d: { $queryRawUnsafe: () => 1 }) => d.$queryRawUnsafe();', syntax],
  ['export const f = (d: { $executeRawUnsafe: () => 1 }) => d.$executeRawUnsafe();', syntax],
] as const;
const inComponent = [
  ['import { useEffect, useState } from "react";', null],
  ['import image from "next/image";', 'no-restricted-imports'],
  ['import link from "next/link";', 'no-restricted-imports'],
  ['export const A = () => <p style={{ color: "red" }} />;', syntax],
  ['export const B = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;', syntax],
  ['export const c = { dangerouslySetInnerHTML: { __html: "" } };', syntax],
  ['export function D() { useEffect(() => { void fetch("/"); }, []); return null; }', syntax],
  ['export const e = () => window.fetch("/");', syntax],
  ['export function F({ g }: { g: boolean }) { if (g) useState(1); return null; }', 'react-hooks/rules-of-hooks'],
] as const;
const inComponentsFile = [['export const a = () => fetch("/");', syntax]] as const;
const inAsk = [['export const a = JSON.parse("1") as string;', syntax]] as const;
const inPage = [
  ['"use server";', syntax],
  ['import link from "next/link";', 'no-restricted-imports'],
  ['export async function a() { "use server"; await Promise.resolve(); }', syntax],
  ['export const B = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;', syntax],
] as const;

test.each([
  ['the domain', 'lib/id.ts', inDomain],
  ['a component', 'components/ui/button.tsx', inComponent],
  ['a script of a component', 'components/cards/wording.ts', inComponentsFile],
  ['the one place that asks', 'components/ui/ask.ts', inAsk],
  ['a page', 'app/page.tsx', inPage],
])(
  'what the house does without is stopped in %s',
  async (_, filePath, lines) => {
    const found = await lint(filePath, lines.map(([line]) => line).join('\n'));
    const passed = lines.filter(
      ([, rule], at) => rule !== null && !found.some(({ ruleId, line }) => ruleId === rule && line === at + 1),
    );
    expect(passed).toEqual([]);
  },
  60_000,
);

test.each([
  ['`as const`', 'lib/id.ts', 'export const a = ["b"] as const;\n'],
  ['asking the server in one place', 'components/ui/ask.ts', 'export const a = () => fetch("/");\n'],
  [
    'a script of its own in the root layout',
    'app/layout.tsx',
    'export const A = () => <script dangerouslySetInnerHTML={{ __html: "" }} />;\n',
  ],
])(
  '%s may stay',
  async (_, filePath, code) => {
    expect(await lint(filePath, code)).toEqual([]);
  },
  60_000,
);

async function lint(filePath: string, code: string) {
  const [result] = await new ESLint().lintText(code, { filePath });
  return result?.messages ?? [];
}
