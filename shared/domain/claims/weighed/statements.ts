/** What the article says that must follow from amounts: the words of a statement, and which relation of amounts it claims. */

import { namesOf } from '../facts/amounts.ts';
import { conceptsOf, unitWords } from '../facts/equivalents.ts';
import { headOf } from '../facts/subjects.ts';
import type { Told } from '../facts/told.ts';
import type { AuditContext } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { type Clause, clausesOf, wholeSentence } from '../sentence/clauses.ts';
import { roleOf } from '../sentence/roles.ts';
import type { Passage } from '../types.ts';

/** change: a later amount by an earlier one. share: a part by its whole. each: a whole by how many share it. mean: of a list. apart: two amounts' distance. */
export type Relation = 'change' | 'share' | 'each' | 'mean' | 'apart';

export type Statement = {
  readonly relation: Relation;
  readonly sentence: ClaimSentence;
  readonly clause: Clause;
  readonly item: Item;
  readonly passage: Passage;
  /** What its amounts are said to be of: one slot for all of them, or one for each (part and whole, whole and count). */
  readonly slots: readonly Slot[];
  readonly years: readonly string[];
  /** Its subject is a word for what was told before. */
  readonly pointsBack: boolean;
};

export type Slot = {
  readonly words: ReadonlySet<string>;
  /** The noun among them. */
  readonly head: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The words themselves name the amount: "58,300, or 88 percent". */
  readonly own: Item | null;
};

export function statementsIn(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly Statement[] {
  if (/^table /u.test(sentence.block.locator)) return [];
  return clausesOf(sentence).flatMap((clause) =>
    clause.items.flatMap((item): readonly Statement[] => {
      if (item.reading.value === null || told.hasTested(item) || isUnsure(sentence, item)) return [];
      const relation = relationOf(sentence, item);
      return relation === null ? [] : [statement(context, relation, clause, item)];
    }),
  );
}

const RATES: readonly string[] = ['percent', 'share'];
const AMOUNTS: readonly string[] = ['money', 'quantity', 'count'];
const NO_CHANGE =
  /^(?:doubles|triples|quadruples|halves)$|^(?:double|triple|quadruple|halve)$|\bas (?:much|many|large|big|high)\b/iu;
const MEAN =
  /\b(?:(?:an?|the|their|its|this|that) (?:\p{L}+ )?average of|averag(?:ed|ing)|the average was)\s+(?:(?:about|some|just|only)\s+)?$/iu;
const APART_BEFORE =
  /\b(?:gap|difference|shortfall|surplus|deficit|margin|lead) (?:of|was|is)\s+(?:(?:about|some|just|only)\s+)?$/iu;
const EACH_BEHIND =
  /^\s+(?:\p{Ll}+\s+){0,1}(?:per|an?|for (?:each|every)|to (?:each|every))\s+(?:single\s+)?(?<unit>\p{L}{3,})/u;
const TIMES =
  /^(?:hour|day|night|week|month|quarter|year|minute|time|tonne|ton|kilo|litre|barrel|square|cubic|hectare|metre|few|lot|little)/u;

function relationOf(sentence: ClaimSentence, item: Item): Relation | null {
  const { kind, text } = item.mention;
  const [lead, rest] = [sentence.tagged.slice(0, item.at), sentence.tagged.slice(item.at + 1)];
  const role = roleOf(sentence, item);
  if (kind === 'factor')
    return (NO_CHANGE.test(text) && sentence.block.role !== 'title') || /\bfrom\s+$/u.test(lead)
      ? null
      : 'change';
  if (RATES.includes(kind))
    return role === 'change' && !/^\s+of\s/u.test(rest) ? 'change' : role === 'base' ? null : 'share';
  // "A 10-point change would bring": no distance that has been.
  if (kind === 'percentage_points') return /-/u.test(text) ? null : 'apart';
  if (!AMOUNTS.includes(kind)) return null;
  if (MEAN.test(lead)) return 'mean';
  const unit = eachOf(item, rest);
  if (unit !== null) return 'each';
  return role === 'change' || APART_BEFORE.test(lead) ? 'apart' : null;
}

/** "£21 per resident": of whom the amount is for each. */
function eachOf(item: Item, rest: string): string | null {
  const unit =
    EACH_BEHIND.exec(rest)?.groups?.['unit'] ??
    /_per_(?<unit>\p{L}+)$/u.exec(item.reading.unit ?? '')?.groups?.['unit'] ??
    /\b(?:per|an?)\s+(?<unit>\p{L}{3,})$/u.exec(item.mention.text)?.groups?.['unit'] ??
    null;
  return unit === null || TIMES.test(unit) ? null : unit;
}

function statement(context: AuditContext, relation: Relation, clause: Clause, item: Item): Statement {
  const { sentence } = clause;
  const at = item.at - clause.start;
  const [lead, rest] = [clause.text.slice(0, at), clause.text.slice(at + 1)];
  const subject = lead.split(/(?:,\s|;\s|:\s|\s(?:that|because|after|as)\s)/u).at(-1) ?? '';
  const own = conceptsOf(subject);
  const pointsBack = own.size === 0 || POINTS_BACK.test(subject.trim());
  const names = namesFor(context, clause, pointsBack);
  const unit = conceptsOf(unitWords(item));
  const whole = conceptsOf(clause.text);
  const slot = (words: ReadonlySet<string>, head: ReadonlySet<string>, anchor: Item | null = null): Slot => ({
    words,
    head,
    names,
    own: anchor,
  });
  const base = {
    relation,
    sentence,
    clause,
    item,
    passage: passageOf(item),
    pointsBack,
    years: yearsIn(sentence),
  };
  switch (relation) {
    case 'share': {
      const of = conceptsOf(behindOf(rest));
      return {
        ...base,
        slots: [slot(own, headOf(subject), apposed(clause, item)), { ...slot(of, of), names: new Set() }],
      };
    }
    case 'each': {
      const of = conceptsOf(eachOf(item, sentence.tagged.slice(item.at + 1)) ?? '');
      return {
        ...base,
        slots: [
          slot(
            minus(new Set([...own, ...conceptsOf(rest.split(/,\s/u)[0] ?? '')]), of),
            headOf(subject),
            apposed(clause, item),
          ),
          slot(of, of),
        ],
      };
    }
    case 'change':
      return {
        ...base,
        slots: [slot(own.size > 0 && sentence.block.role !== 'title' ? own : whole, headOf(subject))],
      };
    default:
      return {
        ...base,
        slots: [
          slot(
            new Set([...conceptsOf(`${lead} ${rest.split(PREDICATE)[0] ?? ''}`), ...unit]),
            unit.size > 0 ? unit : headOf(subject),
          ),
        ],
      };
  }
}

/** Where a sentence goes on to say something of what it has named. */
const PREDICATE = /\s(?:has|have|had|was|were|is|are)\s/u;

const minus = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((one) => !b.has(one)));

/** Its own, else those the sentences before go on speaking of. */
function namesFor({ sentences }: AuditContext, clause: Clause, pointsBack: boolean): ReadonlySet<string> {
  const own = namesOf(clause);
  if (own.size > 0 || !pointsBack) return own;
  const { order, block } = clause.sentence;
  for (let at = order - 1; at >= Math.max(0, order - NAME_REACH); at--) {
    const before = sentences[at];
    if (before === undefined || before.block.id !== block.id) break;
    const names = namesOf(wholeSentence(before), true);
    if (names.size > 0) return names;
  }
  return own;
}

const NAME_REACH = 2;

const yearsIn = ({ items }: ClaimSentence): readonly string[] =>
  items.flatMap(({ mention, reading }) =>
    mention.kind === 'period' || mention.kind === 'date'
      ? [reading.period?.from, reading.period?.to].flatMap((end) => (end ? [end.slice(0, 4)] : []))
      : [],
  );

/** "58,300 of last year's arrivals, or 88 percent", "$34 million (12 percent)": the amount that the share says again. */
function apposed({ items, sentence }: Clause, item: Item): Item | null {
  const before = items.findLast((one) => one.at < item.at && AMOUNTS.includes(one.mention.kind));
  return before !== undefined && APPOSED.test(sentence.tagged.slice(before.at + 1, item.at)) ? before : null;
}

const APPOSED =
  /^(?:\s[^,;:()]{0,40})?(?:,\s+(?:or|that is|equal to|equivalent to|which is)\s+|\s*\()(?:(?:about|some|nearly|almost|just|only|roughly|over|under)\s+)*$/u;

const POINTS_BACK =
  /^(?:(?:and|but|so)\s+)?(?:it|they|this|that(?!\s+(?:from|of|in|for|at)\b)|these|those|which|the (?:figure|number|total|sum|amount|rate|price|average|value|level|two|airport|company|bank|firm|city|town|county|country|club|region|group|plant|port|mine|party|largest|smallest)s?)\b/iu;

/** "of its staff", "of all passengers at the airports". */
const behindOf = (rest: string): string =>
  /^\s+of\s+(?:(?:the|its|their|all|these|those|his|her|total|overall)\s+)*(?<words>\p{L}[\p{L}'’-]*(?:\s+\p{Ll}[\p{L}-]*)?)/u.exec(
    rest,
  )?.groups?.['words'] ?? '';

/** Of what is to come or might have been; measured by something else. */
const UNSURE =
  /\b(?:were the|would|could|may|might|should|will|expects?|expected|forecasts?|plans?|planned|if|not|never|unless|target|each year)\b[^,;:]*$/iu;
const OF_ELSE =
  /^\s+(?:in the (?:\p{L}+ )?(?:years?|decades?|months?|period) (?:before|earlier)\b|the|what|that|(?:more|less|fewer|higher|lower|larger|smaller|cheaper|dearer|faster|slower)(?!\s*(?:[.,;]|$))|above|below|as|than)\b/u;

const isUnsure = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  UNSURE.test(tagged.slice(Math.max(0, at - 60), at)) || OF_ELSE.test(tagged.slice(at + 1));
