/** The same value with every key in snake_case, as the command line's contract prints it. Values stay as they are. */
export function snakeCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCaseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [snakeCase(key), snakeCaseKeys(each)]),
  );
}

const snakeCase = (key: string): string =>
  key
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=\d)/g, '_')
    .toLowerCase()
    .replace(/_(\d)/g, '$1');
