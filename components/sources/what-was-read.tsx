import type { Progress, Source, SourceBody } from '../../lib/sources/queries';
import { paragraphsOf } from '../../lib/sources/text';
import { count } from '../cards/wording';
import { LookingAgain } from '../live/looking-again';
import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './what-was-read.module.css';

interface WhatWasReadProps {
  /** The board on which it is changed. */
  readonly slug: string;
  readonly source: Source;
  readonly body: SourceBody;
  readonly progress: Progress;
  /** Whether its reader brought it in, and may take it back. */
  readonly isOwn: boolean;
  readonly clientId: string;
  /** Why it was not taken back, where it was not. */
  readonly problem: string | null;
  /** The page that this stands on. */
  readonly path: string;
  /** Where it is said which passages changed. */
  readonly changes: string;
}

/** For whoever may change a document: what was read of it, what becomes of its passages, and what one may do. */
export function WhatWasRead(props: WhatWasReadProps) {
  const { slug, source, body, progress, isOwn, clientId, problem, path, changes } = props;
  const isChangeable = !(progress.isFromFiles && source.authorId === null);
  if (!isChangeable && progress.isLookedFor) return null;
  const address = `/sources/${source.slug}`;
  return (
    <section className={styles.read} id="read" aria-label="What was read">
      {body.kind === 'text' && progress.versions > 0 && isChangeable && <p>{wordsOf(body.text, isOwn)}</p>}
      <Passages progress={progress} changes={changes} />
      <p className={styles.links}>
        {isChangeable && (
          <a href={`${address}/versions/new?debate=${slug}`}>
            {progress.versions === 0 ? 'I have the original' : 'Bring in a new version'}
          </a>
        )}
        {source.authorId !== null && <a href={`${address}/details?debate=${slug}`}>Correct details</a>}
      </p>
      {isOwn && progress.versions > 0 && (
        <form method="post" action={`/api/debates/${slug}/sources/${source.slug}/withdrawal`}>
          {problem !== null && <Problem message={problem} />}
          <input type="hidden" name="clientId" value={clientId} />
          <input type="hidden" name="page" value={path} />
          <Button quiet>Take it back</Button>
        </form>
      )}
    </section>
  );
}

/** Looked for in the background, seconds after a text came: the page looks again by itself until it is done. */
function Passages({ progress, changes }: Pick<WhatWasReadProps, 'progress' | 'changes'>) {
  if (!progress.isLookedFor) {
    return (
      <p role="status">
        Looking for its passages… <LookingAgain />
      </p>
    );
  }
  if (!progress.hasCarried) return null;
  return (
    <p>
      Its passages were looked for. <a href={changes}>What the new version changed</a>
    </p>
  );
}

function wordsOf(text: string, isOwn: boolean): string {
  const paragraphs = paragraphsOf(text);
  const headings = paragraphs.filter(({ isHeading }) => isHeading).length;
  const read = `${count(paragraphs.length - headings, 'paragraph')} and ${count(headings, 'heading')}`;
  return `${isOwn ? 'You brought this in. ' : ''}${read} were read. Compare them with the original before you quote.`;
}
