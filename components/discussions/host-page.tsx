import type { ReactNode } from 'react';
import type { CheckTask } from '../../lib/assignments/queries';
import { addressOf } from '../../lib/debates/address';
import { newId } from '../../lib/id';
import { mayHost } from '../../lib/discussions/policy';
import type { Discussion } from '../../lib/discussions/queries';
import type { ClassCard, Deed } from '../../lib/moderation/queries';
import type { Attending } from '../../lib/moderation/roster';
import type { SamePair } from '../../lib/search/queries';
import { dayOf } from '../ui/day';
import { ActForm } from './act-form';
import { Attention } from './attention';
import { checkedSoFar } from './cards-to-check';
import { ClassCards } from './class-cards';
import { EraseDiscussion } from './erase-form';
import { HostControls } from './host-controls';
import { HostLog } from './host-log';
import styles from './host.module.css';
import { JoinPanel } from './join-panel';
import { PeopleList } from './people-list';
import { PhaseStrip } from './phase-strip';
import { runningPhase } from './phase-words';

interface HostPageProps {
  readonly discussion: Discussion;
  readonly attending: readonly Attending[];
  readonly cards: readonly ClassCard[];
  readonly deeds: readonly Deed[];
  readonly pairs: readonly SamePair[];
  readonly task: CheckTask | null;
  readonly code: string | null;
  readonly origin: string;
  readonly hostKey: string | null;
  /** What waits to be read. */
  readonly children: ReactNode;
}

/** All that who runs a discussion needs at a glance; who only looks in reads, hides and closes. */
export function HostPage(props: HostPageProps) {
  const { discussion, attending, cards, deeds, pairs, task, children } = props;
  const { id, board, plan, state, screenId } = discussion;
  const runs = mayHost(discussion);
  return (
    <div className={styles.page}>
      <h1 className={styles.question}>{board.question}</h1>
      {runs ? (
        <>
          <PhaseStrip discussion={discussion} />
          <HostControls discussion={discussion} />
          {task !== null && <p role="status">{checkedSoFar(task)}</p>}
        </>
      ) : (
        <>
          <p>You look into this discussion as an editor of this server. Its hosts can see that you do.</p>
          {state.status !== 'closed' && (
            <ActForm slug={id} act="close">
              Close the discussion
            </ActForm>
          )}
        </>
      )}
      <div className={styles.columns}>
        <div className={styles.side}>
          {children}
          <Attention
            {...{ slug: id, cards, attending, pairs }}
            isRunning={state.status === 'running' && state.phase > 0}
          />
          <ClassCards slug={id} cards={cards} mayHost={runs} />
        </div>
        {runs && (
          <div className={styles.side}>
            <PeopleList slug={id} attending={attending} kind={runningPhase(plan, state)} />
            <JoinPanel
              {...{ slug: id, screenId, code: props.code, origin: props.origin, hostKey: props.hostKey }}
              isFilling={state.status === 'lobby'}
            />
            <p>
              <a href={`${addressOf(id)}/host?as=pupil`}>See as a pupil</a>
            </p>
            <HostLog slug={id} deeds={deeds} />
            <details className={styles.part}>
              <summary>
                <h2>Erase this discussion</h2>
              </summary>
              <EraseDiscussion
                discussionId={id}
                clientId={newId()}
                problem={null}
                expires={dayOf(discussion.expires)}
              />
            </details>
          </div>
        )}
      </div>
    </div>
  );
}
