/** Words that say how an amount comes of others, and whether they say that it is made of those it is set against. */
import { once } from '../../../../lib/once.ts';
import type { Parts, TotalQuestion } from './parts.ts';
import type { Value } from './values.ts';

/** Families of words that say how an amount comes of others; none of them names a topic. */
const CUES: readonly (readonly [string, RegExp])[] = [
  [
    'total',
    /\b(?:total\w*|altogether|in all|all told|together|combined|between (?:them|the\w*)|in sum|sums?|overall|aggregat\w*|add(?:s|ed|ing)? (?:up|these|those|it|them)|muster\w*|make(?:s)? up|made up|come(?:s)? to|came to|amount(?:s|ed)? to|all in|jointly|both|and so|so|thus|hence|makes?|making|brings?|bringing|consist\w*|compris\w*)\b/iu,
  ],
  [
    'rest',
    /\b(?:rest|remain\w*|lef?t|leav\w*|(?<!any )others?|balance|outstanding|surviv\w*|unaccounted|to go|to do|less|minus|subtract\w*|deduct\w*|taken off|without|residu\w*|unpaid|unsold|shortfall|missing|wait\w*|need\w*|the other)\b/iu,
  ],
  ['mean', /\b(?:averag\w*|mean|means|median|typical\w*)\b/iu],
  [
    'each',
    /\b(?:a|per|each|every) (?:year|month|week|day|quarter|head|season|decade)\b|\b(?:annually|yearly|monthly|weekly|daily|apiece)\b/iu,
  ],
  ['of', /\bof (?:which|this|these|that|them|the)\b/iu],
];

/** Bounds of numbers that are told, and do not bound others. */
export const BOUNDS: ReadonlySet<string> = new Set(['exact', 'approximate', 'nearly']);
const FEWEST = 13;
const TOTAL = /\b(?:in all|altogether|all told|in total|together|combined|overall)\b/iu;
const OF_THESE = /\bof (?:which|this|these|those|that|them)\b/iu;
const SAYING = {
  sum: ['total'],
  rest: ['rest'],
  mean: ['mean', 'each'],
  each: ['each'],
} as const;

/** Words near the amount, or a stop between it and its parts, say that it is made of them. */
export function isSaid(question: TotalQuestion, { relation, parts }: Parts): boolean {
  const { reading } = question.stated.item;
  if (isFewInWords(question.stated) && parts.some(({ item }) => /\d/u.test(item.mention.text))) return false;
  if (!BOUNDS.has(reading.bound)) return false;
  const cues = cuesOf(question);
  const { isListed } = betweenOf(question, parts);
  if (relation === 'sum' && !isListed && unitsOf(question.stated, parts) === 'differ') return false;
  const isBefore = question.stated.item.mention.start < (parts[0]?.item.mention.start ?? 0);
  if (relation === 'sum' && isBefore && !isListed) {
    // Some parts of a whole told before them are less than it, and nothing is wrong.
    const made = parts.reduce((total, { size }) => total + size, 0);
    return made > question.stated.size && [...cues].some((cue) => cue.startsWith('of'));
  }
  if (relation === 'rest' && parts.length === 1)
    return cues.has('rest right before') || cues.has('rest right behind');
  if (relation === 'sum' && OF_THESE.test(question.stated.sentence.tagged)) return true;
  if ([...cues].some((cue) => SAYING[relation].some((one) => cue.startsWith(one)))) return true;
  const [first, last] = [parts[0], parts.at(-1)];
  if (
    relation === 'sum' &&
    !isBefore &&
    TOTAL.test(question.stated.sentence.tagged.slice(question.stated.item.at))
  )
    return true;
  if (relation === 'each') return /\b(?:a|per|each)\s/iu.test(question.stated.item.mention.text);
  return (
    relation === 'sum' &&
    first !== undefined &&
    last !== undefined &&
    isListed &&
    question.stated.item.mention.start < first.item.mention.start
  );
}

/** "Chile sold 5.3 million tonnes, followed by Congo with 3.3 million": those behind it are no parts of it. */
export const isRanked = (question: TotalQuestion, { parts }: Parts): boolean =>
  betweenOf(question, parts).isRanked();

/** The stretch of its sentence that an amount stands in, between stops that part statements. */
function clauseOf({ sentence: { tagged }, item }: Value): readonly [string, string] {
  const lead = tagged.slice(0, item.at);
  const rest = tagged.slice(item.at + 1);
  return [/[^;:—–]*$/u.exec(lead)?.[0] ?? '', /^[^;:—–.]*/u.exec(rest)?.[0] ?? ''];
}

const knownCues = new WeakMap<TotalQuestion, ReadonlySet<string>>();

export function cuesOf(question: TotalQuestion): ReadonlySet<string> {
  const found = knownCues.get(question) ?? new Set(nearCues(question));
  knownCues.set(question, found);
  return found;
}

/** Words right at it call it an average, or tell it for each of so many or so long. */
export const isAverage = (question: TotalQuestion): boolean =>
  [...cuesOf(question)].some((cue) => /^(?:mean|each)/u.test(cue));

/** Counts what is spoken of, beside numbers in digits. */
const isFewInWords = ({ item: { mention, reading } }: Value): boolean =>
  !/\d/u.test(mention.text) && Number(reading.value) < FEWEST;

/** "17.8 percent in all, and 30.7": said of the amount before. */
const OF_THE_ONE_BEFORE =
  /^\s*(?:in all|altogether|all told|in total|together|combined|on average|each|left|remained)\s*(?=[,;)])/iu;

/**
 * Words from the like amount before it to the one behind it, over times and counts of other things ("together the four sold ¤"); a mark of its own
 * for those that stand right at it.
 */
function nearCues({ stated, alike }: TotalQuestion): readonly string[] {
  const [lead, rest] = clauseOf(stated);
  const { at } = stated.item;
  const beside = alike
    .filter((one) => one.step === 0 && (isFewInWords(stated) || !isFewInWords(one)))
    .map(({ item }) => item.at);
  const [last, next] = [
    Math.max(-1, ...beside.filter((one) => one < at)),
    Math.min(...beside.filter((one) => one > at)),
  ];
  const opens = last - (at - lead.length);
  const before = opens < 0 ? lead : lead.slice(opens + 1).replace(OF_THE_ONE_BEFORE, ' ');
  const behind = rest.slice(0, next - at - 1);
  return CUES.flatMap(([name, words]) => [
    ...(words.test(before) ? [name] : []),
    ...(words.test(behind) ? [`${name} then`] : []),
    ...(words.test(before.slice(-24)) ? [`${name} right before`] : []),
    ...(words.test(behind.slice(0, 24)) ? [`${name} right behind`] : []),
  ]);
}

/** Words of the rest of its sentence. */
export function behindCues({ stated: { sentence } }: TotalQuestion): readonly string[] {
  const found =
    knownBehind.get(sentence) ?? CUES.flatMap(([name, words]) => (words.test(sentence.tagged) ? [name] : []));
  knownBehind.set(sentence, found);
  return found;
}

/** Every answer asks for them. */
const knownBehind = new WeakMap<Value['sentence'], readonly string[]>();

/** What stands between the amount and the part next to it, where both are of one sentence. */
type Between = {
  readonly isListed: boolean;
  readonly isRanked: () => boolean;
  readonly isOpen: () => boolean;
  /** How the text joins them; empty where there is none. */
  readonly join: () => string;
};

const knownBetween = new WeakMap<TotalQuestion, Map<Value | undefined, Between>>();

/** Of each amount next to it once: many stretches of parts begin or end with it. */
export function betweenOf(question: TotalQuestion, parts: readonly Value[]): Between {
  const [first, last] = [parts[0], parts.at(-1)];
  const { stated } = question;
  const next = first !== undefined && stated.item.mention.start < first.item.mention.start ? first : last;
  const known = knownBetween.get(question) ?? new Map<Value | undefined, Between>();
  knownBetween.set(question, known);
  const found = known.get(next) ?? readBetween(textBetween(stated, next));
  known.set(next, found);
  return found;
}

const readBetween = (text: string): Between => ({
  isListed: /^[^;,)]*[:—–(]/u.test(text),
  isRanked: once(() => /\b(?:followed by|ahead of|then came)\b/iu.test(text)),
  isOpen: once(() => OPEN.test(text)),
  join: once(() => (text === '' ? '' : joinOf(text))),
});

const OPEN =
  /\b(?:includ\w+|among (?:them|which|others)|such as|notably|especially|mainly|mostly|chiefly|led by|for example|for instance|at least)\b/iu;

function joinOf(text: string): string {
  const stop = /[:—–]/u.test(text)
    ? 'colon'
    : /;/u.test(text)
      ? 'semicolon'
      : /\(/u.test(text)
        ? 'bracket'
        : /,/u.test(text)
          ? 'comma'
          : 'plain';
  const number = /[\ue000-\ueaff]/u.test(text) ? ' over another' : '';
  return `${stop}${number} ${text.length > 60 ? 'long' : 'short'}`;
}

function textBetween(stated: Value, next: Value | undefined): string {
  if (next === undefined || next.sentence !== stated.sentence) return '';
  const [a, b] = [next.item.at, stated.item.at].sort((x, y) => x - y) as [number, number];
  return stated.sentence.tagged.slice(a + 1, b);
}

const unitOf = ({ item: { reading, mention } }: Value): string | null =>
  mention.kind === 'money' ? reading.currency : reading.unit;

export function unitsOf(stated: Value, parts: readonly Value[]): string {
  const own = unitOf(stated);
  const units = parts.map(unitOf);
  if (stated.item.mention.kind !== 'count') return units.every((unit) => unit === own) ? 'same' : 'left out';
  if (units.every((unit) => unit === own)) return own === null ? 'bare' : 'same';
  if (units.every((unit) => unit === own || unit === null) || own === null) return 'left out';
  return 'differ';
}
