/** What a number is said of: measure, flow, subject and counterpart, from its own sentence or the one before. */
import { firstFrom, type TextSpan } from '../foldedText.ts';
import { UNSURE } from '../mentionDrafts.ts';
import type { About, MentionKind } from '../types.ts';
import type { MeasureWord } from './measureWords.ts';
import { NOBODY, type Parties, type Party, readParties } from './parties.ts';

/** A sentence with everything in it that can say what a number is about. */
export type SentenceFacts = {
  readonly measures: readonly MeasureWord[];
  readonly parties: readonly Party[];
  /** It has words that take up what was said before ("it", "the increase"). */
  readonly pointsBack: boolean;
};

const BACK =
  /\b(?:it|its|they|their|this|these|those|the (?:figure|total|number|level|rate|former|latter)|others?|increases?|rise|rose|growth|grew|decline|declined|fall|fell|drop|jump|in (?:one|two|three|four|five|six|seven|eight|nine|ten))\b/iu;

/** True for a sentence that goes on from the one before. */
export const pointsBack = (sentence: string): boolean => BACK.test(sentence);

/** About of one mention; `pair` is filled in later, when ids exist. */
export function aboutMention(
  text: string,
  span: TextSpan,
  kind: MentionKind,
  here: SentenceFacts,
  before: SentenceFacts | null,
): About {
  const own = nearestMeasure(text, here.measures, span);
  const told = partiesOf(text, here, span, own);
  const parties = own === null ? told : withOther(text, here, span, own, told);
  // "Its imports from Russia": whose, the sentence before says.
  if (own && parties.subject.length === 0 && parties.counterpart.length > 0 && before !== null) {
    const owner = partiesOf(text, before, span, before.measures.at(-1) ?? null).subject;
    const isOther = owner.length > 0 && !owner.some((iso3) => parties.counterpart.includes(iso3));
    if (isOther && ITS.test(text.slice(Math.max(0, own.start - LONGEST_PRONOUN), own.start)))
      return about(own, { ...parties, subject: owner }, kind, text, span, 'previous_sentence', here);
  }
  if (own && parties !== NOBODY) return about(own, parties, kind, text, span, 'stated', here);
  const traded = own === null ? tradedIn(text, here, span) : null;
  if (traded !== null) return about(traded.measure, traded.parties, kind, text, span, 'stated', here);
  // Without words that point back a sentence may be about anything else ("The IMF released $360 million").
  const earlier = own || here.pointsBack ? (before?.measures.at(-1) ?? null) : null;
  const earlierParties = before ? partiesOf(text, before, span, earlier) : NOBODY;
  const measure = own ?? earlier;
  if (!measure) return { ...UNSURE, ...parties };
  const both = completed(parties, earlierParties);
  return about(measure, both, kind, text, span, both === NOBODY ? 'unsure' : 'previous_sentence', here);
}

/** Only names near the number: a sentence without an end must not make every number look at every name. */
function partiesOf(text: string, facts: SentenceFacts, span: TextSpan, measure: MeasureWord | null): Parties {
  const near = nearParties(facts, measure?.start ?? span.start);
  return readParties(text, ofClause(text, near, span), span.start, measure, directionOf(measure));
}

const nearParties = ({ parties }: SentenceFacts, at: number): readonly Party[] =>
  parties.slice(firstFrom(parties, at - REACH), firstFrom(parties, at + REACH));

/** What is paid for what comes in, or comes in itself, has its parties where imports have them. */
const directionOf = (measure: MeasureWord | null): string | null =>
  measure?.measure === 'tariff' || measure?.measure === 'remittances' ? 'imports' : (measure?.flow ?? null);

const ITS = /(?:^|[^\p{L}])(?:its|their|it|they|the country(?:'s|\u2019s)?)(?:\s\p{L}+){0,2}\s$/iu;
const LONGEST_PRONOUN = 40;

/** "Yerevan sent goods worth $3bn to Russia", "India bought $2bn of Russian oil": trade told by a verb between two parties. */
function tradedIn(
  text: string,
  facts: SentenceFacts,
  span: TextSpan,
): { readonly measure: MeasureWord; readonly parties: Parties } | null {
  const start = Math.max(0, span.start - LONGEST_VERB_LEAD);
  const lead = text.slice(start, span.start);
  const verb = TRADE_CUE.test(lead) ? TRADE_VERB.exec(lead) : null;
  if (verb === null) return null;
  const flow = /^(?:bought|purchased|buys)$/u.test(verb[1] ?? '') ? 'imports' : 'exports';
  const at = start + verb.index;
  const measure: MeasureWord = { start: at, end: at + (verb[1] ?? '').length, measure: flow, flow };
  const near = nearParties(facts, at);
  const seller = near.findLast((party) => party.end <= at && !party.isWeak);
  const behind = near.filter((party) => party.start >= measure.end && !party.isWeak);
  const other = behind.find((party) => isTradePartner(text, party, measure, flow));
  if (seller === undefined || other === undefined) return null;
  return { measure, parties: { subject: seller.codes, counterpart: other.codes } };
}

const TRADE_VERB = /(?<!\p{L})(sent|sold|sells|delivered|supplied|bought|buys|purchased)(?!\p{L})[^.;]*$/u;
/** Without one of these the pattern cannot fit. */
const TRADE_CUE = /sent|sold|sells|delivered|supplied|bought|buys|purchased/;
const LONGEST_VERB_LEAD = 80;

function isTradePartner(text: string, party: Party, verb: TextSpan, flow: string): boolean {
  const lead = text.slice(Math.max(verb.end, party.start - LONGEST_PRONOUN), party.start);
  if (flow === 'imports') return /(?:from|of)(?: the)? $/u.test(lead);
  return /(?:to|into)(?: the)? $/u.test(lead) || lead.trim() === '';
}

/** "Russia took 35% of Armenia's exports": whoever is named before a share of somebody's trade is the other side of it. */
function withOther(
  text: string,
  facts: SentenceFacts,
  span: TextSpan,
  own: MeasureWord,
  told: Parties,
): Parties {
  if (own.flow === null || told.counterpart.length > 0 || told.subject.length === 0) return told;
  if (!isShareOf(text, facts, span, own)) return told;
  const others = nearParties(facts, span.start).filter(
    (party) => !party.isWeak && !party.codes.some((iso3) => told.subject.includes(iso3)),
  );
  const [other] = others;
  return other !== undefined && others.length === 1 ? { ...told, counterpart: other.codes } : told;
}

/** "35% of Armenia's exports", "Russia's share of Armenian exports was 35%". */
function isShareOf(text: string, facts: SentenceFacts, span: TextSpan, measure: MeasureWord): boolean {
  const behind = text.slice(span.end, Math.min(measure.start, span.end + LONGEST_WHOLE));
  if (measure.start > span.end && measure.start - span.end < LONGEST_WHOLE && WHOLE.test(behind)) return true;
  const first = firstFrom(facts.measures, measure.start - LONGEST_WHOLE);
  return facts.measures
    .slice(first, firstFrom(facts.measures, measure.start))
    .some(
      (one) =>
        one.measure === 'share' &&
        one.end < measure.start &&
        measure.start - one.end < LONGEST_WHOLE &&
        WHOLE.test(text.slice(one.end, measure.start)),
    );
}

/** "of Armenia's", "of all Armenian": whose whole it is part of. */
const WHOLE = /^\sof\s(?:(?:the|all|its|total)\s)?(?:[\p{L}'\u2019-]+\s){0,3}$/u;
const LONGEST_WHOLE = 48;

/** "In Tajikistan it was 49 percent; most of it comes from Russia": a clause that names somebody speaks of nobody else. */
function ofClause(text: string, parties: readonly Party[], span: TextSpan): readonly Party[] {
  const start = Math.max(0, span.start - REACH);
  const from = start + text.slice(start, span.start).lastIndexOf(';');
  const end = text.slice(span.end, span.end + REACH).indexOf(';');
  const to = end < 0 ? Number.POSITIVE_INFINITY : span.end + end;
  const own = parties.filter((party) => party.start > from && party.start < to && !party.isWeak);
  return own.length > 0 ? own : parties;
}

/** How far, in characters, a sentence's names are looked for around its measure; longer than sentences are. */
const REACH = 600;

/**
 * "Trade between Russia and Armenia quintupled. In two, Georgia and Kazakhstan, it ...": the new names take the place
 * of the earlier counterpart, and the earlier subject becomes theirs.
 */
function completed(own: Parties, earlier: Parties): Parties {
  if (own === NOBODY) return earlier;
  if (own.counterpart.length > 0 || earlier.counterpart.length === 0) return own;
  const isNew = !own.subject.some((iso3) => earlier.subject.includes(iso3));
  return { subject: own.subject, counterpart: isNew ? earlier.subject : earlier.counterpart };
}

function about(
  measure: MeasureWord,
  parties: Parties,
  kind: MentionKind,
  text: string,
  span: TextSpan,
  basis: About['basis'],
  here: SentenceFacts,
): About {
  const isShare =
    (kind === 'percent' || kind === 'share') &&
    (OF_WHOLE.test(text.slice(span.end, span.end + 24)) || isShareOf(text, here, span, measure));
  return { measure: isShare ? 'share' : measure.measure, flow: measure.flow, ...parties, basis, pair: null };
}

/** "80 percent of the goods": a part of a whole, whatever the whole measures. */
const OF_WHOLE = /^\s+of\s+(?:the|all|its|their|total|global|world)\b/u;

/** The last measure word before a number in its sentence, else the first after it that has no number of its own. */
function nearestMeasure(text: string, measures: readonly MeasureWord[], span: TextSpan): MeasureWord | null {
  const at = firstFrom(measures, span.start);
  const before = measures[at - 1];
  if (before) return before;
  const after = measures[at];
  return after && !OWN_NUMBER.test(text.slice(after.end, after.end + LONGEST_LINK)) ? after : null;
}

/** "goods worth $430 billion, leaving a surplus of $20 billion": the surplus is the second. */
const OWN_NUMBER = /^\s(?:of|was|were|at|to|reached|von|de|в|на)\s[^\p{L}.;]{0,4}\d/u;
const LONGEST_LINK = 24;
