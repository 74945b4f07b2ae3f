import { addAxis } from '../../../../../lib/debates/commands';
import { newAxis } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';

export const POST = endpoint({
  input: newAxis,
  command: addAxis,
  refusals: {
    'not-found': { status: 404, message: 'There is no such debate.' },
    'not-allowed': {
      status: 403,
      message: 'Only who edits this debate may change its settings. Open the editor’s link again.',
    },
    full: { status: 422, message: 'There is no room for another one. A debate stays readable with a few.' },
    'from-files': {
      status: 403,
      message: 'This part of the debate comes from files. Whoever runs the server changes it there.',
    },
  },
  next: ({ slug }) => `/debates/${slug}/settings?saved=axes#axes`,
});
