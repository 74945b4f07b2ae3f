import type { ReactNode } from 'react';
import { saysNameAlone } from '../../lib/debates/sentence';
import type { Screen } from '../../lib/screens/queries';
import { onScreen } from '../../lib/screens/window';
import { Countdown } from './countdown';
import { runningPhase } from './phase-words';
import { ScreenClaim } from './screen-claim';
import { ScreenInvitation } from './screen-invitation';
import { ScreenVotes } from './screen-votes';
import styles from './screen.module.css';

interface ClassScreenProps {
  readonly screen: Screen;
  /** The address that pupils type. */
  readonly origin: string;
}

/** What a class sees on its wall: light in every room, read from the last row, nobody’s name. */
export function ClassScreen({ screen, origin }: ClassScreenProps) {
  const { facts, question, language, code } = screen;
  const { status, eyesUp } = facts.state;
  return (
    <article className={styles.screen}>
      <h1 className={styles.question} lang={language}>
        {question}
      </h1>
      <div className={styles.middle}>
        {status === 'lobby' ? (
          <ScreenInvitation {...{ origin, code }} />
        ) : eyesUp ? (
          <EyesUp />
        ) : (
          <Running {...screen} />
        )}
      </div>
      <div className={styles.foot}>
        {facts.left !== null && (
          <div className={styles.time}>
            <Countdown left={facts.left} isRunning={facts.state.deadlineAt !== null} />
          </div>
        )}
        <span>{standOf(screen)}</span>
        {status === 'running' && code !== null && (
          <span>
            Join: <strong>{code}</strong>
          </span>
        )}
      </div>
    </article>
  );
}

function EyesUp() {
  return <p className={styles.large}>Eyes up.</p>;
}

function Running(screen: Screen): ReactNode {
  const { facts, theses, cards, spotlight, votes, changed } = screen;
  const { plan, state } = facts;
  if (state.status === 'closed') {
    return (
      <>
        <p className={styles.large}>Thank you.</p>
        <ScreenVotes {...{ votes, plan, changed }} />
      </>
    );
  }
  if (spotlight !== null) return <ScreenClaim card={spotlight} isLarge />;
  const kind = runningPhase(plan, state);
  if (kind === 'answer' && cards.length > 0) return <Growing cards={cards} />;
  if (kind === 'vote') return <p className={styles.large}>Vote on your phone.</p>;
  return (
    <>
      <p className={styles.large}>{kind === 'write' ? 'Write a card of your own.' : 'Answer a card.'}</p>
      <Theses theses={theses} />
    </>
  );
}

/** A wall has room for three claims; of more positions it shows the names, and the phones show the rest. */
function Theses({ theses }: Pick<Screen, 'theses'>) {
  const telling = theses.filter(({ name, claim }) => !saysNameAlone(name, claim));
  const hasRoom = theses.length <= 3;
  return (
    <ol className={styles.theses}>
      {telling.map(({ name, claim }) => (
        <li key={name}>
          {hasRoom ? (
            <>
              <small>{name}</small> {claim}
            </>
          ) : (
            name
          )}
        </li>
      ))}
    </ol>
  );
}

function Growing({ cards }: Pick<Screen, 'cards'>) {
  const { newest, mostAnswered } = onScreen(cards);
  const columns = [
    { title: 'Just in', some: newest },
    { title: 'Most answered', some: mostAnswered },
  ].filter(({ some }) => some.length > 0);
  return (
    <div className={styles.columns}>
      {columns.map(({ title, some }) => (
        <section key={title} className={styles.column}>
          <h2>{title}</h2>
          {some.map((card) => (
            <ScreenClaim key={card.number} card={card} />
          ))}
        </section>
      ))}
    </div>
  );
}

function standOf({ facts, joined, voted, written }: Screen): string {
  const { plan, state } = facts;
  const kind = runningPhase(plan, state);
  if (kind === 'vote') return `${String(voted)} of ${String(joined)} have voted`;
  if (state.status === 'lobby') return joined === 0 ? 'Nobody has joined yet' : `${String(joined)} joined`;
  const cards = `${String(written.cards)} ${written.cards === 1 ? 'card' : 'cards'}`;
  return kind === 'write' ? `${cards} by ${String(written.people)} of ${String(joined)}` : cards;
}
