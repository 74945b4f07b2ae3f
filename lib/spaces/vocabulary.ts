/** Who may add to a space: everybody at once, everybody after an editor's review, or its editors alone. */
export const contributionsSettings = ['open', 'reviewed', 'closed'] as const;
export type Contributions = (typeof contributionsSettings)[number];

/** What who does not edit a space reads there: all of it, all once they have written enough, or the theses alone. */
export type Reading = 'everything' | 'after_writing' | 'theses';

/** What happened in a space. The past of what was done to a thing, and the thing. */
export const verbs = [
  ...['debate.loaded', 'debate.created', 'debate.changed', 'position.added', 'axis.added'],
  ...['card.added', 'card.revised', 'card.moved', 'card.withdrawn'],
  ...['link.added', 'link.withdrawn', 'annotation.added', 'annotation.withdrawn', 'annotations.carried'],
  ...['annotations.imported', 'source.added', 'source.renewed', 'source.changed', 'source.withdrawn'],
  ...['proposal.accepted', 'proposal.returned', 'proposal.merged', 'proposal.resubmitted', 'proposal.withdrawn'],
  ...['card.rated', 'link.rated', 'card.checked', 'origin.confirmed', 'origin.refused', 'event.undone', 'words.erased'],
  ...['discussion.opened', 'discussion.furnished', 'discussion.changed', 'discussion.inspected'],
  ...['phase.changed', 'eyes.up', 'eyes.down'],
  ...['participant.joined', 'participant.renamed', 'participant.removed', 'participant.restored'],
  ...['ballot.cast', 'card.hidden', 'card.shown', 'card.spotlit'],
] as const;
export type Verb = (typeof verbs)[number];
