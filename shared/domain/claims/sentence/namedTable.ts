/** The sentence whose values a later sentence speaks of by name. */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence } from './claimSentence.ts';
import { contentWords } from './contentWords.ts';
import { neighbours } from './findPair.ts';
import { type Name, type NamedValue, namedIn, namedValues } from './namedValues.ts';
import { isCommensurable } from './roles.ts';

export type NamedTable = { readonly sentence: ClaimSentence; readonly values: readonly NamedValue[] };

/** How many sentences back a table may stand. */
const REACH = 3;

/** The nearest sentence before with a value for each of the names and at least two values of one dimension. */
export function tableBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  names: readonly Name[],
): NamedTable | null {
  for (const near of neighbours(context, sentence, REACH, 0)) {
    const values = namedValues(near);
    const found = names.map((name) => namedIn(values, name));
    const [first] = found;
    if (first == null || found.includes(null)) continue;
    if (values.some((one) => one !== first && isCommensurable(one.item, first.item)))
      return { sentence: near, values };
  }
  return null;
}

const PERIODS = new Set(['period', 'date']);

/** A word in common with the sentences from the table on, or no word of its own; and no other time. */
export function isAboutTable(
  context: AuditContext,
  sentence: ClaimSentence,
  { sentence: table }: NamedTable,
): boolean {
  const times = sentence.items.filter(({ mention }) => PERIODS.has(mention.kind));
  const own = table.items.filter(({ mention }) => PERIODS.has(mention.kind));
  const isOfTime = times.every(({ reading }) =>
    own.some((one) => one.reading.period?.to === reading.period?.to),
  );
  if (!isOfTime) return false;
  const words = [...contentWords(sentence)].filter((word) => !ROLES.test(word));
  if (words.length === 0) return true;
  const told = context.sentences.slice(table.order, sentence.order).map(contentWords);
  return words.some((word) => told.some((one) => one.has(word)));
}

/** What one is in a table of trade, aid or votes: they say nothing of another measure. */
const ROLES =
  /^(?:buy|sell|suppl|market|custom|import|export|produc|don|recipi|lend|contribut|sourc|destin|shar|rat|valu|figur|spend|grow|outbreak|number|result|margin|amount|sum|partner|cover|turnout|level|proport|incid|densit)/u;
