/**
 * Compares two packs number by number. Ids differ from pack to pack, so a number is known by what it is: its cell, or
 * its quote's place, or its label with its expression; the second of a kind is matched with the second.
 */
import type { Manifest, ManifestNumber } from './manifest.ts';

export type DiffNumber = { readonly id: string; readonly text: string; readonly value: string | null };
export type PackDiff = {
  readonly same: boolean;
  readonly added: readonly DiffNumber[];
  readonly removed: readonly DiffNumber[];
  /** Printed text, value or unit differ; or only what the number rests on (`trace`). */
  readonly changed: readonly {
    readonly before: DiffNumber;
    readonly after: DiffNumber;
    readonly what: 'number' | 'trace';
  }[];
};

/** `same` is about numbers and what they rest on, not about prose around them. */
export function diffPacks(before: Manifest, after: Manifest): PackDiff {
  const [old, recent] = [byIdentity(before), byIdentity(after)];
  const added = [...recent].filter(([key]) => !old.has(key)).map(([, number]) => brief(number));
  const removed = [...old].filter(([key]) => !recent.has(key)).map(([, number]) => brief(number));
  const changed = [...old].flatMap(([key, number]) => {
    const other = recent.get(key);
    if (other === undefined) return [];
    const isSame = number.text === other.text && number.value === other.value && number.unit === other.unit;
    // A trace holds ids of numbers, which move when one is added before; only leaves can be compared by hash.
    const restsOnNumbers = number.inputs.some((id) => /^n\d+$/.test(id));
    if (isSame && (restsOnNumbers || number.id !== other.id || number.trace_sha256 === other.trace_sha256)) {
      return [];
    }
    const what: 'number' | 'trace' = isSame ? 'trace' : 'number';
    return [{ before: brief(number), after: brief(other), what }];
  });
  return { same: added.length + removed.length + changed.length === 0, added, removed, changed };
}

function byIdentity(manifest: Manifest): Map<string, ManifestNumber> {
  const found = new Map<string, ManifestNumber>();
  const byId = new Map(manifest.numbers.map((number) => [number.id, number]));
  const counts = new Map<string, number>();
  for (const number of manifest.numbers) {
    const key = identity(number, byId, []);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    found.set(`${key} #${count}`, number);
  }
  return found;
}

function identity(
  number: ManifestNumber,
  byId: ReadonlyMap<string, ManifestNumber>,
  path: readonly string[],
): string {
  if (number.cell !== null) return `cell ${number.cell}`;
  if (number.expression === 'quote') return `quote ${number.document} ${number.locator} ${number.unit}`;
  const inputs = number.inputs.map((id) => {
    const input = byId.get(id);
    return input === undefined || path.includes(id) ? id : identity(input, byId, [...path, number.id]);
  });
  return `${number.expression}(${inputs.join(', ')})`;
}

const brief = ({ id, text, value }: ManifestNumber): DiffNumber => ({ id, text, value });
