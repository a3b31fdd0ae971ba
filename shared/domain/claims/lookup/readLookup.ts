/**
 * Reads what somebody looks up with the product's own reader: one number, or a pair from one to the other with its
 * periods. A text with two readings makes a question for each; nothing is guessed away.
 *
 * @example readLookup({ text: 'from $107.8 billion in 2020 to $244 billion in 2024' }).questions[0]?.toPeriod // "2024"
 */
import { detectLanguage } from '../../document/detectLanguage.ts';
import type { Block } from '../../document/types.ts';
import { readPeriod } from '../../figures/periodText.ts';
import { FREQUENCIES } from '../../figures/types.ts';
import { readNumber } from '../../reading/number/readNumber.ts';
import { readArticle } from '../../reading/readArticle.ts';
import type { Mention, Period, Reading } from '../../reading/types.ts';
import { inMagnitudes, shortened } from './magnitudes.ts';
import { periodsBehind, unarrowed } from './notation.ts';
import { soughtOf } from './sought.ts';
import type { LookupQuestion, LookupReading, Sought, SoughtAbout } from './types.ts';

export type LookupText = {
  readonly text: string;
  /** The other end of a pair, where it does not stand in the text. */
  readonly to?: string | null;
  /** As the store writes them; they go before what the text says. */
  readonly fromPeriod?: string | null;
  readonly toPeriod?: string | null;
  /** BCP 47; null gives the number no context. */
  readonly language?: string | null;
};

/** More readings than these make a list nobody would go through. */
const MOST_QUESTIONS = 6;

export function readLookup(asked: LookupText): LookupReading {
  const language = asked.language ?? null;
  const { words, from, to } = periodsBehind(asked.text);
  const first = readSide(unarrowed(words), language);
  const second = asked.to == null ? null : readSide(asked.to, language);
  return answerOf(second === null ? first : joined(first, second), {
    ...asked,
    fromPeriod: asked.fromPeriod ?? storePeriod(from),
    toPeriod: asked.toPeriod ?? storePeriod(to),
  });
}

function answerOf(found: Side, asked: LookupText): LookupReading {
  const fromPeriod = asked.fromPeriod ?? found.periods.from;
  const toPeriod = asked.toPeriod ?? found.periods.to;
  const read = found.pairs.slice(0, MOST_QUESTIONS);
  const all = [...read, ...read.flatMap(inMagnitudes)];
  const questions = all.map(
    ({ from, to }): LookupQuestion => ({
      from,
      to,
      fromPeriod,
      toPeriod,
      about: found.about,
      readAs: all.length > 1 ? [from, to].flatMap(readingName).join(' to ') : null,
    }),
  );
  const state = questions.length === 0 ? 'refused' : questions.length > 1 ? 'ambiguous' : 'read';
  return {
    text: asked.text,
    to: asked.to ?? null,
    state,
    questions,
    fromPeriod,
    toPeriod,
    why: found.why ?? (all.length > read.length ? NO_MAGNITUDE : null),
  };
}

const NO_MAGNITUDE = 'it names no magnitude; it is looked up as written, in millions and in billions';

/**
 * A number of an article as it was read there (or typed by the analyst), with the other end of its pair where the words
 * make it one. The periods given go before its own.
 */
export function readMention(
  mention: Mention,
  partner: Mention | null,
  asked: { readonly fromPeriod: string | null; readonly toPeriod: string | null },
): LookupReading & { readonly end: 'from' | 'to' | null } {
  const pair = partner === null ? null : pairOf(inTime(...inText(mention, partner)));
  const side: Side = pair ?? {
    pairs: soughtAll(mention.text, mention.kind, mention.readings),
    periods: periodsOf(mention.readings[0]?.period ?? null),
    about: aboutOf([mention]),
    why: mention.why,
  };
  const isFrom = side.pairs[0]?.from?.text === mention.text && side.pairs[0].to.text !== mention.text;
  return {
    ...answerOf(side, {
      text: pair?.pairs[0]?.from?.text ?? mention.text,
      to: pair?.pairs[0]?.to.text ?? null,
      ...asked,
    }),
    end: pair === null ? null : isFrom ? 'from' : 'to',
  };
}

const inText = (a: Mention, b: Mention): [Mention, Mention] => (a.start <= b.start ? [a, b] : [b, a]);

/** A period as somebody writes it, of whatever frequency it is; null when it is none. */
export function anyPeriod(text: string): string | null {
  for (const frequency of FREQUENCIES) {
    const period = readPeriod(text, frequency);
    if (period !== null) return period;
  }
  return null;
}

type Pair = { readonly from: Sought | null; readonly to: Sought };
type Side = {
  readonly pairs: readonly Pair[];
  readonly periods: { readonly from: string | null; readonly to: string | null };
  readonly about: SoughtAbout;
  readonly why: string | null;
};

const NO_PERIODS = { from: null, to: null };
const NO_ABOUT: SoughtAbout = { flow: null, areas: [] };

function readSide(text: string, language: string | null): Side {
  const prose = readProse(text, language);
  if (prose.pair !== null) return prose.pair;
  const ends = CHANGE.exec(text.trim())?.groups;
  if (ends?.['from'] !== undefined && ends['to'] !== undefined) {
    const change = joined(readSide(ends['from'], language), readSide(ends['to'], language));
    if (change.pairs.length > 0) return change;
  }
  const { state, kind, readings, why } = readNumber(text, { locale: language });
  if (state === 'read' || state === 'ambiguous') {
    const pairs = soughtAll(text, kind, readings);
    const problem = pairs.length === 0 ? `a ${nameOf(kind)} is nothing the figures could hold` : why;
    return { pairs, periods: NO_PERIODS, about: NO_ABOUT, why: problem };
  }
  const { numbers } = prose;
  const [only, another] = numbers;
  if (only === undefined) return refused(why ?? 'there is no number in it');
  if (another !== undefined) {
    return refused(
      `it holds ${numbers.length} numbers (${numbers.map((one) => `“${one.text}”`).join(', ')}); look up one, or “from … to …”`,
    );
  }
  return {
    pairs: soughtAll(only.text, only.kind, only.readings),
    periods: periodsOf(only.readings[0]?.period ?? null),
    about: aboutOf([only]),
    why: only.why,
  };
}

/** "$107.8 billion to $244 billion" may be a range in an article; who looks two complete amounts up means the change. */
const CHANGE = /^(?<from>[^\s\p{L}].*\p{L})\s+(?:to|auf|до)\s+(?<to>[^\s\p{L}].*\p{L})$/u;

const refused = (why: string): Side => ({ pairs: [], periods: NO_PERIODS, about: NO_ABOUT, why });

const nameOf = (kind: Mention['kind'] | null): string => (kind ?? 'number').replaceAll('_', ' ');

const soughtAll = (text: string, kind: Mention['kind'] | null, readings: readonly Reading[]): Pair[] =>
  readings.flatMap((reading) => {
    const to = soughtOf(text, kind, reading);
    return to === null ? [] : [{ from: null, to }];
  });

/** Both ends of a pair that stand in two texts; they must be of one scale. */
function joined(first: Side, second: Side): Side {
  const pairs = first.pairs.flatMap(({ to: from }) =>
    second.pairs.flatMap(({ to }) =>
      from.scale === to.scale && (from.currency ?? to.currency) === (to.currency ?? from.currency)
        ? [{ from: withCurrency(from, to), to: withCurrency(to, from) }]
        : [],
    ),
  );
  const isApart = first.pairs.length > 0 && second.pairs.length > 0 && pairs.length === 0;
  return {
    pairs,
    periods: {
      from: first.periods.to ?? first.periods.from,
      to: second.periods.to ?? second.periods.from,
    },
    about: first.about.areas.length > 0 ? first.about : second.about,
    why: isApart ? 'the two numbers measure different things' : (first.why ?? second.why),
  };
}

/** "from 63 to 125 billion dollars": an end that names no currency has the other's. */
const withCurrency = (one: Sought, other: Sought): Sought =>
  one.currency === null && one.scale === 'amount' ? { ...one, currency: other.currency } : one;

const NUMBERS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent', 'share', 'factor']);

/** The text as running words: its numbers, and the pair where two of them are one. */
function readProse(
  text: string,
  language: string | null,
): { readonly pair: Side | null; readonly numbers: readonly Mention[] } {
  const length = [...text].length;
  const block: Block = {
    id: 'b1',
    ordinal: 1,
    role: 'body',
    locator: 'body ¶ 1',
    start: 0,
    end: length,
    text,
    kept: true,
    rule: null,
  };
  const context = { language: language ?? detectLanguage(text), published: null };
  const { mentions } = readArticle(text, [block], context);
  const numbers = mentions.filter(({ kind, state }) => NUMBERS.has(kind) && state === 'extracted');
  return { pair: pairIn(numbers), numbers };
}

const pairIn = (numbers: readonly Mention[]): Side | null => pairOf(pairedMentions(numbers));

function pairOf([first, second]: readonly Mention[]): Side | null {
  if (first === undefined || second === undefined) return null;
  const soughts = [first, second].map(({ text, kind, readings: [reading] }) =>
    reading === undefined ? null : soughtOf(text, kind, reading),
  );
  const [from, to] = soughts;
  if (!from || !to || from.scale !== to.scale) return null;
  const periods = {
    from: storePeriod(first.readings[0]?.period?.from),
    to: storePeriod(second.readings[0]?.period?.to),
  };
  return {
    pairs: [{ from: withCurrency(from, to), to: withCurrency(to, from) }],
    periods: periods.from === periods.to ? { from: null, to: periods.to } : periods,
    about: aboutOf([first, second]),
    why: null,
  };
}

/** Two ends the reader tied together; else the only two numbers, where each stands at a period of its own. */
function pairedMentions(numbers: readonly Mention[]): readonly Mention[] {
  const first = numbers.find(({ about }) => about.pair !== null);
  const second = numbers.find(({ id }) => id === first?.about.pair);
  if (first !== undefined && second !== undefined) return inTime(first, second);
  const [one, other] = numbers;
  if (one === undefined || other === undefined || numbers.length !== 2) return [];
  const [early, late] = [pointOf(one), pointOf(other)];
  return early !== null && late !== null && early < late ? [one, unbounded(other)] : [];
}

const pointOf = ({ readings: [reading] }: Mention): string | null =>
  reading?.period?.from !== null && reading?.period?.from === reading?.period?.to
    ? storePeriod(reading?.period?.from)
    : null;

/** "to $244 billion from $107.8 billion": the earlier one comes first. */
function inTime(a: Mention, b: Mention): readonly Mention[] {
  const [early, late] = [pointOf(a), pointOf(b)];
  return early !== null && late !== null && early > late ? [b, a] : [a, b];
}

/** In "с 63 … до 125" the "до" says where it went, not how much it was at most. */
const unbounded = (mention: Mention): Mention => ({
  ...mention,
  readings: mention.readings.map((reading) => ({ ...reading, bound: 'exact' as const })),
});

const storePeriod = (text: string | null | undefined): string | null =>
  text == null ? null : anyPeriod(text);

const periodsOf = (period: Period | null) => {
  const [from, to] = [storePeriod(period?.from), storePeriod(period?.to)];
  return from === to ? { from: null, to } : { from, to };
};

const aboutOf = (mentions: readonly Mention[]): SoughtAbout => {
  const told = mentions.find(({ about }) => about.basis === 'stated') ?? mentions[0];
  if (told === undefined) return NO_ABOUT;
  const { flow, subject, counterpart } = told.about;
  return { flow, areas: [...subject, ...counterpart] };
};

const readingName = (sought: Sought | null): string[] => {
  if (sought === null) return [];
  const { value, low, high, currency, unit } = sought.reading;
  return [`${value === null ? `${low}–${high}` : shortened(value)} ${currency ?? unit ?? ''}`.trim()];
};
