/**
 * Furniture of letters and imprints: what a newsletter says of itself, where to send tips, who publishes a page. Each
 * is a whole line that speaks to its reader or of its publisher, never of the subject.
 */
import { cued, type FurnitureRule, fits } from './furnitureRule.ts';

const LETTER =
  /\byou(?:['\u2019]re| are) (?:receiving|getting) this\b|\bwas this (?:e-?mail |newsletter )?forwarded to you\b|\brefer (?:\d+|a|three|five) friends?\b|\b(?:unsubscribe|manage (?:your )?(?:preferences|subscription)|update your (?:preferences|profile))\b.{0,60}(?:[·|•]|$)|^(?:enjoying|liked|love) (?:the|this|our) [\p{L} ]{2,40}\?|\bsigned up (?:at|on|for) \S+\.\w{2,}\b/iu;
const LETTER_CUES = [
  'receiving this',
  'getting this',
  'forwarded to you',
  'friend',
  'unsubscribe',
  'preferences',
  'subscription',
  'profile',
  'enjoying',
  'liked',
  'love',
  'signed up',
];
const TIPS =
  /^(?:.{0,80}[.!?] )?(?:got a (?:tip|story)|tips?|call (?:us|our)|contact (?:us|the (?:newsroom|desk|editors?))|write to (?:us|the editors?)|tip line)\b[^.]{0,60}(?:\+?\(?\+?\d[\d\s()/-]{6,}\d|\S+@\S+)/iu;
const IMPRINT =
  /^(?:[\p{Lu}][\p{L}\p{N} .&\u2019'-]{1,60}) is (?:a (?:publication|project|service|product|program(?:me)?|registered (?:trademark|charity)) of|published (?:by|daily|weekly|monthly))\b|\b(?:newspaper registered|registered (?:charity|at the post office|office|in england)|company (?:number|registration))\b|\bUSt-Id(?:Nr)?\b|\bVAT (?:no|number|reg)\b|^[^.!?]{3,60}\|[^.!?|]{0,60}\b(?:street|avenue|road|suite|floor|box)\b[^.!?]{0,60}$/iu;
const IMPRINT_CUES = [
  'publication',
  'project',
  'service',
  'product',
  'program',
  'registered',
  'published',
  'company number',
  'company registration',
  'ust-id',
  'vat',
  '|',
];
const MASTHEAD =
  /^[^.!?]{2,60}[·|•–—-]\s*(?:issue|no\.?|vol(?:ume)?\.?|edition)\s*#?\s*\d{1,5}\b(?:.{0,60})$/iu;

/** A think tank's line of topics, which names its series: "Economics & Energy Publication Steppe Papers Uzbekistan". */
const TOPICS = /^(?:[\p{Lu}][\p{L}]+(?:,| &| and)? ){1,5}Publication (?:\p{Lu}[\p{L}.]+ ?){1,8}$/u;

/** Rules that hold wherever such a line stands, and those only for the edges of a document. */
export const LETTER_RULES: readonly FurnitureRule[] = [
  { name: 'letter_notice', edge: false, test: fits(cued(LETTER, ...LETTER_CUES), 50) },
  { name: 'tip_line', edge: true, test: fits(TIPS, 45) },
  { name: 'imprint', edge: true, test: fits(cued(IMPRINT, ...IMPRINT_CUES), 40) },
  { name: 'masthead', edge: true, test: fits(MASTHEAD, 16) },
  { name: 'topic_line', edge: true, test: fits(TOPICS, 14) },
];
