import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { debateParts, type DebateFile } from '../../lib/exchange/debate-file';
import { faultsOf } from '../../lib/exchange/references';

/** Something is wrong in a debate's files; the message names file, line and column of everything found. */
export class DebateFilesError extends Error {}

/**
 * Reads a debate from its folder (see README.md there).
 *
 * @throws DebateFilesError
 */
export async function readDebate(folder: string): Promise<DebateFile> {
  const head = await readYaml(path.join(folder, 'debate.yaml'), debateParts.head);
  const links = await readYaml(path.join(folder, 'links.yaml'), z.array(debateParts.link));
  const cards = await readEach(path.join(folder, 'cards'), z.array(debateParts.card));
  const sources = await readEach(path.join(folder, 'sources'), debateParts.source);
  const withTexts = await Promise.all(
    sources.map(async ({ file, value }) => {
      const text = await readText(file.replace(/\.yaml$/, '.txt'));
      return text === null ? value : { ...value, text };
    }),
  );
  const debate = { ...head, links, cards: cards.flatMap(({ value }) => value), sources: withTexts.sort(byId) };
  const faults = faultsOf(debate);
  if (faults.length > 0) {
    throw new DebateFilesError(faults.map(({ entry, message }) => `${folder}: ${entry}: ${message}`).join('\n'));
  }
  return debate;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

async function readEach<Value>(folder: string, schema: z.ZodType<Value>) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, value: await readYaml(file, schema) };
    }),
  );
}

async function readYaml<Value>(file: string, schema: z.ZodType<Value>): Promise<Value> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines });
  const fault = document.errors[0];
  if (fault !== undefined) throw new DebateFilesError(`${file}: ${fault.message}`);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const messages = parsed.error.issues.map(({ path: at, message }) => {
    const { line, col } = lines.linePos(offsetOf(document, at));
    return `${file}:${String(line)}:${String(col)}: ${at.join('.')}: ${message}`;
  });
  throw new DebateFilesError(messages.join('\n'));
}

/** Where in the file a value stands, or what is nearest to it when it is missing. */
function offsetOf(document: Document, at: readonly PropertyKey[]): number {
  for (let length = at.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
