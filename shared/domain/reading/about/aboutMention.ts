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
  const parties = partiesOf(text, here, span, own);
  if (own && parties !== NOBODY) return about(own, parties, kind, text, span, 'stated');
  // Without words that point back a sentence may be about anything else ("The IMF released $360 million").
  const earlier = own || here.pointsBack ? (before?.measures.at(-1) ?? null) : null;
  const earlierParties = before ? partiesOf(text, before, span, earlier) : NOBODY;
  const measure = own ?? earlier;
  if (!measure) return { ...UNSURE, ...parties };
  const both = completed(parties, earlierParties);
  return about(measure, both, kind, text, span, both === NOBODY ? 'unsure' : 'previous_sentence');
}

/** Only names near the number: a sentence without an end must not make every number look at every name. */
function partiesOf(text: string, facts: SentenceFacts, span: TextSpan, measure: MeasureWord | null): Parties {
  const at = measure?.start ?? span.start;
  const near = facts.parties.slice(
    firstFrom(facts.parties, at - REACH),
    firstFrom(facts.parties, at + REACH),
  );
  return readParties(text, ofClause(text, near, span), span.start, measure, measure?.flow ?? null);
}

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
): About {
  const isShare =
    (kind === 'percent' || kind === 'share') && OF_WHOLE.test(text.slice(span.end, span.end + 24));
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
