import type { ReactNode } from 'react';
import { addressOf } from '../../lib/debates/address';
import { newId } from '../../lib/id';
import { Button } from '../ui/button';

interface HostFormProps {
  readonly slug: string;
  /** Below the discussion's own address in the API. */
  readonly door: string;
  /** What the button says, and what it is about for who hears it without its surroundings. */
  readonly words: string;
  readonly about?: string;
  readonly children?: ReactNode;
}

/** A plain form of a host: what it sends besides stands in it. */
export function HostForm({ slug, door, words, about, children }: HostFormProps) {
  return (
    <form
      method="post"
      action={`/api/discussions/${slug}/${door}`}
      {...(about && { 'aria-label': `${words}: ${about}` })}
    >
      {children}
      <input type="hidden" name="clientId" value={newId()} />
      <input type="hidden" name="page" value={`${addressOf(slug)}/host`} />
      <Button quiet>{words}</Button>
    </form>
  );
}
