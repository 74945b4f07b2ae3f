/** What holds in a discussion, in a dozen words. */
export function Rules() {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">The rules</h2>
      <p>Say one thing on a card. Show where it is from. Answer what was said, never who said it.</p>
    </section>
  );
}
