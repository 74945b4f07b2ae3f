import type { ProposalView } from '../../lib/proposals/view';
import { durationOf } from './waited';

/** How long a proposal waits and how earlier ones of its author went: numbers, nothing about the person. */
export function recordOf({
  waited,
  accepted,
  returned,
}: Pick<ProposalView, 'waited' | 'accepted' | 'returned'>): string {
  const earlier =
    accepted + returned === 0
      ? 'The first of its author.'
      : `Of its author’s others ${String(accepted)} accepted, ${String(returned)} sent back.`;
  return `Waits for ${durationOf(waited)}. ${earlier}`;
}
