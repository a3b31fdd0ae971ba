/** What is asked for several times or never: read at the first time. */
export function once<T>(read: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: read() };
    return found.value;
  };
}
