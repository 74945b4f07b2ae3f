import type { Act } from '../../lib/discussions/vocabulary';
import { newId } from '../../lib/id';
import { addressOf } from '../../lib/debates/address';
import { Button } from '../ui/button';

interface ActFormProps {
  readonly slug: string;
  readonly act: Act;
  /** The phase that was seen, where it matters that no other host was quicker. */
  readonly phase?: number;
  readonly minutes?: number;
  readonly isMain?: boolean;
  readonly children: string;
}

/** One button for one thing that a host does with the clock, the phases or the room. */
export function ActForm({ slug, act, phase, minutes, isMain = false, children }: ActFormProps) {
  return (
    <form method="post" action={`/api/discussions/${slug}/acts`}>
      <input type="hidden" name="act" value={act} />
      {phase !== undefined && <input type="hidden" name="phase" value={phase} />}
      {minutes !== undefined && <input type="hidden" name="minutes" value={minutes} />}
      <input type="hidden" name="clientId" value={newId()} />
      <input type="hidden" name="page" value={`${addressOf(slug)}/host`} />
      <Button quiet={!isMain}>{children}</Button>
    </form>
  );
}
