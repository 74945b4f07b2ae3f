import type { Metadata } from 'next';
import { Board } from '../../../../components/cards/board';
import { answerHref } from '../../../../components/cards/card';
import { AssignedCards } from '../../../../components/discussions/assigned-cards';
import { BallotForm, type Choice } from '../../../../components/discussions/ballot-form';
import { BigButton } from '../../../../components/discussions/big-button';
import { CardsToCheck } from '../../../../components/discussions/cards-to-check';
import { OwnCards } from '../../../../components/discussions/own-cards';
import { OwnVotes } from '../../../../components/discussions/own-votes';
import styles from '../../../../components/discussions/phone.module.css';
import { Rules } from '../../../../components/discussions/rules';
import { Theses, type Thesis } from '../../../../components/discussions/theses';
import { sideNames } from '../../../../components/discussions/wording';
import { DoneNotice } from '../../../../components/review/done-notice';
import { SourceLinks } from '../../../../components/sources/source-links';
import { Page } from '../../../../components/ui/page';
import { assignedTo, cardsMet, checkTask } from '../../../../lib/assignments/queries';
import { ownBallots } from '../../../../lib/ballots/queries';
import { answerCounts, cardsById, ownCards, readBranches } from '../../../../lib/cards/queries';
import { windowOf } from '../../../../lib/cards/window';
import { addressOf } from '../../../../lib/debates/address';
import { positionsOf, type Debate } from '../../../../lib/debates/queries';
import { saysNameAlone } from '../../../../lib/debates/sentence';
import type { Discussion } from '../../../../lib/discussions/queries';
import { sides } from '../../../../lib/discussions/vocabulary';
import { currentForm } from '../../../../lib/http/reader';
import { requestedDiscussion, requestedNotice } from '../../../../lib/http/requested';
import { newId } from '../../../../lib/id';
import { sourcesOf } from '../../../../lib/sources/queries';
import { noHorizon } from '../../../../lib/spaces/visible';

type Props = PageProps<'/discussions/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requestedDiscussion(params)).board.question };
}

/** The phone’s one screen: whatever the phase asks for. */
export default async function PhonePage({ params, searchParams }: Props) {
  const discussion = await requestedDiscussion(params);
  const { board, state, plan } = discussion;
  const notice = await requestedNotice(board, addressOf(board.slug), searchParams);
  const kind = state.status === 'running' ? plan.phases[state.phase]?.kind : undefined;
  return (
    <Page>
      <DoneNotice slug={board.slug} notice={notice} />
      <div className={styles.screen}>
        {state.status === 'lobby' && <Lobby discussion={discussion} />}
        {kind === 'vote' && <Vote discussion={discussion} />}
        {kind === 'write' && <Write discussion={discussion} />}
        {kind === 'answer' && <Answer discussion={discussion} />}
        {state.status === 'closed' && <Closed discussion={discussion} />}
      </div>
    </Page>
  );
}

interface ScreenProps {
  readonly discussion: Discussion;
}

function Lobby({ discussion: { board, name } }: ScreenProps) {
  return (
    <>
      <h1>{name === null ? 'The room is open.' : `You are in as ${name}. Wait for the start.`}</h1>
      <p className={styles.question}>{board.question}</p>
      <Rules />
    </>
  );
}

async function Vote({ discussion }: ScreenProps) {
  const { board, plan, state, role } = discussion;
  const isFirst = !plan.phases.slice(0, state.phase).some(({ kind }) => kind === 'vote');
  const [theses, ballots, met, form] = await Promise.all([
    thesesOf(board),
    ownBallots(discussion),
    isFirst ? null : cardsMet(discussion),
    currentForm(),
  ]);
  const own = ballots.find(({ phase }) => phase === state.phase) ?? null;
  const votedOn = theses.find(({ position }) => position.key === plan.votesOn);
  return (
    <>
      <h1 className={styles.question}>{board.question}</h1>
      {own !== null && (
        <p role="status" className={styles.done}>
          ✓ Your vote is kept. You may change it until the time is up.
        </p>
      )}
      {role === 'participant' ? (
        <BallotForm
          slug={board.slug}
          phase={state.phase}
          question={votedOn === undefined ? 'What do you think?' : (votedOn.card.claim ?? votedOn.position.name)}
          choices={choicesFor(discussion, theses)}
          own={own}
          met={met}
          clientId={newId()}
          refused={form?.values['phase'] === String(state.phase) ? form : null}
        />
      ) : (
        <Theses slug={board.slug} theses={theses} />
      )}
    </>
  );
}

async function Write({ discussion: { board, plan, state } }: ScreenProps) {
  const [theses, own, sources, form] = await Promise.all([
    thesesOf(board),
    ownCards(board),
    sourcesOf(board),
    currentForm(),
  ]);
  const isFirst = !plan.phases.slice(0, state.phase).some(({ kind }) => kind === 'write');
  return (
    <>
      <h1 className={styles.question}>{board.question}</h1>
      <Unsent form={form} />
      <OwnCards slug={board.slug} cards={own} gate={isFirst ? (plan.phases[state.phase]?.gate ?? 0) : 0} />
      <Theses slug={board.slug} theses={theses} />
      <SourceLinks slug={board.slug} sources={sources} mayAdd={board.contributions !== 'closed'} />
      {board.horizon === noHorizon && <Boards board={board} theses={theses} />}
      {!state.frozen && <BigButton href={`${addressOf(board.slug)}/cards/new`}>Write a card</BigButton>}
    </>
  );
}

async function Answer({ discussion }: ScreenProps) {
  const { board, state, role } = discussion;
  const [theses, assigned, task, form] = await Promise.all([
    thesesOf(board),
    assignedTo(discussion, state.phase),
    checkTask(discussion),
    currentForm(),
  ]);
  const next = assigned.find(({ isAnswered }) => !isAnswered);
  const { href, words } =
    next === undefined
      ? { href: `${addressOf(board.slug)}/cards/new`, words: 'Write another card' }
      : { href: answerHref(board.slug, next.card), words: 'Answer this card' };
  return (
    <>
      <h1 className={styles.question}>{board.question}</h1>
      <Unsent form={form} />
      {role === 'participant' && <AssignedCards slug={board.slug} assigned={assigned} />}
      {task !== null && <CardsToCheck slug={board.slug} task={task} />}
      <Boards board={board} theses={theses} />
      {task === null && (
        <p>
          <a href={`${addressOf(board.slug)}/checks`}>Done? Check what the cards stand on</a>
        </p>
      )}
      {!state.frozen && <BigButton href={href}>{words}</BigButton>}
    </>
  );
}

async function Closed({ discussion }: ScreenProps) {
  const { board } = discussion;
  const [theses, own, ballots, form] = await Promise.all([
    thesesOf(board),
    ownCards(board),
    ownBallots(discussion),
    currentForm(),
  ]);
  return (
    <>
      <h1>Thank you. The discussion is closed.</h1>
      <p className={styles.question}>{board.question}</p>
      <Unsent form={form} />
      <OwnCards slug={board.slug} cards={own} gate={0} />
      <OwnVotes ballots={ballots} choices={choicesFor(discussion, theses)} />
      <Theses slug={board.slug} theses={theses} />
      <BigButton href={`${addressOf(board.slug)}/report`}>See what the class thinks</BigButton>
    </>
  );
}

/** A vote that came too late, given back to who cast it. */
function Unsent({ form }: { form: Awaited<ReturnType<typeof currentForm>> }) {
  if (form?.values['choice'] === undefined || form.message === null) return null;
  return (
    <div role="alert">
      <p>{form.message}</p>
      <p>{form.values['because']}</p>
    </div>
  );
}

/** Below each thesis, what speaks for and against it. */
async function Boards({ board, theses }: { board: Debate; theses: readonly Thesis[] }) {
  const parts = await Promise.all(
    theses.map(async ({ position, card }) => ({
      ...{ position, card, counts: await answerCounts(board, card.id) },
      branches: await readBranches(board, card.id, windowOf('board', 1)),
    })),
  );
  return (
    <section aria-label="The board" className={styles.boards}>
      {parts.map(({ position, card, counts, branches }) => (
        <section key={position.id} aria-label={position.name}>
          <h2>
            <a href={`${addressOf(board.slug)}/positions/${position.key}`}>{position.name}</a>
            {!saysNameAlone(position.name, card.claim) && `: ${card.claim ?? ''}`}
          </h2>
          <Board slug={board.slug} branches={branches} counts={counts} position={position.name} />
        </section>
      ))}
    </section>
  );
}

async function thesesOf(board: Debate): Promise<Thesis[]> {
  const positions = await positionsOf(board);
  const cards = await cardsById(
    board,
    positions.map(({ thesisId }) => thesisId),
  );
  return positions.flatMap((position) => {
    const card = cards.get(position.thesisId);
    return card === undefined ? [] : [{ position, card }];
  });
}

function choicesFor({ plan }: Discussion, theses: readonly Thesis[]): Choice[] {
  if (plan.votesOn !== null) return sides.map((value) => ({ value, name: sideNames[value], claim: null }));
  return theses.map(({ position: { key, name }, card: { claim } }) => ({
    ...{ value: key, name },
    claim: saysNameAlone(name, claim) ? null : claim,
  }));
}
