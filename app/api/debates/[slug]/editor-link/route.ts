import { makeEditorLink } from '../../../../../lib/debates/commands';
import { debateNamed } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';

export const POST = endpoint({
  input: debateNamed,
  command: makeEditorLink,
  refusals: {
    'not-found': { status: 404, message: 'There is no such debate.' },
    'not-allowed': {
      status: 403,
      message: 'Only who edits this debate may change its settings. Open the editor’s link again.',
    },
    superseded: { status: 409, message: 'A newer link has been made since. Make another one.' },
  },
  next: ({ slug }) => `/debates/${slug}/settings?part=link#link`,
  show: ({ key }) => ({ key }),
  reply: (value) => value,
});
