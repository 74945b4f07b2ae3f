import { makeEditorLink } from '../../../../../lib/debates/commands';
import { debateNamed } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: debateNamed,
  command: makeEditorLink,
  refusals: {
    ...settingRefusals,
    superseded: { status: 409, message: 'A newer link has been made since. Make another one.' },
  },
  next: ({ slug }) => `/debates/${slug}/settings?part=link#link`,
  show: ({ key }) => ({ key }),
  reply: (value) => value,
});
