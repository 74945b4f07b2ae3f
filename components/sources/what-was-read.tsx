import type { SourceBody } from '../../lib/sources/queries';
import { paragraphsOf } from '../../lib/sources/text';
import { count } from '../cards/wording';
import { Button } from '../ui/button';
import styles from './what-was-read.module.css';

interface WhatWasReadProps {
  readonly slug: string;
  readonly source: string;
  readonly body: SourceBody;
  readonly clientId: string;
}

/** For whoever brought a document in: what was read of it, and how to take it back. */
export function WhatWasRead({ slug, source, body, clientId }: WhatWasReadProps) {
  if (body.kind !== 'text') return null;
  const paragraphs = paragraphsOf(body.text);
  const headings = paragraphs.filter(({ isHeading }) => isHeading).length;
  return (
    <form className={styles.read} id="read" method="post" action={`/api/debates/${slug}/sources/${source}/withdrawal`}>
      <p>
        You brought this in. {count(paragraphs.length - headings, 'paragraph')} and {count(headings, 'heading')} were
        read. Compare them with the original before you quote.
      </p>
      <input type="hidden" name="clientId" value={clientId} />
      <Button quiet>Take it back</Button>
    </form>
  );
}
