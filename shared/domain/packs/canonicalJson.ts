/**
 * One text for one value: keys sorted, no spaces, so that equal content has equal bytes and equal hashes anywhere.
 * Refuses what JSON cannot hold (undefined, functions, NaN) by throwing: a pack with a hole is a bug.
 */
export function canonicalJson(value: unknown): string {
  return print(value, '', '');
}

/** The same order, indented for readers; ends with a newline. */
export function readableJson(value: unknown): string {
  return `${print(value, '\n', '  ')}\n`;
}

function print(value: unknown, newline: string, indent: string): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  const inner = newline + indent;
  const space = newline === '' ? '' : ' ';
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${inner}${value.map((item) => print(item, inner, indent)).join(`,${inner}`)}${newline}]`;
  }
  if (typeof value === 'object') {
    const record = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(record).sort();
    if (keys.length === 0) return '{}';
    const items = keys.map((key) => `${JSON.stringify(key)}:${space}${print(record[key], inner, indent)}`);
    return `{${inner}${items.join(`,${inner}`)}${newline}}`;
  }
  throw new TypeError(`A pack cannot hold ${typeof value}.`);
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
