/**
 * One text for one value: keys sorted, no spaces, so that equal content has equal bytes and equal hashes anywhere.
 * Refuses what JSON cannot hold (undefined, functions, NaN) by throwing: a pack with a hole is a bug.
 */
export const canonicalJson = (value: unknown): string => print(value, 0);

/** The same order, indented for readers; ends with a newline. */
export const readableJson = (value: unknown): string => `${print(value, 2)}\n`;

const print = (value: unknown, indent: number): string => JSON.stringify(ordered(value), null, indent);

/**
 * A copy with its keys in order, for the engine's own printer: it takes half the time of one written here. Whole numbers
 * come before other keys, as in every engine; nothing of a pack is called so.
 */
function ordered(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object') throw new TypeError(`A pack cannot hold ${typeof value}.`);
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, ordered(record[key])]));
}

/** Deeper than any pack's files, and far from what would end a program. */
const DEEPEST = 64;

/** Whether a parsed text can be gone through: one that nests thousands deep was made to break its reader. */
export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return true;
}
