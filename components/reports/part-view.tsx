import { answersOf, type OwnCard, type OwnVote, type Part } from '../../lib/reports/view';
import { addressOf } from '../../lib/debates/address';
import { relationNames } from '../cards/wording';
import styles from './part-view.module.css';
import { nameOf, type Names } from './wording';

interface PartViewProps {
  readonly slug: string;
  readonly part: Part;
  readonly choices: Names;
  readonly title: string;
}

/** What one participant did: cards, answers, passages, votes. On paper each begins a page. */
export function PartView({ slug, part, choices, title }: PartViewProps) {
  const { cards, passages, votes } = part;
  const changed = cards.reduce((sum, { wordings }) => sum + wordings - 1, 0);
  const facts = [
    counted(cards.length, 'card', 'cards'),
    `${counted(answersOf(part).length, 'answer', 'answers')} to others`,
    counted(passages.length, 'passage', 'passages'),
    counted(changed, 'change of wording', 'changes of wording'),
  ];
  return (
    <section className={styles.part} aria-labelledby={part.id}>
      <h2 id={part.id}>{title}</h2>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {cards.length === 0 && <p>Nothing written.</p>}
      <ol className={styles.list}>
        {cards.map((card) => (
          <li key={card.number}>
            <p className={styles.facts}>{placeOf(card)}</p>
            <p className={styles.claim}>
              <a href={`${addressOf(slug)}/cards/${String(card.number)}`}>{card.claim ?? 'Taken back'}</a>
            </p>
            {passages
              .filter(({ number }) => number === card.number)
              .map(({ source, quote }, at) => (
                <p className={styles.passage} key={at}>
                  {source}
                  {quote !== null && `: “${quote}”`}
                </p>
              ))}
          </li>
        ))}
      </ol>
      {votes.length === 0 && <p>Did not vote.</p>}
      <ul className={styles.list}>
        {votes.map((vote) => (
          <li key={vote.phase}>{voteWords(vote, choices)}</li>
        ))}
      </ul>
    </section>
  );
}

const counted = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`;

function placeOf({ number, relation, to, position, wordings }: OwnCard): string {
  const target = position === null ? `card ${String(to ?? '')}` : `“${position}”`;
  const place = relation === null || to === null ? '' : `, ${relationNames[relation].name.toLowerCase()}: ${target}`;
  return `Card ${String(number)}${place}${wordings > 1 ? `, ${String(wordings)} wordings` : ''}`;
}

function voteWords({ turn, choice, because, decisive }: OwnVote, choices: Names): string {
  const which = ['First', 'Second', 'Third'][turn - 1] ?? `${String(turn)}th`;
  const why = because === null || because === '' ? '' : `, because: “${because}”`;
  const moved = decisive === null ? '' : `. Moved by card ${String(decisive)}`;
  return `${which} vote: “${nameOf(choices, choice)}”${why}${moved}`;
}
