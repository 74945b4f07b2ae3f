import { changeWords } from '../../../../../lib/debates/commands';
import { debateWords } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';

export const POST = endpoint({
  input: debateWords,
  command: changeWords,
  refusals: {
    'not-found': { status: 404, message: 'There is no such debate.' },
    'not-allowed': {
      status: 403,
      message: 'Only who edits this debate may change its settings. Open the editor’s link again.',
    },
    stale: {
      status: 409,
      message: 'Somebody changed this meanwhile. Compare yours with what stands now, then save again.',
    },
    unchanged: { status: 422, message: 'This is how it is already. Change it, or leave it as it is.' },
    'from-files': {
      status: 403,
      message: 'This part of the debate comes from files. Whoever runs the server changes it there.',
    },
  },
  next: ({ slug }) => `/debates/${slug}/settings?saved=words#words`,
});
