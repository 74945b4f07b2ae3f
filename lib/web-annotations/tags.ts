import { attributions, stances, type Attribution, type Stance } from '../annotations/vocabulary';

/** What tags of a Web Annotation say of a passage. */
export interface Tagged {
  readonly stance: Stance;
  readonly attribution: Attribution;
  readonly actor: string | null;
}

/** What a passage does and who is speaking, as tags that people can read and write in any program. */
export function tagsOf({ stance, attribution, actor }: Tagged): string[] {
  return [`stance:${stance}`, `speaker:${attribution}`, ...(actor === null ? [] : [`name:${actor}`])];
}

/** The reverse of `tagsOf`. Without tags of ours, a passage backs its card in the document’s words. */
export function readTags(tags: readonly string[]): Tagged {
  const said = (name: string) =>
    tags
      .find((tag) => tag.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const [stance, speaker, name] = [said('stance'), said('speaker'), said('name')];
  return {
    stance: stances.find((one) => one === stance) ?? 'backs',
    attribution: attributions.find((one) => one === speaker) ?? 'document',
    actor: name === undefined || name === '' ? null : name.replace(/\s+/g, ' '),
  };
}
