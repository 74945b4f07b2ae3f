/** What stands where debates would, on a server that has none. */
export function NoDebates() {
  return (
    <section>
      <h1>No debate here yet</h1>
      <p>
        The debate that comes with Counterpoint is loaded at every start. If it is missing, look at what the server
        printed when it started.
      </p>
    </section>
  );
}
