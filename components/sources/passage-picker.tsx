'use client';

import { useEffect, useRef, useState } from 'react';
import { getJson } from '../ui/ask';
import { ChoosableText, PickerTitle, type Chosen, type OpenDocument } from './choosable-text';
import styles from './passage-picker.module.css';

export interface PickableSource {
  readonly slug: string;
  readonly title: string;
  readonly label: string | null;
  readonly language: string;
}

/**
 * Opens a document over the form, to choose a passage by tapping its sentences. What was chosen goes into the form's
 * own inputs (`source`, `paragraph`, `quote`, `start`), which are there without scripts too. Opens by itself when a
 * finger chooses "a passage here" and none is chosen yet.
 */
export function PassagePicker({ sources }: { sources: readonly PickableSource[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState<OpenDocument | null>(null);
  const [problem, tell] = useState<string | null>(null);
  const [chosen, show] = useState<string | null>(null);
  useEffect(() => {
    const form = dialog.current?.closest('form');
    const openFor = ({ target, detail }: MouseEvent) => {
      const isHere = target instanceof HTMLInputElement && target.name === 'backing' && target.value === 'here';
      if (isHere && detail > 0 && form !== null && form !== undefined && isEmpty(form)) dialog.current?.showModal();
    };
    form?.addEventListener('click', openFor);
    return () => form?.removeEventListener('click', openFor);
  }, []);
  const read = async (source: PickableSource) => {
    tell('Opening the document…');
    const found = await getJson(`/api/sources/${source.slug}`, parseDocument, AbortSignal.timeout(15_000));
    tell(found === null ? 'The document could not be opened. Check the connection, or paste the words below.' : null);
    setOpened(found === null ? null : { ...found, ...source });
  };
  const choose = (source: OpenDocument, { paragraph, quote, start }: Chosen) => {
    const form = dialog.current?.closest('form');
    const values = {
      source: source.slug,
      paragraph: String(paragraph),
      quote,
      start: start === null ? '' : String(start),
    };
    for (const [name, value] of Object.entries(values)) put(form?.elements.namedItem(name), value);
    const summary = source.paragraphs.find(({ number }) => number === paragraph)?.text ?? '';
    show(`${source.label ?? 'New'} ¶${String(paragraph)}: ${quote === '' ? summary : quote}`);
    dialog.current?.close();
  };
  return (
    <>
      <button type="button" className={styles.open} onClick={() => dialog.current?.showModal()}>
        {chosen === null ? 'Choose it in a document' : 'Choose another passage'}
      </button>
      {chosen !== null && (
        <p className={styles.chosen} role="status">
          {chosen}
        </p>
      )}
      <dialog ref={dialog} className={styles.dialog} aria-label="Choose a passage">
        <div className={styles.bar}>
          {opened !== null && sources.length > 1 && (
            <button type="button" onClick={() => setOpened(null)}>
              Other document
            </button>
          )}
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {problem !== null && <p role="status">{problem}</p>}
        {opened === null ? (
          <>
            <PickerTitle>Which document is it in?</PickerTitle>
            <ul className={styles.sources}>
              {sources.map((source) => (
                <li key={source.slug}>
                  <button type="button" onClick={() => void read(source)}>
                    <strong>{source.label ?? 'New'}</strong> {source.title}
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <ChoosableText document={opened} choose={(found) => choose(opened, found)} />
        )}
      </dialog>
    </>
  );
}

function isEmpty(form: HTMLFormElement): boolean {
  const values = new FormData(form);
  return values.get('paragraph') === '' && values.get('quote') === '';
}

/** Puts a value into an input as if it had been typed, so that the form keeps it. */
function put(element: RadioNodeList | Element | null | undefined, value: string): void {
  if (
    !(element instanceof HTMLInputElement) &&
    !(element instanceof HTMLTextAreaElement) &&
    !(element instanceof HTMLSelectElement)
  ) {
    return;
  }
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

function parseDocument(value: unknown): Pick<OpenDocument, 'kind' | 'paragraphs'> | null {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('paragraphs' in value)) return null;
  const { kind, paragraphs } = value;
  if ((kind !== 'text' && kind !== 'outline') || !Array.isArray(paragraphs)) return null;
  return { kind, paragraphs: paragraphs.flatMap(parseParagraph) };
}

function parseParagraph(value: unknown): OpenDocument['paragraphs'] {
  if (typeof value !== 'object' || value === null || !('number' in value) || !('text' in value)) return [];
  const { number, text } = value;
  return typeof number === 'number' && typeof text === 'string' ? [{ number, text }] : [];
}
