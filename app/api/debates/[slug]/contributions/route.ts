import { chooseContributions } from '../../../../../lib/debates/commands';
import { contributionsChoice } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';

export const POST = endpoint({
  input: contributionsChoice,
  command: chooseContributions,
  refusals: {
    'not-found': { status: 404, message: 'There is no such debate.' },
    'not-allowed': {
      status: 403,
      message: 'Only who edits this debate may change its settings. Open the editor’s link again.',
    },
    unchanged: { status: 422, message: 'This is how it is already. Change it, or leave it as it is.' },
  },
  next: ({ slug }) => `/debates/${slug}/settings?saved=contributions#contributions`,
});
