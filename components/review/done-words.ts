import type { Verb } from '../../lib/spaces/vocabulary';
import { reviewerOf } from '../cards/wording';

/** What somebody reads right after they did something, by its verb. */
export const doneWords: Readonly<Record<Verb, string>> = {
  'debate.loaded': 'Loaded.',
  'debate.created': 'The debate is there.',
  'debate.changed': 'Saved.',
  'position.added': 'The position is there.',
  'axis.added': 'The scale is there.',
  'card.added': 'Posted.',
  'card.revised': 'The new wording stands.',
  'card.moved': 'Moved.',
  'card.withdrawn': 'Taken back.',
  'link.added': 'Linked.',
  'link.withdrawn': 'The link is taken back.',
  'annotation.added': 'The passage is there.',
  'annotation.withdrawn': 'The passage is taken back.',
  'annotations.imported': 'The cards and passages are there.',
  'proposal.accepted': 'Accepted.',
  'proposal.returned': 'Sent back.',
  'proposal.merged': 'Merged.',
  'proposal.resubmitted': 'Sent again.',
  'proposal.withdrawn': 'Taken back.',
  'card.rated': 'Your rating is kept.',
  'link.rated': 'Your rating is kept.',
  'card.checked': 'Your check is kept.',
  'event.undone': 'Undone.',
  'words.erased': 'Erased.',
  'discussion.opened': 'The discussion is there.',
  'discussion.furnished': 'The cards are there.',
  'discussion.changed': 'Done.',
  'discussion.inspected': 'Your look at this discussion is recorded.',
  'phase.changed': 'Done.',
  'eyes.up': 'Every phone is blank.',
  'eyes.down': 'The phones are back.',
  'participant.joined': 'You have joined.',
  'participant.renamed': 'Your name is changed.',
  'participant.removed': 'Removed from this discussion.',
  'participant.restored': 'Back in this discussion.',
  'ballot.cast': 'Your vote is kept.',
  'card.hidden': 'Hidden from the class.',
  'card.shown': 'The class sees it again.',
  'card.spotlit': 'On the screen.',
};

/** What they read instead on something that waits for an editor. */
export const sentWords = (slug: string) => `Sent. Only you see it until ${reviewerOf(slug).within} has read it.`;
