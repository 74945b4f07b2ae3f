import { Fragment, type ReactNode } from 'react';
import { type Block, elaborationOf, type Inline } from '../../lib/cards/elaboration';
import styles from './elaboration.module.css';

/** What a card means, in the small Markdown of lib/cards/elaboration.ts. On the server only: the parser is large. */
export function Elaboration({ text }: { text: string }) {
  return <div className={styles.elaboration}>{blocksOf(elaborationOf(text))}</div>;
}

function blocksOf(blocks: readonly Block[]): ReactNode {
  return blocks.map((block, at) => <Fragment key={at}>{blockOf(block)}</Fragment>);
}

function blockOf(block: Block): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inlinesOf(block.children)}</p>;
    case 'quote':
      return <blockquote>{blocksOf(block.children)}</blockquote>;
    case 'preformatted':
      return <pre>{block.text}</pre>;
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{blocksOf(item)}</li>);
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
  }
}

function inlinesOf(inlines: readonly Inline[]): ReactNode {
  return inlines.map((inline, at) => <Fragment key={at}>{inlineOf(inline)}</Fragment>);
}

function inlineOf(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{inline.text}</code>;
    case 'emphasis':
      return <em>{inlinesOf(inline.children)}</em>;
    case 'strong':
      return <strong>{inlinesOf(inline.children)}</strong>;
    case 'link':
      return (
        <a href={inline.href} rel="nofollow ugc noopener noreferrer">
          {inlinesOf(inline.children)}
        </a>
      );
  }
}
