/** Calls on their way to a thread, in the order they are to be answered. */
export type CallQueue<T> = {
  /** Sends a call now or when its turn comes; an urgent one overtakes all that wait. */
  readonly ask: (call: T, isUrgent: boolean) => void;
  /** One that was not urgent has been answered: the next one's turn. */
  readonly answered: () => void;
  /** Sends all that wait. */
  readonly flush: () => void;
};

/** So many are sent ahead: the thread never waits for the next, and one that takes long holds up no other. */
const SENT_AHEAD = 3;

/**
 * A thread answers what it is sent one behind the other, and what was sent cannot be taken back. After each change the window
 * asks a dozen questions; the next change is not to wait behind them.
 */
export function createCallQueue<T>(send: (call: T) => void): CallQueue<T> {
  const waiting: T[] = [];
  let sent = 0;
  return {
    ask(call, isUrgent) {
      if (isUrgent) send(call);
      else if (sent < SENT_AHEAD) {
        sent += 1;
        send(call);
      } else waiting.push(call);
    },
    answered() {
      const next = waiting.shift();
      if (next === undefined) sent -= 1;
      else send(next);
    },
    flush() {
      sent += waiting.length;
      for (const call of waiting.splice(0)) send(call);
    },
  };
}
