/** What a number is said of: measure, flow, subject and counterpart, from its own sentence or the one before. */
import type { TextSpan } from '../foldedText.ts';
import { UNSURE } from '../mentionDrafts.ts';
import type { About, MentionKind } from '../types.ts';
import type { MeasureWord } from './measureWords.ts';
import { NOBODY, type Parties, type Party, readParties } from './parties.ts';

/** A sentence with everything in it that can say what a number is about. */
export type SentenceFacts = { readonly measures: readonly MeasureWord[]; readonly parties: readonly Party[] };

/** About of one mention; `pair` is filled in later, when ids exist. */
export function aboutMention(
  text: string,
  span: TextSpan,
  kind: MentionKind,
  here: SentenceFacts,
  before: SentenceFacts | null,
): About {
  if (kind === 'period' || kind === 'date') return UNSURE;
  const own = nearestMeasure(here.measures, span);
  const parties = readParties(text, here.parties, span.start, own, own?.flow ?? null);
  if (own && parties !== NOBODY) return stated(own, parties, kind, text, span, 'stated');
  const earlier = before?.measures.at(-1) ?? null;
  const earlierParties = before
    ? readParties(text, before.parties, span.start, earlier, earlier?.flow ?? null)
    : NOBODY;
  if (!own && !earlier) return parties === NOBODY ? UNSURE : { ...UNSURE, ...parties };
  const measure = own ?? (earlier as MeasureWord);
  const both = parties === NOBODY ? earlierParties : parties;
  if (own && both === NOBODY) return { ...stated(own, NOBODY, kind, text, span, 'unsure') };
  return stated(measure, both, kind, text, span, both === NOBODY ? 'unsure' : 'previous_sentence');
}

function stated(
  measure: MeasureWord,
  parties: Parties,
  kind: MentionKind,
  text: string,
  span: TextSpan,
  basis: About['basis'],
): About {
  return {
    measure: isShare(kind, text, span) ? 'share' : measure.measure,
    flow: measure.flow,
    ...parties,
    basis,
    pair: null,
  };
}

/** "80 percent of the goods": a part of a whole, whatever the whole measures. */
const isShare = (kind: MentionKind, text: string, span: TextSpan): boolean =>
  (kind === 'percent' || kind === 'share') &&
  /^\s+of\s+(?:the|all|its|their|total|global|world)\b/u.test(text.slice(span.end, span.end + 24));

/** The measure word a number belongs to: the last one before it in its sentence, else the first one after. */
function nearestMeasure(measures: readonly MeasureWord[], span: TextSpan): MeasureWord | null {
  return (
    measures.findLast((word) => word.start < span.start) ??
    measures.find((word) => word.start >= span.start) ??
    null
  );
}
