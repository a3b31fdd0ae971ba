/** The same value with every key in snake_case, as the command line's contract prints it. Values stay as they are. */
export function snakeCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCaseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [snakeCase(key), snakeCaseKeys(each)]),
  );
}

/** A document's answer repeats a few dozen keys many thousand times. */
const known = new Map<string, string>();

function snakeCase(key: string): string {
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const name = key
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=\d)/g, '_')
    .toLowerCase()
    .replace(/_(\d)/g, '$1');
  known.set(key, name);
  return name;
}
