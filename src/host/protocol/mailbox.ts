/** Messages to the add-in. Events of one moment travel together, after the code that caused them. */
import type { MessageEntry } from './wire';

type Listener = (entries: readonly MessageEntry[]) => void;

export class Mailbox {
  private readonly listeners = new Set<Listener>();
  private planned = false;

  /** @param collect takes the events that have come up since. */
  constructor(private readonly collect: () => readonly MessageEntry[]) {}

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  post(entries: readonly MessageEntry[]): void {
    if (entries.length > 0) for (const listener of this.listeners) listener(entries);
  }

  postEvents(): void {
    this.post(this.collect());
  }

  /** Posts the events of this moment as soon as the running code is done. */
  postEventsSoon(): void {
    if (this.planned) return;
    this.planned = true;
    queueMicrotask(() => {
      this.planned = false;
      this.postEvents();
    });
  }
}
