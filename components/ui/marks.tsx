import { createElement, type ReactNode } from 'react';
import type { Mark } from './mark';

/** The classes of a style sheet, by the names that a drawing uses. */
export type Sheet = Readonly<Record<string, string>>;

/** Marks of a drawing within an `svg` of a page. */
export function Marks({ marks, sheet }: { marks: readonly Mark[]; sheet: Sheet }) {
  return <>{marks.map((one, at) => shown(one, at, sheet))}</>;
}

/** Elements at once, and no component for each: a map has thousands. */
function shown({ tag, attributes, content }: Mark, key: number, sheet: Sheet): ReactNode {
  const { class: names, ...given } = attributes;
  const className = typeof names === 'string' ? { className: classes(names, sheet) } : {};
  const inside = content.map((part, at) => (typeof part === 'object' && part !== null ? shown(part, at, sheet) : part));
  return createElement(tag, { key, ...given, ...className }, ...(inside.length === 0 ? [] : [inside]));
}

function classes(names: string, sheet: Sheet): string {
  return names
    .split(' ')
    .flatMap((name) => sheet[name] ?? [])
    .join(' ');
}
