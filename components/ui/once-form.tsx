'use client';

import { useRef, type ComponentProps } from 'react';

/** How long a second press counts as a slip of the finger; milliseconds. */
const slip = 3_000;

/** A plain form of buttons that a double click sends once: the server could not tell two visitors from one. */
export function OnceForm({ children, ...rest }: Omit<ComponentProps<'form'>, 'onSubmit'>) {
  const sentAt = useRef(-Infinity);
  return (
    <form
      {...rest}
      onSubmit={(event) => {
        if (event.timeStamp - sentAt.current < slip) event.preventDefault();
        else sentAt.current = event.timeStamp;
      }}
    >
      {children}
    </form>
  );
}
