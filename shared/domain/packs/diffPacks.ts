/**
 * Compares two packs number by number. Ids differ from pack to pack, so a number is known by what it is: its cell, or
 * its quote's place, or its label with its expression. One that is printed in several roundings is paired with itself
 * as it was printed, else with the same rounding, else in order.
 */
import type { Manifest, ManifestNumber } from './manifest.ts';
import { type Causes, NO_CAUSES } from './packCauses.ts';

export type DiffNumber = { readonly id: string; readonly text: string; readonly value: string | null };
export type DiffedNumber = DiffNumber & { readonly operations: readonly string[] };
export type PackDiff = {
  readonly same: boolean;
  readonly added: readonly DiffedNumber[];
  readonly removed: readonly DiffedNumber[];
  /** Printed text, value or unit differ; or only what the number rests on (`trace`). */
  readonly changed: readonly {
    readonly before: DiffNumber;
    readonly after: DiffNumber;
    readonly what: 'number' | 'trace';
    /** Names of the operations that changed it, as far as the packs say. */
    readonly operations: readonly string[];
  }[];
};

type Pair = readonly [ManifestNumber, ManifestNumber];

/** `same` is about numbers and what they rest on, not about prose around them. */
export function diffPacks(before: Manifest, after: Manifest, causes: Causes = NO_CAUSES): PackDiff {
  const [old, recent] = [byIdentity(before), byIdentity(after)];
  const pairs = [...old].flatMap(([key, numbers]) => pairUp(numbers, recent.get(key) ?? []));
  const [kept, found] = [
    new Set(pairs.map(([number]) => number)),
    new Set(pairs.map(([, number]) => number)),
  ];
  const added = after.numbers
    .filter((number) => !found.has(number))
    .map((number) => ({ ...brief(number), operations: causes.ofNumber(null, number.id) }));
  const removed = before.numbers
    .filter((number) => !kept.has(number))
    .map((number) => ({ ...brief(number), operations: causes.ofNumber(number.id, null) }));
  const changed = pairs.flatMap(([number, other]) => {
    const isSame = number.text === other.text && number.value === other.value && number.unit === other.unit;
    // A trace holds ids of numbers, which move when one is added before; only leaves can be compared by hash.
    const restsOnNumbers = number.inputs.some((id) => /^n\d+$/.test(id));
    if (isSame && (restsOnNumbers || number.id !== other.id || number.trace_sha256 === other.trace_sha256)) {
      return [];
    }
    const what: 'number' | 'trace' = isSame ? 'trace' : 'number';
    const operations = causes.ofNumber(number.id, other.id);
    return [{ before: brief(number), after: brief(other), what, operations }];
  });
  return { same: added.length + removed.length + changed.length === 0, added, removed, changed };
}

/** Numbers that are one and the same, whatever their roundings: equal print first, then equal form, then order. */
function pairUp(old: readonly ManifestNumber[], recent: readonly ManifestNumber[]): Pair[] {
  const pairs = new Map<ManifestNumber, ManifestNumber>();
  const taken = new Set<ManifestNumber>();
  const rules: readonly ((one: ManifestNumber, other: ManifestNumber) => boolean)[] = [
    (one, other) => one.text === other.text && one.value === other.value,
    (one, other) => formOf(one) === formOf(other),
    () => true,
  ];
  for (const fits of rules) {
    for (const number of old) {
      if (pairs.has(number)) continue;
      const other = recent.find((each) => !taken.has(each) && fits(number, each));
      if (other === undefined) continue;
      pairs.set(number, other);
      taken.add(other);
    }
  }
  return old.flatMap((number): Pair[] => {
    const other = pairs.get(number);
    return other === undefined ? [] : [[number, other]];
  });
}

/** How a number is printed, whatever its value: "63.52 bn USD" is "#.00 bn USD". */
const formOf = ({ text }: ManifestNumber): string =>
  text.replace(/\.(\d+)|\d[\d,]*/g, (_, decimals?: string) =>
    decimals === undefined ? '#' : `.${'0'.repeat(decimals.length)}`,
  );

function byIdentity(manifest: Manifest): Map<string, ManifestNumber[]> {
  const found = new Map<string, ManifestNumber[]>();
  const identities = identityOf(manifest);
  for (const number of manifest.numbers) {
    const key = identities(number.id);
    const same = found.get(key);
    if (same === undefined) found.set(key, [number]);
    else same.push(number);
  }
  return found;
}

/** Longer than any identity a briefing has; a pack made to keep a machine busy is told apart by less. */
const LONGEST_IDENTITY = 4000;

function identityOf(manifest: Manifest): (id: string) => string {
  const byId = new Map(manifest.numbers.map((number) => [number.id, number]));
  const known = new Map<string, string>();
  const identity = (id: string, depth: number): string => {
    const number = byId.get(id);
    const found = known.get(id);
    if (found !== undefined) return found;
    if (number === undefined || depth > 50) return id;
    // Met again before it is done, it stands in a circle and is known by its id.
    known.set(id, id);
    const said = spellOut(number, (input) => identity(input, depth + 1)).slice(0, LONGEST_IDENTITY);
    known.set(id, said);
    return said;
  };
  return (id) => identity(id, 0);
}

function spellOut(number: ManifestNumber, identity: (id: string) => string): string {
  if (number.cell !== null) return `cell ${number.cell}`;
  if (number.expression === 'quote') return `quote ${number.document} ${number.locator} ${number.unit}`;
  return `${number.expression}(${number.inputs.map(identity).join(', ')})`;
}

const brief = ({ id, text, value }: ManifestNumber): DiffNumber => ({ id, text, value });
