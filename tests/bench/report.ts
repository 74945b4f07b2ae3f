import type { Row } from './row';

const heads = ['what', 'ours', 'denominator', 'ratio (spread)', 'goal', 'met?'];

/** The rows as a table for a terminal, remarks below it. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const remarks = rows.flatMap(({ what, remarks: said }) => said.map((remark) => `  ${what}: ${remark}`));
  return [drawn[0], rule, ...drawn.slice(1), ...(remarks.length > 0 ? ['', ...remarks] : [])].join('\n');
}

function cellsOf({ what, unit, ours, denominator, ratio, goal, met }: Row): string[] {
  return [
    what,
    `${digits(ours.median)} ${unit}`,
    denominator === null ? '' : `${digits(denominator.median)} (${denominator.what})`,
    ratio === null ? '' : `${digits(ratio.median)} (${digits(ratio.least)}–${digits(ratio.most)})`,
    goal === null ? '' : `${goal.is === 'at least' ? '≥' : '≤'} ${goal.value}`,
    met === null ? '' : met ? 'yes' : 'MISSED',
  ];
}

/** Three digits that say something, without an exponent. */
function digits(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
