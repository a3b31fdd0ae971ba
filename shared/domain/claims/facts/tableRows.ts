/** Rows of a table that has one measure at two times: each row is a pair of amounts of its name. */
import type { AuditContext } from '../forms/draft.ts';
import { type TableColumn, tableColumns } from '../sentence/blockTables.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { bare, namesIn } from '../sentence/namedValues.ts';
import { conceptsOf } from './equivalents.ts';
import type { FactPair } from './factPairs.ts';

export type RowPair = FactPair & { readonly name: string };
export type Years = { readonly from: TableColumn; readonly to: TableColumn };

const NOW = /\b(?:current|now|new|latest|today|present)\b/iu;
const THEN = /\b(?:previous|earlier|before|old|former|prior|last)\b/iu;
const NO_THING = /\b(?:to|in|since|until|by|the|of|a|year)\b/giu;

/** The only two columns whose heads differ in nothing but the time. */
export function twoYears(columns: readonly TableColumn[]): Years | null {
  const headed = columns.flatMap((column) => {
    const text = column.head?.text ?? '';
    const year =
      /\b(?:19|20)\d\d\b/u.exec(text)?.[0] ??
      (NOW.test(text) ? '9999' : THEN.test(text) ? '0000' : undefined);
    const rest = text
      .toLowerCase()
      .replace(/[\d–—-]+/gu, '')
      .replace(NOW, '')
      .replace(THEN, '')
      .replace(NO_THING, '')
      .replace(/\s+/gu, ' ')
      .trim();
    return year === undefined ? [] : [{ column, year, rest }];
  });
  const pairs = headed.flatMap((a) =>
    headed.filter((b) => a.rest === b.rest && a.year < b.year).map((b) => ({ from: a.column, to: b.column })),
  );
  const [only, more] = pairs;
  return only !== undefined && more === undefined ? only : null;
}

export function rowPairs(context: AuditContext): readonly RowPair[] {
  const years = twoYears(tableColumns(context.sentences));
  return (years?.to.rows ?? []).flatMap(({ name, cell }) => {
    const base = years?.from.rows.find((row) => row.name === name)?.cell.item;
    return base === undefined
      ? []
      : [
          {
            name,
            from: base,
            to: cell.item,
            sentence: cell.sentence,
            concepts: conceptsOf(name),
            why: 'the row of the table',
          },
        ];
  });
}

/** The row a sentence speaks of: the one name it begins with, or of the sentence before where it says "it". */
export function rowOf(context: AuditContext, sentence: ClaimSentence, subject = ''): RowPair | null {
  if (/^table /u.test(sentence.block.locator)) return null;
  const rows = rowPairs(context);
  if (rows.length === 0) return null;
  const told = rows.filter(({ name }) => subject.includes(name));
  const own = told.length === 1 ? told : rows.filter(({ name }) => names(sentence, name));
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  const before = context.sentences[sentence.order - 1];
  if (
    before === undefined ||
    before.block.id !== sentence.block.id ||
    !/^(?:it|its|there|that)\b/iu.test(sentence.text)
  )
    return null;
  const back = rows.filter(({ name }) => names(before, name));
  return back.length === 1 ? (back[0] ?? null) : null;
}

const names = (sentence: ClaimSentence, name: string): boolean =>
  namesIn(sentence).some(({ text }) => bare(text) === bare(name));
