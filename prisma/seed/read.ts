import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { debateParts, type DebateFile } from '../../lib/exchange/debate-file';
import { faultsOf, type Fault } from '../../lib/exchange/references';

/** Something is wrong in a debate's files; the message names file, line and column of everything found. */
export class DebateFilesError extends Error {}

/** A file that has been read, and can still say where in it a word stands. */
interface Read<Value> {
  readonly file: string;
  readonly value: Value;
  readonly document: Document;
  readonly lines: LineCounter;
}

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
  const debate = {
    ...head.value,
    links: links.value,
    cards: cards.flatMap(({ value }) => value),
    sources: withTexts.sort(byId),
  };
  const faults = faultsOf(debate);
  if (faults.length > 0) {
    const files = [links, ...cards, ...sources, head];
    const messages = faults.map((fault) => `${placeOf(fault, files) ?? folder}: ${fault.entry}: ${fault.message}`);
    throw new DebateFilesError(messages.join('\n'));
  }
  return debate;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Where a fault's word stands: where it names its own entry, if it does so anywhere. Of several the last. */
function placeOf({ entry, word = entry }: Fault, files: readonly Read<unknown>[]): string | undefined {
  const found = files.flatMap(({ file, document, lines }) => {
    const here: { place: string; isName: boolean }[] = [];
    visit(document, {
      Scalar(key, { value, range }, ancestors) {
        if (value !== word || !range) return;
        const pair = ancestors.at(-1);
        const name = key === 'value' && isPair(pair) && isScalar(pair.key) ? pair.key.value : null;
        here.push({ place: placeAt(file, lines, range[0]), isName: name === 'id' || name === 'key' });
      },
    });
    return here;
  });
  return (found.findLast(({ isName }) => isName) ?? found.at(-1))?.place;
}

function placeAt(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${file}:${String(line)}:${String(col)}`;
}

async function readEach<Value>(folder: string, schema: z.ZodType<Value>): Promise<Read<Value>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map((name) => readYaml(path.join(folder, name), schema)));
}

async function readYaml<Value>(file: string, schema: z.ZodType<Value>): Promise<Read<Value>> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined) throw new DebateFilesError(`${placeAt(file, lines, fault.pos[0])}: ${fault.message}`);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, value: parsed.data, document, lines };
  const messages = parsed.error.issues.map(({ path: at, message }) => {
    return `${placeAt(file, lines, offsetOf(document, at))}: ${at.join('.')}: ${message}`;
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
