/** Long enough for the next letter, short enough to be there when one looks up. In milliseconds. */
const pause = 250;

/**
 * Calls `ask` with the trimmed text of a field when somebody has paused typing into it, and at once with what stands
 * there already. `signal` ends when more is typed, so that an older answer never follows a newer one.
 *
 * @returns ends it all
 */
export function afterTyping(
  field: HTMLInputElement | HTMLTextAreaElement,
  ask: (text: string, signal: AbortSignal) => Promise<void>,
): () => void {
  let current = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    current.abort();
    current = new AbortController();
    clearTimeout(timer);
    const { signal } = current;
    timer = setTimeout(() => void ask(field.value.trim(), signal), pause);
  };
  field.addEventListener('input', start);
  if (field.value.trim() !== '') start();
  return () => {
    field.removeEventListener('input', start);
    clearTimeout(timer);
    current.abort();
  };
}
