import type { ReactNode } from 'react';
import { filteredAddress, type PassageFilter } from '../../lib/annotations/filter';
import type { SourcePassage } from '../../lib/annotations/queries';
import type { Source, SourceBody } from '../../lib/sources/queries';
import { paragraphsOf } from '../../lib/sources/text';
import { MarginCards } from './margin-cards';
import { MarkedText, numbersOf } from './marked-text';
import { PassageFilters } from './passage-filters';
import { ReadingDesk } from './reading-desk';
import styles from './reader.module.css';
import { UseParagraph, type UsedIn } from './use-paragraph';

interface ReaderProps {
  readonly source: Source;
  readonly body: SourceBody;
  readonly passages: readonly SourcePassage[];
  readonly filter: PassageFilter;
  /** The address of this page, without what it asks for. */
  readonly path: string;
  /** The debates in which its words can be used; none where the document backs nothing. */
  readonly usedIn: readonly UsedIn[];
}

const howToChoose = {
  text: 'Tap a sentence, or select words, to use them for a card.',
  outline: 'Tap a paragraph to use it for a card.',
} as const;

/** A document set for reading: its text or its outline, with the cards that stand on each paragraph in the margin. */
export function Reader({ source, body, passages, filter, path, usedIn }: ReaderProps) {
  const numbers = numbersOf(passages);
  const order = passages.map(({ id }) => id);
  const margin = (number: number, isHeading = false) => {
    const here = passages.filter(({ paragraph }) => paragraph === number);
    const moreHref = `${filteredAddress(path, filter, number)}#paragraph-${String(number)}`;
    return (
      <>
        <MarginCards passages={here} total={here[0]?.ofParagraph ?? 0} {...{ numbers, order, moreHref }} />
        {!isHeading && <UseParagraph usedIn={usedIn} source={source.slug} number={number} />}
      </>
    );
  };
  const isFiltered = filter.stance !== null || filter.speaker !== null;
  if (body.kind === 'withheld') {
    return (
      <div className={styles.reader} lang={source.language}>
        {body.quoted.flatMap((number) => {
          const here = passages.filter(({ paragraph }) => paragraph === number);
          if (here.length === 0) return [];
          return (
            <Row number={number} margin={margin(number, true)} key={number}>
              {here.map(({ id, exact }) => exact !== null && <blockquote key={id}>{exact}</blockquote>)}
            </Row>
          );
        })}
      </div>
    );
  }
  return (
    <>
      {(order.length > 0 || isFiltered) && <PassageFilters path={path} filter={filter} first={order[0] ?? null} />}
      {usedIn.length > 0 && <p className={styles.hint}>{howToChoose[body.kind]}</p>}
      <div className={styles.reader} data-reader {...(body.kind === 'text' && { lang: source.language })}>
        {body.kind === 'text'
          ? paragraphsOf(body.text).map((paragraph) => (
              <Row
                number={paragraph.number}
                margin={margin(paragraph.number, paragraph.isHeading)}
                key={paragraph.number}
              >
                {paragraph.isHeading ? (
                  <h2 className={styles.heading}>{paragraph.text.slice(2)}</h2>
                ) : (
                  <p className={styles.text} data-paragraph={paragraph.number}>
                    <MarkedText paragraph={paragraph} passages={passages} numbers={numbers} />
                  </p>
                )}
              </Row>
            ))
          : body.entries.map(({ paragraph, part, summary }) => (
              <Row number={paragraph} margin={margin(paragraph)} key={paragraph}>
                {part === 'aside' && <p className={styles.aside}>Beside the argument</p>}
                <p
                  className={part === 'title' || part === 'heading' ? styles.gistOfHeading : styles.text}
                  data-paragraph={paragraph}
                >
                  {summary}
                </p>
              </Row>
            ))}
      </div>
      <ReadingDesk
        source={source.slug}
        language={source.language}
        kind={body.kind}
        usedIn={usedIn.map(({ slug, question }) => ({ slug, question }))}
      />
    </>
  );
}

function Row({ number, margin, children }: { number: number; margin: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.row} id={`paragraph-${String(number)}`}>
      <p className={styles.number} aria-label={`Paragraph ${String(number)}`}>
        ¶{number}
      </p>
      <div className={styles.body}>{children}</div>
      <div className={styles.margin}>{margin}</div>
    </div>
  );
}
