'use client';

import { useRef, type ComponentProps } from 'react';
import { freshId } from './draft';

/** How long a second press counts as a slip of the finger; milliseconds. */
const slip = 3_000;

interface OnceFormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  /** By which a visitor is one person however often they press; where the server made none (null), scripts do. */
  readonly visitorId?: string | null;
}

/** A plain form of buttons: a double click sends it once. */
export function OnceForm({ visitorId, children, ...rest }: OnceFormProps) {
  const sentAt = useRef(-Infinity);
  const visitor = useRef<HTMLInputElement>(null);
  return (
    <form
      {...rest}
      onSubmit={(event) => {
        if (event.timeStamp - sentAt.current < slip) event.preventDefault();
        else sentAt.current = event.timeStamp;
        if (visitor.current?.disabled !== true) return;
        visitor.current.value = freshId();
        visitor.current.disabled = false;
      }}
    >
      {visitorId !== undefined && (
        <input
          ref={visitor}
          type="hidden"
          name="visitorId"
          defaultValue={visitorId ?? undefined}
          disabled={visitorId === null}
        />
      )}
      {children}
    </form>
  );
}
