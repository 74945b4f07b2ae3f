import styles from './briefing-text.module.css';
import type { Block, BriefingDocument, Span } from './document';

/** A briefing as it will stand in the file: headings, lists, and footnotes at the end. */
export function BriefingText({ document: { language, blocks, notes } }: { document: BriefingDocument }) {
  return (
    <article className={styles.text} lang={language} aria-label="The briefing">
      {blocks.map((block, nth) => (
        <BlockOf block={block} key={nth} />
      ))}
      {notes.length > 0 && (
        <section aria-label="Footnotes">
          <ol className={styles.notes}>
            {notes.map((spans, nth) => (
              <li id={`note-${String(nth + 1)}`} key={nth}>
                <Spans spans={spans} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

function BlockOf({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h2>{block.text}</h2>;
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Spans spans={block.spans} />
      </p>
    );
  }
  const items = block.items.map((spans, nth) => (
    <li key={nth}>
      <Spans spans={spans} />
    </li>
  ));
  return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map((span, nth) => <SpanOf span={span} key={nth} />);
}

function SpanOf({ span }: { span: Span }) {
  if (span.kind === 'link') return <a href={span.href}>{span.text}</a>;
  if (span.kind === 'text') return span.isStrong === true ? <strong>{span.text}</strong> : span.text;
  return (
    <sup>
      <a href={`#note-${String(span.number)}`} aria-label={`Footnote ${String(span.number)}`}>
        {span.number}
      </a>
    </sup>
  );
}
