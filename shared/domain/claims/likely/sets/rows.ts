/** Amounts near a statement as rows: each with the words that tell whose it is, one amount or two. */
import { conceptsOf } from '../../facts/equivalents.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { isOfOneKind, type Value } from './values.ts';

export type Row = {
  readonly value: Value;
  /** The other of two amounts told of it, the second in text order. */
  readonly other: Value | null;
  /** The words around it that are its own. */
  readonly words: string;
  /** Those by which it can be told from the other rows. */
  readonly own: ReadonlySet<string>;
  /** ISO date its time ends at; empty where none is told. */
  readonly time: string;
};

export type Rows = {
  readonly rows: readonly Row[];
  readonly isPaired: boolean;
  /** Where the rows begin and end in each sentence that has some. */
  readonly spans: ReadonlyMap<ClaimSentence, readonly [number, number]>;
};

const FEWEST = 2;
const MOST = 14;

/** Like amounts that follow one on the other: one of each row, or two. */
export type Stretch = { readonly values: readonly Value[]; readonly isPaired: boolean };

/** Every stretch of like amounts that may be read as rows. */
export function stretchesOf(values: readonly Value[], sizes: ReadonlySet<number>): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const run of runsOf(values)) {
    const lengths =
      sizes.size === 0 ? new Set([run.length]) : new Set([...sizes].flatMap((size) => [size, size * 2]));
    for (const length of lengths) {
      if (length > run.length || length < FEWEST) continue;
      for (let from = 0; from + length <= run.length; from++) {
        const part = run.slice(from, from + length);
        if (sizes.size === 0 || sizes.has(length)) found.push({ values: part, isPaired: false });
        if (length % 2 === 0 && length >= 4 && (sizes.size === 0 || sizes.has(length / 2)))
          found.push({ values: part, isPaired: true });
      }
    }
  }
  return found;
}

/** Like amounts that follow one on the other, without those of another kind. */
function runsOf(values: readonly Value[]): readonly (readonly Value[])[] {
  const runs: Value[][] = [];
  for (const value of values) {
    const run = runs.find(([first]) => first !== undefined && isOfOneKind(first, value));
    if (run === undefined) runs.push([value]);
    else run.push(value);
  }
  return runs.filter(({ length }) => length >= FEWEST && length <= 2 * MOST);
}

/** Where one row's words end and the next one's begin. */
const PARTS = /.*(?:[,;:—–.]|\b(?:and|while|whereas|but)\b)/su;

export function rowsIn({ values, isPaired }: Stretch): Rows {
  const step = isPaired ? 2 : 1;
  const groups: (readonly Value[])[] = [];
  for (let i = 0; i < values.length; i += step) groups.push(values.slice(i, i + step));
  const spans = new Map<ClaimSentence, readonly [number, number]>();
  const raw = groups.map((group, i) => {
    const [first, last] = [group[0] as Value, group.at(-1) as Value];
    const before = groups[i - 1]?.at(-1);
    const next = groups[i + 1]?.[0];
    const gap = gapBefore(first, before);
    const head = gap.slice(PARTS.exec(gap)?.[0].length ?? 0);
    const rest = gapBehind(last, next);
    const tail =
      next === undefined
        ? (/^[^,;:.—]*/u.exec(rest)?.[0] ?? '')
        : (PARTS.exec(rest)?.[0] ?? (next.sentence === last.sentence ? '' : rest));
    const middle = last === first ? '' : first.sentence.tagged.slice(first.item.at + 1, last.item.at);
    for (const [sentence, from, to] of [
      [first.sentence, first.item.at - head.length, first.item.at + 1],
      [last.sentence, last.item.at, last.item.at + 1 + tail.length],
    ] as const) {
      const span = spans.get(sentence);
      spans.set(sentence, [Math.min(from, span?.[0] ?? from), Math.max(to, span?.[1] ?? to)]);
    }
    const isLine = ROLES.has(first.sentence.block.role) && first.sentence !== groups[i - 1]?.[0]?.sentence;
    const of = before?.sentence === first.sentence ? '' : first.of;
    const words = isLine ? first.sentence.tagged : `${of} ${head} ${middle} ${tail}`;
    return { value: first, other: last === first ? null : last, words };
  });
  const names = raw.map(({ words }) => conceptsOf((words.match(NAME) ?? []).join(' ')));
  const areNamed = names.every(({ size }) => size > 0);
  const concepts = areNamed ? names : raw.map(({ words }) => conceptsOf(words));
  const rows = raw.map((row, i) => {
    const own = [...(concepts[i] ?? [])].filter(
      (word) => !concepts.some((other, j) => j !== i && other.has(word)),
    );
    return { ...row, own: new Set(own), time: row.value.item.reading.period?.to ?? '' };
  });
  return { rows, isPaired, spans };
}

/** Lines of their own, whole rows. */
const ROLES: ReadonlySet<string> = new Set(['heading', 'bullet']);
const NAME = /\p{Lu}[\p{L}’'-]+/gu;

/** Words between an amount and the one before it, times written out. */
function gapBefore({ sentence, item }: Value, before: Value | undefined): string {
  const from = before?.sentence === sentence ? before.item.at + 1 : 0;
  return sentence.tagged.slice(from, item.at);
}

function gapBehind({ sentence, item }: Value, next: Value | undefined): string {
  const to = next?.sentence === sentence ? next.item.at : sentence.tagged.length;
  return sentence.tagged.slice(item.at + 1, to);
}
