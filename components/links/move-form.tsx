import type { CardView } from '../../lib/cards/view';
import { doorAt } from '../../lib/debates/address';
import type { FormState } from '../../lib/http/form-state';
import type { LinkView } from '../../lib/links/queries';
import { movable } from '../../lib/links/vocabulary';
import { Sentence } from './sentence';
import { TargetForm } from './target-form';

interface MoveFormProps {
  readonly slug: string;
  readonly card: CardView;
  /** The link by which it stands where it stands. */
  readonly home: LinkView | null;
  /** The path of what is moved: the card, or the proposal as which it waits. */
  readonly path: string;
  readonly clientId: string;
  readonly form: FormState | null;
  readonly chosen: CardView | null;
  readonly deniable: readonly LinkView[];
}

/** Where a card stands, and where it shall stand. */
export function MoveForm({ slug, card, home, path, clientId, form, ...target }: MoveFormProps) {
  return (
    <>
      <h1>Move the card</h1>
      <h2>Where it stands now</h2>
      {home === null ? <p>It answers no card yet.</p> : <Sentence slug={slug} link={home} />}
      <h2>Where it shall stand</h2>
      <TargetForm
        {...{ slug, card, form, ...target }}
        action={`${doorAt(path)}/moves`}
        page={`${path}/move`}
        relations={movable}
        hidden={{ place: String(home?.place ?? 0), clientId }}
        send="Move it here"
      />
    </>
  );
}
