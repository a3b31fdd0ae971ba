/** Calls on their way to a thread, in the order they are to be answered. */
export type CallQueue<T> = {
  /**
   * Sends a call now or when its turn comes; an urgent one overtakes all that wait. Answers the call whose reply is its reply: itself,
   * or one that asks the same and still waits.
   */
  readonly ask: (call: T, isUrgent: boolean) => T;
  /** One that was not urgent has been answered: the next one's turn. */
  readonly answered: () => void;
  /** Sends all that wait. */
  readonly flush: () => void;
};

/** So many are sent ahead: the thread never waits for the next, and one that takes long holds up no other. */
const SENT_AHEAD = 3;

/**
 * A thread answers what it is sent one behind the other, and what was sent cannot be taken back. After each change the window
 * asks a dozen questions; the next change is not to wait behind them, and what is asked again after it is answered once.
 *
 * @param keyOf equal for calls that ask the same
 */
export function createCallQueue<T>(send: (call: T) => void, keyOf: (call: T) => string): CallQueue<T> {
  const waiting = new Map<string, T>();
  let sent = 0;
  return {
    ask(call, isUrgent) {
      if (isUrgent || sent < SENT_AHEAD) {
        if (!isUrgent) sent += 1;
        send(call);
        return call;
      }
      const key = keyOf(call);
      const same = waiting.get(key);
      if (same !== undefined) return same;
      waiting.set(key, call);
      return call;
    },
    answered() {
      const [next] = waiting;
      if (next === undefined) {
        sent -= 1;
        return;
      }
      waiting.delete(next[0]);
      send(next[1]);
    },
    flush() {
      sent += waiting.size;
      const calls = [...waiting.values()];
      waiting.clear();
      for (const call of calls) send(call);
    },
  };
}
