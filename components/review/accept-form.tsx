import type { ProposalView } from '../../lib/proposals/view';
import { Button } from '../ui/button';
import { addressOf } from '../../lib/debates/address';

interface AcceptFormProps {
  readonly slug: string;
  readonly proposal: ProposalView;
  readonly clientId: string;
  readonly then: 'queue' | 'card';
}

/** Accepts a proposal as it is. Plain: refused, it leads to the proposal as it stands by then. */
export function AcceptForm({ slug, proposal, clientId, then }: AcceptFormProps) {
  const { id, kind, seen, standing, baseRevision } = proposal;
  const page = `${addressOf(slug)}/proposals/${id}`;
  // The queue shows a wording against the one that its author saw; its own page against the one that stands.
  const base = then === 'queue' ? baseRevision : (standing?.revision ?? null);
  return (
    <form method="post" action={`/api/debates/${slug}/proposals/${id}/acceptance`}>
      <input type="hidden" name="revision" value={seen} />
      {kind === 'wording' && base !== null && <input type="hidden" name="base" value={base} />}
      <input type="hidden" name="then" value={then} />
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={page} />
      <Button>Accept</Button>
    </form>
  );
}
