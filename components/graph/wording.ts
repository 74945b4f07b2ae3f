import { attributions } from '../../lib/annotations/vocabulary';
import { kinds, relations } from '../../lib/cards/vocabulary';
import type { FilterChoices } from '../../lib/filters/queries';
import { kindNames, relationNames, speakerNames } from '../cards/wording';

export const passageWords = { with: 'With a passage', without: 'Without a passage' } as const;

/** What a filter's parameter asks for, in words. */
export function filterWording(name: string, value: string, { sources, actors }: FilterChoices): string {
  const [kind, relation, speaker] = [
    kinds.find((one) => one === value),
    relations.find((one) => one === value),
    attributions.find((one) => one === value),
  ];
  if (name === 'only') return 'Documents only';
  if (name === 'kind' && kind !== undefined) return kindNames[kind];
  if (name === 'relation' && relation !== undefined) return relationNames[relation].name;
  if (name === 'speaker' && speaker !== undefined) return speakerNames[speaker];
  if (name === 'passage') return value === 'with' ? passageWords.with : passageWords.without;
  if (name === 'actor') return actors.find(({ key }) => key === value)?.name ?? value;
  if (name === 'source') return sources.find(({ slug }) => slug === value)?.title ?? value;
  return `Words: ${value}`;
}
