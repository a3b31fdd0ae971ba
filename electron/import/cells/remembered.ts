/** As many different texts are kept; columns of codes, flows and periods have far fewer. */
const KEPT = 20_000;

/** The same function, which reads each text once: a column says few different things in a million rows. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= KEPT) known.clear();
    known.set(text, value);
    return value;
  };
}

/** The same function, which does not read again what it read last. */
export function lastKept<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | null = null;
  return (text) => {
    if (last === null || last.text !== text) last = { text, value: read(text) };
    return last.value;
  };
}
