/** The sentence whose values a later sentence speaks of by name. */
import type { AuditContext } from '../forms/draft.ts';
import { headWords, type TableColumn, tableColumns } from './blockTables.ts';
import { bulletTables } from './bulletTables.ts';
import type { ClaimSentence } from './claimSentence.ts';
import { contentWords, isSameWord, stem } from './contentWords.ts';
import { type Name, type NamedValue, namedIn, namedValues, namesIn } from './namedValues.ts';
import { isCommensurable } from './roles.ts';

export type NamedTable = { readonly sentence: ClaimSentence; readonly values: readonly NamedValue[] };

/** How many sentences back a table may stand. */
const REACH = 3;

/**
 * The nearest sentence before, with a value for each of the names and at least two values of one dimension, that the
 * sentence speaks of; else the columns of a table of the article that do.
 */
export function tablesOf(
  context: AuditContext,
  sentence: ClaimSentence,
  names: readonly Name[],
): readonly NamedTable[] {
  for (let order = sentence.order - 1; order >= sentence.order - REACH; order--) {
    const near = context.sentences[order];
    if (near === undefined || !isWithin(near, sentence)) break;
    const table = { sentence: near, values: namedValues(near) };
    if (hasAll(table, names) && isAboutTable(context, sentence, table)) return [table];
  }
  const bullets = bulletTables(context.sentences).find(
    ({ sentence: { order }, last, values }) =>
      (order === sentence.order + 1 || (last < sentence.order && sentence.order - last <= REACH)) &&
      hasAll({ sentence, values }, names),
  );
  if (bullets !== undefined) return [bullets];
  const columns = tableColumns(context.sentences).flatMap((column) => {
    const table = asTable(column);
    return table !== null && hasAll(table, names) ? [{ table, words: headWords(column, sentence) }] : [];
  });
  const most = Math.max(0, ...columns.map(({ words }) => words));
  return columns.filter(({ words }) => words === most).map(({ table }) => table);
}

/** In one paragraph, or one that takes up the paragraph before in so many words. */
const isWithin = (near: ClaimSentence, sentence: ClaimSentence): boolean =>
  near.block.id === sentence.block.id ||
  (near.block.role === 'body' &&
    near.block.ordinal === sentence.block.ordinal - 1 &&
    /\b(?:thus|therefore|hence|accordingly)\b/iu.test(sentence.text));

function hasAll({ values }: NamedTable, names: readonly Name[]): boolean {
  const found = names.map((name) => namedIn(values, name));
  const [first] = found;
  if (first == null || found.includes(null)) return false;
  return values.some((one) => one !== first && isCommensurable(one.item, first.item));
}

function asTable({ rows }: TableColumn): NamedTable | null {
  const [first] = rows;
  if (first === undefined) return null;
  return {
    sentence: first.cell.sentence,
    values: rows.map(({ name, cell: { item, sentence } }) => ({
      name: { text: name, iso3: null, start: sentence.start, end: sentence.end },
      item,
    })),
  };
}

/** Averages are no totals. */
const PER_ONE = /\b(?:averages?|averaged|mean|median|per (?:head|capita|person))\b/iu;

const PERIODS = new Set(['period', 'date']);

/** A word in common with the sentences from the table on, or no word of its own; and no other time. */
function isAboutTable(
  context: AuditContext,
  sentence: ClaimSentence,
  { sentence: table }: NamedTable,
): boolean {
  if (PER_ONE.test(sentence.text) && !PER_ONE.test(table.text)) return false;
  const times = sentence.items.filter(({ mention }) => PERIODS.has(mention.kind));
  const own = table.items.filter(({ mention }) => PERIODS.has(mention.kind));
  const isOfTime = times.every(({ reading }) =>
    own.some((one) => one.reading.period?.to === reading.period?.to),
  );
  if (!isOfTime) return false;
  const names = namesIn(sentence).map(({ text }) => stem(text.toLowerCase()));
  const words = [...contentWords(sentence)].filter((word) => !ROLES.test(word) && !names.includes(word));
  if (words.length === 0) return true;
  const told = context.sentences.slice(table.order, sentence.order).map(contentWords);
  return words.some((word) => told.some((one) => [...one].some((other) => isSameWord(word, other))));
}

/** What one is in a table of trade, aid or votes: they say nothing of another measure. */
const ROLES =
  /^(?:buy|sell|suppl|market|custom|import|export|produc|don|recipi|lend|contri|source|destin|shar|rate|valu|figur|spend|grow|outbre|numb|result|margin|amount|sum|partn|cover|turnou|level|propor|incide|densit)/u;
