type Stop = () => Promise<void> | void;

/**
 * What has to be stopped, in the reverse order of starting. The first Ctrl-C or SIGTERM stops all of it and ends the
 * process; a second one ends it at once, and the watchdogs see to the rest.
 */
export class Shutdown {
  readonly #stops: Stop[] = [];
  #running: Promise<void> | undefined;

  /** @param code what the process ends with: work that was cut off has not succeeded */
  listen(code = 0): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (this.#running) process.exit(130);
        console.log('Stopping …');
        void this.run().then(() => process.exit(code));
      });
    }
  }

  /** @param stop registered as soon as there is something to stop */
  add(stop: Stop): void {
    this.#stops.push(stop);
  }

  get begun(): boolean {
    return this.#running !== undefined;
  }

  run(): Promise<void> {
    this.#running ??= this.#stopAll();
    return this.#running;
  }

  async #stopAll(): Promise<void> {
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) {
      try {
        await stop();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
