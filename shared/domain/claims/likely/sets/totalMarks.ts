/** What speaks for it that an amount is made of others near it: its words, where they stand, what stands between, how many were announced. */
import { countOf } from '../../lexicon/countWords.ts';
import { roleOf } from '../../sentence/roles.ts';
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

const OPEN =
  /\b(?:includ\w+|among (?:them|which|others)|such as|notably|especially|mainly|mostly|chiefly|led by|for example|for instance|at least)\b/iu;

export function totalMarks(question: TotalQuestion, way: Parts): readonly string[] {
  const { stated, alike } = question;
  const { relation, parts, whole } = way;
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const marks = [relation, `${relation} parts ${Math.min(parts.length, 5)}`];
  const add = (mark: string): void => {
    marks.push(mark, `${relation} ${mark}`);
  };
  for (const cue of cuesOf(question)) marks.push(`${relation} cue ${cue}`);
  for (const cue of behindCues(question)) marks.push(`${relation} cue behind ${cue}`);
  if (parts.length === 1) marks.push(`${relation} of one ${cuesOf(question).has('rest') ? 'cue' : 'bare'}`);
  if (cuesOf(question).size === 0) {
    add('without cue');
    marks.push(`${relation} without cue ${joinOf(stated, first, last)}`);
  }
  marks.push(`${relation} role ${roleOf(stated.sentence, stated.item)}`);
  const roles = new Set(parts.map((part) => roleOf(part.sentence, part.item)));
  for (const role of roles) marks.push(`${relation} part ${role}`);
  if (roles.has('base') && roles.size > 1) marks.push(`${relation} parts base and more`);
  add(placeOf(stated, first, last));
  const inside = alike.filter((one) => one.sentence === first.sentence || one.sentence === last.sentence);
  const left = inside.filter((one) => !parts.includes(one) && one !== whole);
  add(`leaves ${Math.min(left.length, 3)} of its sentence`);
  const own = alike.filter(({ step }) => step <= 0 && step >= -1);
  add(`leaves ${Math.min(3, own.filter((one) => !parts.includes(one) && one !== whole).length)} near`);
  if (own.every((one) => parts.includes(one) || one === whole)) add('takes all near');
  if (alike.every((one) => parts.includes(one) || one === whole)) add('takes all');
  const spread = new Set(parts.map(({ step }) => step)).size;
  add(`over ${Math.min(spread, 3)} sentences`);
  add(`list ${listOf(parts)}`);
  add(`units ${unitsOf(stated, parts)}`);
  add(`times ${timesOf(stated, parts)}`);
  add(`announced ${announcedOf(question, parts)}`);
  add(joinOf(stated, first, last));
  if (OPEN.test(textBetween(stated, first, last))) add('open');
  const { over } = way;
  if (over !== undefined) {
    const away =
      over.sentence === stated.sentence ? 'own' : over.sentence === first.sentence ? 'beside' : 'other';
    const said =
      EACH.exec(stated.sentence.tagged.slice(stated.item.at + 1))?.groups?.['unit'] ??
      SAID.exec(stated.item.mention.text)?.groups?.['unit'] ??
      null;
    const unit =
      said === null
        ? 'not said'
        : said.toLowerCase() === over.unit
          ? 'agrees'
          : over.unit === null
            ? 'of things'
            : 'differs';
    marks.push(
      `each over ${over.kind}`,
      `each over ${over.kind} ${away}`,
      `each unit ${unit}`,
      `each unit ${unit} ${over.kind}`,
    );
    if (over.size > 1000) marks.push('each over many');
    const between = over.sentence === first.sentence ? Math.abs(over.item.at - first.item.at) : 99;
    marks.push(`each near ${between < 30 ? 'near' : between < 80 ? 'middle' : 'far'}`);
  }
  if (whole !== null) {
    const { tagged } = whole.sentence;
    marks.push(
      `whole ${whole.item.mention.start < first.item.mention.start ? 'before' : 'behind'} its parts`,
      `whole ${/\b(?:of|out of|from|towards?|to|against)\s+(?:\S+\s+){0,3}$/iu.test(tagged.slice(0, whole.item.at)) ? 'of' : 'plain'}`,
      `whole ${alike.every(({ size }) => size <= whole.size) ? 'largest' : 'not largest'}`,
      `whole step ${Math.max(-3, Math.min(whole.step, 1))}`,
      `whole ${unitsOf(stated, [whole])}`,
    );
    const nearest = Math.abs(
      alike.indexOf(whole) -
        alike.indexOf(whole.item.mention.start < first.item.mention.start ? first : last),
    );
    marks.push(`whole away ${Math.min(nearest, 3)}`);
  } else if (relation === 'rest') marks.push('whole of hundred');
  return marks;
}

const EACH = /^[^,;:.]{0,30}?\b(?:a|per|each|every)\s+(?<unit>year|month|week|day|quarter|season)\b/iu;
const SAID = /\b(?:a|per|each|every)\s+(?<unit>year|month|week|day|quarter|season)\b/iu;

export function noTotalMarks(question: TotalQuestion): readonly string[] {
  const { stated, alike } = question;
  const cues = cuesOf(question);
  return [
    'none',
    ...[...cues].map((cue) => `none cue ${cue}`),
    ...(cues.size === 0 ? ['none without cue'] : []),
    `none role ${roleOf(stated.sentence, stated.item)}`,
    `none kind ${stated.item.mention.kind}`,
    `none alike ${Math.min(alike.length, 8)}`,
    `none own ${Math.min(4, alike.filter(({ step }) => step === 0).length)}`,
    `none before ${Math.min(4, alike.filter(({ step }) => step === -1).length)}`,
    ...(stated.item.reading.bound === 'exact' ? [] : ['none hedged']),
    ...(isLargest(question) ? ['none largest'] : []),
    ...(/^\s*(?:each|apiece)\b/iu.test(stated.sentence.tagged.slice(stated.item.at + 1))
      ? ['none each']
      : []),
    ...(stated.sentence.block.role === 'title' ? ['none title'] : []),
  ];
}

const isLargest = ({ stated, alike }: TotalQuestion): boolean =>
  alike.every(({ size }) => size < stated.size);

/** The stretch of its sentence that an amount stands in, between stops that part statements. */
const BOUNDS: ReadonlySet<string> = new Set(['exact', 'approximate', 'nearly']);
/** A smaller number in words counts what is spoken of, beside numbers in digits. */
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
  const { mention, reading } = question.stated.item;
  const isWord = !/\d/u.test(mention.text) && Number(reading.value) < FEWEST;
  if (isWord && parts.some(({ item }) => /\d/u.test(item.mention.text))) return false;
  if (!BOUNDS.has(reading.bound)) return false;
  const cues = cuesOf(question);
  const isListed = /^[^;,)]*[:—–(]/u.test(textBetween(question.stated, parts[0], parts.at(-1)));
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

function clauseOf({ sentence: { tagged }, item }: Value): readonly [string, string] {
  const lead = tagged.slice(0, item.at);
  const rest = tagged.slice(item.at + 1);
  return [/[^;:—–]*$/u.exec(lead)?.[0] ?? '', /^[^;:—–.]*/u.exec(rest)?.[0] ?? ''];
}

const knownCues = new WeakMap<TotalQuestion, ReadonlySet<string>>();

function cuesOf(question: TotalQuestion): ReadonlySet<string> {
  const found = knownCues.get(question) ?? new Set(nearCues(question.stated));
  knownCues.set(question, found);
  return found;
}

/** "17.8 percent in all, and 30.7": said of the amount before. */
const OF_THE_ONE_BEFORE =
  /^\s*(?:in all|altogether|all told|in total|together|combined|on average|each|left|remained)\s*(?=[,;)])/iu;

/** Words from the amount before it to the one behind it; a mark of its own for those that stand right at it. */
function nearCues(stated: Value): readonly string[] {
  const [lead, rest] = clauseOf(stated);
  const before = (/[^\ue000-\ueaff]*$/u.exec(lead)?.[0] ?? '').replace(OF_THE_ONE_BEFORE, ' ');
  const behind = /^[^\ue000-\ueaff]*/u.exec(rest)?.[0] ?? '';
  return CUES.flatMap(([name, words]) => [
    ...(words.test(before) ? [name] : []),
    ...(words.test(behind) ? [`${name} then`] : []),
    ...(words.test(before.slice(-24)) ? [`${name} right before`] : []),
    ...(words.test(behind.slice(0, 24)) ? [`${name} right behind`] : []),
  ]);
}

/** Words of the rest of its sentence. */
function behindCues({ stated }: TotalQuestion): readonly string[] {
  const { tagged } = stated.sentence;
  return CUES.flatMap(([name, words]) => (words.test(tagged) ? [name] : []));
}

function placeOf(stated: Value, first: Value, last: Value): string {
  const at = stated.item.mention.start;
  const side = at < first.item.mention.start ? 'before' : at > last.item.mention.start ? 'behind' : 'between';
  const near = side === 'before' ? first : last;
  return `stands ${side} step ${Math.max(-3, Math.min(2, near.step))}`;
}

/** How the parts hang together. */
function listOf(parts: readonly Value[]): string {
  const gaps = parts.slice(1).map((part, i) => gapOf(parts[i], part));
  if (gaps.length === 0) return 'of one';
  if (gaps.some((gap) => gap === null)) return 'over sentences';
  const texts = gaps.map((gap) => gap ?? '');
  if (texts.some((text) => /\b(?:from|to|than|against|after|compared)\s*(?:\S+\s+){0,2}$/iu.test(text)))
    return 'compared';
  const closed = /\band\b/iu.test(texts.at(-1) ?? '');
  const long = texts.some((text) => text.length > 60);
  return `${long ? 'long' : 'short'}${closed ? ' and' : ''}`;
}

const gapOf = (a: Value | undefined, b: Value): string | null =>
  a === undefined || a.sentence !== b.sentence ? null : a.sentence.tagged.slice(a.item.at + 1, b.item.at);

/** What stands between the amount and the part next to it, where both are of one sentence. */
function joinOf(stated: Value, first: Value, last: Value): string {
  const text = textBetween(stated, first, last);
  if (text === '') return 'joined far';
  const stop = /[:—–]/u.test(text)
    ? 'colon'
    : /;/u.test(text)
      ? 'semicolon'
      : /\(/u.test(text)
        ? 'bracket'
        : /,/u.test(text)
          ? 'comma'
          : 'plain';
  const side =
    stated.item.at < first.item.at ? 'before' : stated.item.at > last.item.at ? 'behind' : 'between';
  const number = /[\ue000-\ueaff]/u.test(text) ? ' over another' : '';
  return `joined ${side} ${stop}${number} ${text.length > 60 ? 'long' : 'short'}`;
}

function textBetween(stated: Value, first: Value | undefined, last: Value | undefined): string {
  if (first === undefined || last === undefined) return '';
  const near = stated.item.mention.start < first.item.mention.start ? first : last;
  if (near.sentence !== stated.sentence) return '';
  const [a, b] = [near.item.at, stated.item.at].sort((x, y) => x - y) as [number, number];
  return stated.sentence.tagged.slice(a + 1, b);
}

const unitOf = ({ item: { reading, mention } }: Value): string | null =>
  mention.kind === 'money' ? reading.currency : reading.unit;

function unitsOf(stated: Value, parts: readonly Value[]): string {
  const own = unitOf(stated);
  const units = parts.map(unitOf);
  if (stated.item.mention.kind !== 'count') return units.every((unit) => unit === own) ? 'same' : 'left out';
  if (units.every((unit) => unit === own)) return own === null ? 'bare' : 'same';
  if (units.every((unit) => unit === own || unit === null) || own === null) return 'left out';
  return 'differ';
}

function timesOf(stated: Value, parts: readonly Value[]): string {
  const periods = parts.map(({ item }) => item.reading.period?.to ?? null);
  const own = stated.item.reading.period?.to ?? null;
  const kinds = new Set(periods.filter((one) => one !== null)).size;
  const told =
    kinds === 0 ? 'unknown' : kinds === 1 ? 'one' : kinds === parts.length ? 'each its own' : 'several';
  const of = kinds !== 1 || own === null ? '' : periods.includes(own) ? ' its own' : ' another';
  return `${told}${of}`;
}

const SMALL = 12;

/** "Three lenders", "the four cooperatives", "these three": as many as there are parts. */
function announcedOf({ stated, sentence }: TotalQuestion, parts: readonly Value[]): string {
  const sentences = new Set([sentence, ...parts.map((part) => part.sentence)]);
  const counts = [...sentences].flatMap(({ items }) =>
    items
      .filter(({ mention }) => mention.kind === 'count' && mention !== stated.item.mention)
      .map(({ mention }) => countOf(/^\S+/u.exec(mention.text)?.[0]) ?? 0)
      .filter((count) => count > 1 && count <= SMALL),
  );
  return counts.length === 0 ? 'none' : counts.includes(parts.length) ? 'agrees' : 'differs';
}
