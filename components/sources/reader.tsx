import type { ReactNode } from 'react';
import type { SourcePassage } from '../../lib/annotations/queries';
import type { Source, SourceBody } from '../../lib/sources/queries';
import { paragraphsOf } from '../../lib/sources/text';
import { addressOf, sourceAddress } from '../../lib/debates/address';
import { MarginCards } from './margin-cards';
import { MarkedText } from './marked-text';
import styles from './reader.module.css';

interface ReaderProps {
  readonly source: Source;
  readonly body: SourceBody;
  readonly passages: readonly SourcePassage[];
  /** The debate in which a paragraph can be used for an argument; null where the document backs nothing. */
  readonly usedIn: string | null;
}

/** A document set for reading: its text or its outline, with the cards that stand on each paragraph in the margin. */
export function Reader({ source, body, passages, usedIn }: ReaderProps) {
  const inParagraph = (number: number) => passages.filter(({ paragraph }) => paragraph === number);
  const margin = (number: number) => (
    <>
      <Margin source={source} number={number} passages={inParagraph(number)} usedIn={usedIn} />
      {usedIn !== null && <UseLink slug={usedIn} source={source.slug} number={number} />}
    </>
  );
  if (body.kind === 'text') {
    return (
      <div className={styles.reader} lang={source.language}>
        {paragraphsOf(body.text).map((paragraph) => (
          <Row number={paragraph.number} margin={margin(paragraph.number)} key={paragraph.number}>
            {paragraph.isHeading ? (
              <h2 className={styles.heading}>{paragraph.text.slice(2)}</h2>
            ) : (
              <p className={styles.text}>
                <MarkedText paragraph={paragraph} passages={passages} />
              </p>
            )}
          </Row>
        ))}
      </div>
    );
  }
  if (body.kind === 'withheld') {
    return (
      <div className={styles.reader} lang={source.language}>
        {body.quoted
          .filter((number) => inParagraph(number).length > 0)
          .map((number) => (
            <Row number={number} margin={margin(number)} key={number}>
              {inParagraph(number).map(({ id, exact }) => exact !== null && <blockquote key={id}>{exact}</blockquote>)}
            </Row>
          ))}
      </div>
    );
  }
  return (
    <div className={styles.reader}>
      {body.entries.map(({ paragraph, part, summary }) => (
        <Row number={paragraph} margin={margin(paragraph)} key={paragraph}>
          {part === 'aside' && <p className={styles.aside}>Beside the argument</p>}
          <p className={part === 'title' || part === 'heading' ? styles.gistOfHeading : styles.text}>{summary}</p>
        </Row>
      ))}
    </div>
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

function UseLink({ slug, source, number }: { slug: string; source: string; number: number }) {
  return (
    <a className={styles.use} href={`${addressOf(slug)}/cards/new?source=${source}&paragraph=${String(number)}`}>
      Argue with ¶{number}
    </a>
  );
}

interface MarginProps extends Pick<ReaderProps, 'source' | 'passages' | 'usedIn'> {
  readonly number: number;
}

function Margin({ source, number, passages, usedIn }: MarginProps) {
  const total = passages[0]?.ofParagraph ?? 0;
  return (
    <MarginCards
      passages={passages}
      total={total}
      moreHref={`${sourceAddress(usedIn, source.slug)}?paragraph=${String(number)}#paragraph-${String(number)}`}
    />
  );
}
