/** Lists of bullets that are a table: "- Nakuru: 97,000 tonnes". */
import type { ClaimSentence } from './claimSentence.ts';
import type { NamedValue } from './namedValues.ts';
import { dimensionOf, isCommensurable } from './roles.ts';
import { TAG } from './tags.ts';

export type BulletTable = {
  /** The first of its lines. */
  readonly sentence: ClaimSentence;
  readonly last: number;
  readonly values: readonly NamedValue[];
};

const ROW = new RegExp(
  `^(?<name>\\p{L}[^:;.\\ue000-\\ueaff]{1,40}?)(?:\\s*:|\\s+[—–-]|,)\\s+(?:about\\s+)?${TAG.level}`,
  'u',
);
const known = new WeakMap<readonly ClaimSentence[], readonly BulletTable[]>();

/** Runs of at least two such lines, in text order; worked out once. */
export function bulletTables(sentences: readonly ClaimSentence[]): readonly BulletTable[] {
  const found = known.get(sentences) ?? findTables(sentences);
  known.set(sentences, found);
  return found;
}

function findTables(sentences: readonly ClaimSentence[]): readonly BulletTable[] {
  const tables: { sentence: ClaimSentence; last: number; values: NamedValue[] }[] = [];
  for (const sentence of sentences) {
    const value = rowOf(sentence);
    const open = tables.at(-1);
    if (value === null) continue;
    const goesOn = open !== undefined && open.last === sentence.order - 1 && isLike(open.values, value);
    if (goesOn) {
      open.values.push(value);
      open.last = sentence.order;
    } else tables.push({ sentence, last: sentence.order, values: [value] });
  }
  return tables.filter(({ values }) => values.length > 1);
}

const isLike = ([first]: readonly NamedValue[], { item }: NamedValue): boolean =>
  first !== undefined && isCommensurable(first.item, item);

function rowOf(sentence: ClaimSentence): NamedValue | null {
  if (sentence.block.role !== 'bullet') return null;
  const [item] = sentence.items;
  const text = ROW.exec(sentence.tagged)?.groups?.['name'];
  if (item === undefined || text === undefined || dimensionOf(item) === null) return null;
  if (sentence.items.some((one) => one !== item && isCommensurable(one, item))) return null;
  return { name: { text: text.trim(), iso3: null, start: sentence.start, end: item.mention.start }, item };
}
