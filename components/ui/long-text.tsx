'use client';

import { useId, useLayoutEffect, useState, type ComponentProps } from 'react';

type LongTextProps = Omit<ComponentProps<'textarea'>, 'value' | 'children'> & { readonly defaultValue: string };

/**
 * A text area that keeps what was typed before the scripts arrived. React puts a text area's first text back when it
 * takes the page over (not so with other inputs); so what stands there is looked up before, and put back after. The
 * first text stays the first text: whoever compares with it finds what the server wrote.
 */
export function LongText({ id: givenId, ...rest }: LongTextProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const [early] = useState(() => typedInto(id));
  useLayoutEffect(() => {
    const element = areaOf(id);
    if (element !== null && early !== null && element.value !== early) element.value = early;
  }, [id, early]);
  return <textarea {...rest} id={id} />;
}

function typedInto(id: string): string | null {
  return typeof document === 'undefined' ? null : (areaOf(id)?.value ?? null);
}

function areaOf(id: string): HTMLTextAreaElement | null {
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element : null;
}
