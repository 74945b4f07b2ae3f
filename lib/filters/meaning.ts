import type { Debate } from '../debates/queries';
import { visible } from '../spaces/visible';
import { filterWords, type CardFilter } from './filter';

/**
 * The condition under which a filter means a card `c` of a debate, as SQL with its parameters: `$1` is the space, `$2`
 * the viewer's sight, `$3` the debate.
 *
 * @param where a further condition, in words of the statement around: a passage `a` that meets it must be there, the
 * one of which speaker, source and actor are asked
 */
export function meaning(
  filter: CardFilter,
  debate: Pick<Debate, 'id' | 'spaceId' | 'sight'>,
  where: string | null = null,
): { condition: string; values: unknown[] } {
  const { kind, relation, speaker, source, actor, passage, documentsOnly } = filter;
  const values: unknown[] = [debate.spaceId, debate.sight, debate.id];
  const given = (value: unknown) => `$${String(values.push(value))}`;
  const seen = `${visible('a', '$2')} AND a.debate_id = $3 AND a.card_id = c.id`;
  const ofDocuments = `JOIN source s ON s.id = a.source_id AND NOT s.written_by_editors`;
  const backing = `FROM annotation a ${ofDocuments} WHERE ${seen} AND a.stance <> 'context'`;
  const asked = [
    ...(where === null ? [] : [where]),
    ...(speaker === null ? [] : [`a.attribution = ${given(speaker)}`]),
    ...(source === null ? [] : [`o.slug = ${given(source)}`]),
    ...(actor === null ? [] : [`t.key = ${given(actor)}`]),
  ];
  const conditions = [
    `c.space_id = $1 AND c.debate_id = $3 AND c.emptied_seq IS NULL AND ${visible('c', '$2')}`,
    ...(kind === null
      ? []
      : [
          `EXISTS (SELECT FROM card_revision r WHERE r.card_id = c.id AND r.revision = c.revision AND r.kind = ${given(kind)})`,
        ]),
    ...(relation === null
      ? []
      : [
          `EXISTS (SELECT FROM link l WHERE l.debate_id = $3 AND l.from_card_id = c.id AND l.home
                   AND l.relation = ${given(relation)} AND ${visible('l', '$2')})`,
        ]),
    ...(asked.length === 0
      ? []
      : [
          `EXISTS (SELECT FROM annotation a JOIN source o ON o.id = a.source_id LEFT JOIN actor t ON t.id = a.actor_id
                   WHERE ${seen} AND ${asked.join(' AND ')})`,
        ]),
    ...(passage === null ? [] : [`${passage === 'with' ? '' : 'NOT '}EXISTS (SELECT ${backing})`]),
    ...(documentsOnly ? [`EXISTS (SELECT ${backing} AND a.stance = 'backs' AND a.anchor <> 'unchecked')`] : []),
    ...filterWords(filter).map(
      (word) =>
        `EXISTS (SELECT FROM card_words w WHERE w.debate_id = $3 AND w.card_id = c.id
                 AND strpos(w.words, btrim(likeness_words(${given(word)}))) > 0)`,
    ),
  ];
  return { condition: conditions.join('\n AND '), values };
}
