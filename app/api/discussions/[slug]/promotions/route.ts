import { addressOf } from '../../../../../lib/debates/address';
import { endpoint } from '../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../lib/http/refusal';
import { promoteCards } from '../../../../../lib/reports/commands';
import { promotion } from '../../../../../lib/reports/schema';

export const POST = endpoint({
  input: promotion,
  command: promoteCards,
  refusals: {
    ...hostRefusals,
    'no-debate': { status: 404, message: 'The debate that this discussion is about is not there any more.' },
    'no-card': {
      status: 409,
      message: 'One of these cards was taken back meanwhile. Reload the page and choose again.',
    },
    'no-parent': {
      status: 409,
      message: 'One of these cards answers a card that is not in the debate. Choose that one too, or leave both.',
    },
    closed: { status: 403, message: 'The debate takes nothing new at present. Ask its editors to open it.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/report/promotion`,
});
