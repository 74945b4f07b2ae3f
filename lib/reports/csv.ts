export type Cell = string | number | null;

/**
 * Rows as CSV after RFC 4180, with a byte order mark, without which spreadsheets take UTF-8 for something else. Text
 * that a spreadsheet would run as a formula gets an apostrophe in front; numbers are numbers.
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = isFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Full-width signs count too: some spreadsheets read them as the plain ones. Space in front does not disarm them. */
const isFormula = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;
