import type { MissingVersion } from '../../lib/history/queries';
import { addressOf, versionSlug } from '../../lib/debates/address';
import { dayOf } from '../ui/day';

/** Why a page of the past is not there, and where the nearest one is. */
export function NoVersion({ slug, missing: { last, asked, came } }: { slug: string; missing: MissingVersion }) {
  const href = (version: number) => addressOf(versionSlug(slug, version));
  if (asked === null) {
    return (
      <p>
        This debate has no such version. It has those from 1 to {last}; <a href={href(last)}>version {last}</a> is the
        newest.
      </p>
    );
  }
  if (came === null) {
    return (
      <p>
        There was nothing of the kind at version {asked}. <a href={href(asked)}>The debate as it stood then</a>
      </p>
    );
  }
  const { number, version, date } = came;
  return (
    <p>
      Card {number} came later, with version {version}, on {dayOf(date)}.{' '}
      <a href={`${href(version)}/cards/${String(number)}`}>Read it as it was then</a>
    </p>
  );
}
