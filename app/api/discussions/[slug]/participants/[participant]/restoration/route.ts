import { addressOf } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { removalRefusals } from '../../../../../../../lib/http/refusal';
import { restoreParticipant } from '../../../../../../../lib/participants/commands';
import { participantNamed } from '../../../../../../../lib/participants/schema';

export const POST = endpoint({
  input: participantNamed,
  command: restoreParticipant,
  refusals: removalRefusals,
  next: ({ slug }) => `${addressOf(slug)}/host#people`,
  reply: (value) => value,
});
