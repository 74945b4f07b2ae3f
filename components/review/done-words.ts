import type { Verb } from '../../lib/spaces/vocabulary';

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
  'proposal.accepted': 'Accepted.',
  'proposal.returned': 'Sent back.',
  'proposal.merged': 'Merged.',
  'proposal.resubmitted': 'Sent to the editors again.',
  'proposal.withdrawn': 'Taken back.',
  'card.rated': 'Your rating is kept.',
  'link.rated': 'Your rating is kept.',
  'event.undone': 'Undone.',
  'words.erased': 'Erased.',
};

/** What they read instead on something that waits for an editor. */
export const sentWords = 'Sent. Only you see it until an editor has read it.';
