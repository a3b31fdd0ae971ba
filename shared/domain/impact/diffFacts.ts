/**
 * What an edit touches: everything the workspace says, before and after, compared fact by fact. A fact is one thing a
 * reader could be told (a cell's figure, a claim's verdict, a mark of a chart, a number in a note or a pack), with an
 * id that stays the same while only its value changes.
 */
export const FACT_KINDS = [
  'cell',
  'calculated',
  'link',
  'anchor',
  'claim',
  'chart',
  'scenario',
  'note',
  'pack',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export type Fact = {
  readonly kind: FactKind;
  /** Unique within its kind. */
  readonly id: string;
  /** What is opened to see it: a cell, a calculated series, a document, a chart, a scenario, a note or a pack. */
  readonly owner: string;
  readonly label: string;
  readonly value: string;
  /** Of a fact that tells several values (a link over many cells), each with its name, in the order `value` has them. */
  readonly parts?: readonly FactPart[];
};

export type FactPart = { readonly name: string; readonly value: string };

/** A fact that is new has no `before`, one that is gone no `after`. */
export type FactChange = Omit<Fact, 'value' | 'parts'> & {
  readonly before: string | null;
  readonly after: string | null;
};

/** The facts that differ, by kind and then in the order they are met. */
export function diffFacts(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  const keyOf = ({ kind, id }: Fact): string => `${kind} ${id}`;
  const was = new Map(before.map((fact) => [keyOf(fact), fact]));
  const is = new Map(after.map((fact) => [keyOf(fact), fact]));
  const changes: FactChange[] = [];
  for (const [key, fact] of new Map([...was, ...is])) {
    const [old, now] = [was.get(key)?.value ?? null, is.get(key)?.value ?? null];
    if (old === now) continue;
    const { kind, id, owner, label } = fact;
    const [before, after] = sides(was.get(key), is.get(key));
    changes.push({ kind, id, owner, label, before, after });
  }
  const rank = ({ kind }: FactChange): number => FACT_KINDS.indexOf(kind);
  return changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => rank(a.change) - rank(b.change) || a.index - b.index)
    .map(({ change }) => change);
}

/** What both sides of a fact tell: of one with several parts those that differ, by name, and how many stay as they were. */
function sides(old: Fact | undefined, now: Fact | undefined): readonly [string | null, string | null] {
  const [before, after] = [old?.parts ?? [], now?.parts ?? []];
  const stays = before.filter((part) => has(after, part)).length;
  if (stays === 0) return [old?.value ?? null, now?.value ?? null];
  const rest = stays === 1 ? '1 other as it was' : `${stays} others as they were`;
  const told = (parts: readonly FactPart[], others: readonly FactPart[]): string =>
    [...parts.filter((part) => !has(others, part)).map(({ name, value }) => `${name}: ${value}`), rest].join(
      '; ',
    );
  return [told(before, after), told(after, before)];
}

const has = (parts: readonly FactPart[], { name, value }: FactPart): boolean =>
  parts.some((part) => part.name === name && part.value === value);
