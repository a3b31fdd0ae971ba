/** Edits of a text that keep account of where everything went, for the properties of anchoring. Offsets are UTF-16. */

export type Edit = {
  readonly name: string;
  readonly text: string;
  /** The new offset of an old one that no splice covers. */
  readonly place: (offset: number) => number;
};

export type Span = { readonly start: number; readonly end: number };

type Splice = Span & { readonly by: string };

/** A source of whole numbers below a bound, as a property hands it in. */
export type Pick = (bound: number) => number;

function spliced(name: string, text: string, splices: readonly Splice[]): Edit | null {
  const sorted = [...splices].filter(({ start, end, by }) => text.slice(start, end) !== by);
  if (sorted.length === 0) return null;
  sorted.sort((a, b) => a.start - b.start);
  let out = '';
  let from = 0;
  for (const { start, end, by } of sorted) {
    out += text.slice(from, start) + by;
    from = end;
  }
  out += text.slice(from);
  const place = (offset: number): number =>
    offset +
    sorted.filter(({ end }) => end <= offset).reduce((sum, s) => sum + s.by.length - (s.end - s.start), 0);
  return { name, text: out, place };
}

const one = (name: string, text: string, splice: Splice | null): Edit | null =>
  splice === null ? null : spliced(name, text, [splice]);

const matches = (text: string, pattern: RegExp, within?: Span): Span[] =>
  [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => within === undefined || (start >= within.start && end <= within.end));

const any = <T>(items: readonly T[], pick: Pick): T | null => items[pick(items.length)] ?? null;

const WORD_SWAPS: readonly (readonly [string, string])[] = [
  ['billion', 'million'],
  ['million', 'billion'],
  ['trillion', 'billion'],
  ['thousand', 'million'],
  ['bn', 'mn'],
  ['mn', 'bn'],
  ['млрд', 'млн'],
  ['млн', 'млрд'],
  ['percent', 'percentage points'],
  ['per cent', 'percentage points'],
  ['tonnes', 'barrels'],
  ['dollars', 'euros'],
  ['two', 'three'],
  ['three', 'four'],
  ['five', 'six'],
  ['seven', 'six'],
  ['doubled', 'tripled'],
  ['tripled', 'doubled'],
  ['half', 'third'],
  ['third', 'quarter'],
];

/** Changes of what a number is, inside a span: each must be noticed. */
export const numberMutators: readonly ((text: string, span: Span, pick: Pick) => Edit | null)[] = [
  (text, span, pick) => {
    const digit = any(matches(text, /\d/gu, span), pick);
    if (digit === null) return null;
    const other = String((Number(text.charAt(digit.start)) + 1 + pick(8)) % 10);
    return one('digit', text, { ...digit, by: other });
  },
  (text, span, pick) => {
    const pair = any(matches(text, /\d(?=\d)/gu, span), pick);
    if (pair === null || pair.end >= span.end) return null;
    const by = text.charAt(pair.end) + text.charAt(pair.start);
    return one('digits swapped', text, { start: pair.start, end: pair.end + 1, by });
  },
  (text, span, pick) => {
    const group = any(matches(text, /\d+/gu, span), pick);
    return group === null
      ? null
      : one('digit added', text, { start: group.end, end: group.end, by: String(pick(10)) });
  },
  (text, span, pick) => {
    const mark = any(matches(text, /(?<=\d)[.,](?=\d)/gu, span), pick);
    if (mark === null) return null;
    return one('decimal mark', text, { ...mark, by: text.charAt(mark.start) === '.' ? ',' : '.' });
  },
  (text, span, pick) => {
    const mark = any(matches(text, /(?<=\d)[.,](?=\d)/gu, span), pick);
    return mark === null ? null : one('decimal mark dropped', text, { ...mark, by: '' });
  },
  (text, span, pick) => {
    const first = any(matches(text, /(?<=\s|^)[$€£]?\d/gu, span), pick);
    return first === null ? null : one('sign', text, { start: first.start, end: first.start, by: '-' });
  },
  (text, span, pick) => {
    const sign = any(matches(text, /[$€£¥]/gu, span), pick);
    return sign === null
      ? null
      : one('currency', text, { ...sign, by: text.charAt(sign.start) === '€' ? '$' : '€' });
  },
  (text, span, pick) => {
    const sign = any(matches(text, /%/gu, span), pick);
    return sign === null ? null : one('percent', text, { ...sign, by: ' percentage points' });
  },
  (text, span, pick) => {
    const swaps = WORD_SWAPS.flatMap(([from, to]) =>
      matches(text, new RegExp(`(?<![\\p{L}])${from}(?![\\p{L}])`, 'gu'), span).map((at) => ({
        ...at,
        by: to,
      })),
    );
    return one('word of a number', text, any(swaps, pick));
  },
];

const sentenceBreaks = (text: string): Span[] => matches(text, /(?<=[a-zа-я][.!?]) (?=[A-ZА-Я])/gu);
const paragraphBreaks = (text: string): Span[] => matches(text, /(?<=[.!?])\n\s*\n/gu);
const outside = (spans: readonly Span[], { start, end }: Span): Span[] =>
  spans.filter((span) => span.end <= start || span.start >= end);
const plainWords = (text: string): Span[] => matches(text, /(?<=[a-zа-я] )[a-zа-я]{4,}(?= [a-zа-я])/gu);

const INSERTED = 'Observers in the region had expected nothing of the kind and said so at length.';

/** Changes that leave every number of the span what it is: the anchor must be found again, in its place. */
export const harmlessEdits: readonly ((text: string, span: Span, pick: Pick) => Edit | null)[] = [
  (text) =>
    spliced(
      'no-break spaces',
      text,
      matches(text, /(?<=\d) (?=[a-zа-я])/gu).map((at) => ({ ...at, by: '\u00a0' })),
    ),
  (text) =>
    spliced('straight quotes', text, [
      ...matches(text, /[“”„«»]/gu).map((at) => ({ ...at, by: '"' })),
      ...matches(text, /’/gu).map((at) => ({ ...at, by: "'" })),
    ]),
  (text) =>
    spliced(
      'curly quotes',
      text,
      matches(text, /'(?=\p{L})/gu).map((at) => ({ ...at, by: '’' })),
    ),
  (text) =>
    spliced('dashes', text, [
      ...matches(text, /[–—]/gu).map((at) => ({ ...at, by: '-' })),
      ...matches(text, /(?<=\p{L})-(?=\p{L})/gu).map((at) => ({ ...at, by: '\u2010' })),
    ]),
  (text) =>
    spliced(
      'en dashes',
      text,
      matches(text, /(?<=\d)-(?=\d)| - /gu).map((at) => ({
        ...at,
        by: text.slice(at.start, at.end).replace('-', '–'),
      })),
    ),
  (text, _span, pick) => {
    const words = matches(text, /\p{Ll}{6,}/gu).filter(() => pick(3) === 0);
    return spliced(
      'soft hyphens',
      text,
      words.map(({ start }) => ({ start: start + 3, end: start + 3, by: '\u00ad' })),
    );
  },
  (text, span, pick) => {
    const at = any(outside(sentenceBreaks(text), span), pick);
    return at === null ? null : one('sentence added', text, { ...at, by: ` ${INSERTED} ` });
  },
  (text, span, pick) => {
    const at = any(outside(paragraphBreaks(text), span), pick);
    return at === null
      ? null
      : one('paragraph added', text, { ...at, by: `\n\n${INSERTED} ${INSERTED}\n\n` });
  },
  (text, span, pick) => {
    const at = any(outside(sentenceBreaks(text), span), pick);
    return at === null ? null : one('paragraph split', text, { ...at, by: '\n\n' });
  },
  (text, span, pick) => {
    const at = any(outside(paragraphBreaks(text), span), pick);
    return at === null ? null : one('paragraphs joined', text, { ...at, by: ' ' });
  },
  (text, span, pick) => {
    const words = outside(plainWords(text), span).filter(() => pick(8) === 0);
    return spliced(
      'words changed',
      text,
      words.map((at) => ({ ...at, by: 'indeed' })),
    );
  },
  (text, span, pick) => {
    const word = any(outside(plainWords(text), span), pick);
    return word === null
      ? null
      : one('capitals', text, { ...word, by: text.slice(word.start, word.end).toUpperCase() });
  },
];
