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
};

/** A fact that is new has no `before`, one that is gone no `after`. */
export type FactChange = Omit<Fact, 'value'> & {
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
    changes.push({ kind, id, owner, label, before: old, after: now });
  }
  const rank = ({ kind }: FactChange): number => FACT_KINDS.indexOf(kind);
  return changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => rank(a.change) - rank(b.change) || a.index - b.index)
    .map(({ change }) => change);
}
