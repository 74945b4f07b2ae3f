import { makeEditorLink } from '../../../../../lib/debates/commands';
import { debateNamed } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';
import { addressOf } from '../../../../../lib/debates/address';

export const POST = endpoint({
  input: debateNamed,
  command: makeEditorLink,
  refusals: {
    ...settingRefusals,
    superseded: { status: 409, message: 'A newer link has been made since. Make another one.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/settings?part=link#link`,
  show: ({ key }) => ({ key }),
  reply: (value) => value,
});
