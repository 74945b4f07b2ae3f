import { createElement, type ReactNode } from 'react';
import type { Part } from './mark';

/** The classes of a style sheet, by the names that a drawing uses. */
export type Sheet = Readonly<Record<string, string>>;

/** Parts of a drawing within an `svg` of a page. */
export function Marks({ marks, sheet }: { marks: readonly Part[]; sheet: Sheet }) {
  return <>{marks.map((one, at) => shown(one, at, sheet))}</>;
}

/** Elements at once, and no component for each: a map has thousands. */
function shown(part: Part, key: number, sheet: Sheet): ReactNode {
  if (typeof part === 'string' || part === null) return part;
  const { tag, attributes, content } = typeof part === 'function' ? part() : part;
  const { class: names, ...given } = attributes;
  const className = typeof names === 'string' ? { className: classes(names, sheet) } : {};
  const inside = content.map((one, at) => shown(one, at, sheet));
  return createElement(tag, { key, ...given, ...className }, ...(inside.length === 0 ? [] : [inside]));
}

function classes(names: string, sheet: Sheet): string {
  return names
    .split(' ')
    .flatMap((name) => sheet[name] ?? [])
    .join(' ');
}
