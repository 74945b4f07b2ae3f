import { Button } from '../ui/button';
import { Problem } from '../ui/problem';

interface EraseProps {
  readonly discussionId: string;
  /** Made by the page for this form. */
  readonly clientId: string;
  /** Why it was refused, where it was. */
  readonly problem: string | null;
}

/** Erases a whole discussion; `expires` is when the server does so by itself, in words. */
export function EraseDiscussion({ expires, ...rest }: EraseProps & { readonly expires: string }) {
  return (
    <>
      <p>
        On {expires} this server erases all names and words here by itself. You can do it now. Save the report first if
        you want to keep it.
      </p>
      <Erase
        {...rest}
        action={`/api/discussions/${rest.discussionId}/erasure`}
        consent="Yes, erase everybody’s names and words. I know that nobody can bring them back."
        label="Erase this discussion"
      />
    </>
  );
}

/** Erases what one participant did here, and their name; it removes them too. */
export function EraseParticipant({ participantId, ...rest }: EraseProps & { readonly participantId: string }) {
  return (
    <Erase
      {...rest}
      action={`/api/discussions/${rest.discussionId}/participants/${participantId}/erasure`}
      consent="Yes, erase this name and all that was written under it here. I know that nobody can bring it back."
      label="Erase this participant"
    />
  );
}

interface Consent {
  readonly action: string;
  readonly consent: string;
  readonly label: string;
}

function Erase({ discussionId, clientId, problem, action, consent, label }: EraseProps & Consent) {
  return (
    <form method="post" action={action}>
      {problem !== null && <Problem message={problem} />}
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={`/discussions/${discussionId}/host`} />
      <p>
        <label>
          <input type="checkbox" name="confirm" value="yes" required /> {consent}
        </label>
      </p>
      <Button quiet>{label}</Button>
    </form>
  );
}
