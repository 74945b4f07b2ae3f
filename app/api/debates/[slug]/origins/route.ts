import { addressOf } from '../../../../../lib/debates/address';
import { endpoint } from '../../../../../lib/http/endpoint';
import { decideOrigin } from '../../../../../lib/origins/commands';
import { originDecision } from '../../../../../lib/origins/schema';

export const POST = endpoint({
  input: originDecision,
  command: decideOrigin,
  refusals: {
    'not-found': { status: 404, message: 'These two documents are not in this debate, or not any more.' },
    'not-allowed': { status: 403, message: 'Only who edits this debate decides what counts once.' },
    unchanged: { status: 409, message: 'That is decided already.' },
  },
  next: ({ slug }, { seq }) => `${addressOf(slug)}/sources?done=${String(seq)}`,
  reply: (value) => value,
});
