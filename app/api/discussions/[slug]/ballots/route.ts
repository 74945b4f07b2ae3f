import { castBallot } from '../../../../../lib/ballots/commands';
import { newBallot } from '../../../../../lib/ballots/schema';
import { addressOf } from '../../../../../lib/debates/address';
import { endpoint } from '../../../../../lib/http/endpoint';

export const POST = endpoint({
  input: newBallot,
  command: castBallot,
  refusals: {
    'not-found': { status: 404, message: 'There is no such discussion, or you are not in it any more.' },
    'not-allowed': { status: 403, message: 'Who runs the discussion casts no vote.' },
    closed: { status: 409, message: 'The discussion is closed, so this was not counted. What you wrote is kept here.' },
    frozen: { status: 403, message: 'Your teacher has stopped all writing for a moment. Send it again after that.' },
    'not-now': { status: 409, message: 'This vote is over, so this was not counted. What you wrote is kept here.' },
    'no-choice': { status: 422, message: 'Choose one of the answers first.' },
    'no-card': { status: 422, message: 'There is no card with that number. Look at its page, or choose “None did”.' },
  },
  next: ({ slug }) => addressOf(slug),
});
