/** How many of several a sentence speaks of: so many, all, none, all but some, only those named, or a place among them. */
import { matchesOf } from '../../../../lib/matches.ts';
import { countOf } from '../../lexicon/countWords.ts';
import { scaleOfComparative, scaleOfDegree } from '../../lexicon/relationWords.ts';
import { ORDINALS } from '../../lexicon/superlatives.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { TAG } from '../../sentence/tags.ts';
import { runCuesIn } from './runCues.ts';

export type Quantifier = {
  /** `place` is of one of them: the n-th by size; `part` a fraction of all. */
  readonly kind: 'count' | 'part' | 'all' | 'none' | 'but' | 'only' | 'except' | 'place';
  /** How many it counts, leaves out or places; null where names say it. */
  readonly count: number | null;
  /** Which part of all; null but of a fraction. */
  readonly part: number | null;
  /** How many there are, where the sentence says it. */
  readonly of: number | null;
  /** The number that says how many, where one does. */
  readonly item: Item | null;
  /** UTF-16 offsets in the tagged sentence. */
  readonly at: number;
  readonly end: number;
  /** From the least upwards: "smallest", "fewest"; null where the word does not tell. */
  readonly isLeast: boolean | null;
};

const N = TAG.count;
const THE =
  "(?:(?:the|its|their|these|those|all|his|her|our|\\p{L}+['’]s?|of)\\s+){0,3}(?:[\\p{L}'’-]+\\s+){0,2}?";
const ORDINAL = ORDINALS.join('|');
const FORMS: readonly (readonly [Quantifier['kind'], RegExp])[] = [
  [
    'but',
    new RegExp(
      `\\ball\\b[^;:.]{0,30}?\\b(?:but|except|bar)\\s+(?<n>${N}|one)(?:\\s+of\\s+${THE}(?<m>${N}))?`,
      'giu',
    ),
  ],
  [
    'except',
    new RegExp(
      `\\b(?:all|each|every|everywhere|everyone|everybody)\\b[^;:.]{0,60}?(?<m>${N})?[^;:.]{0,40}?\\b(?:but|except|bar|save|apart from|other than|with the exception of)\\b`,
      'giu',
    ),
  ],
  [
    'count',
    new RegExp(`(?:\\b(?:only|just)\\s+)?(?<n>${N}|\\bone)\\s+(?:out\\s+)?of\\s+${THE}(?<m>${N})`, 'giu'),
  ],
  ['part', new RegExp(`(?<s>${TAG.share})(?:\\s+of\\s+${THE}(?<m>${N})?)?`, 'giu')],
  [
    'none',
    new RegExp(
      `\\b(?:none|neither|not one|no one|nobody)\\b(?:\\s+of\\s+${THE}(?<m>${N})?)?|\\b(?:nowhere|no)\\s+(?:other\\s+)?(?!longer|more|less|doubt|one|matter|sign|way)\\p{Ll}+`,
      'giu',
    ),
  ],
  [
    'only',
    new RegExp(
      `(?<!\\bnot (?:the )?)\\b(?:only|alone|the sole|solely)\\b(?:\\s+of\\s+${THE}(?<m>${N}))?`,
      'giu',
    ),
  ],
  [
    'all',
    new RegExp(
      `\\b(?:all|each|every|every one|every single one|both)\\b(?:\\s+of)?\\s+${THE}(?<m>${N})?`,
      'giu',
    ),
  ],
  [
    'count',
    new RegExp(`(?<n>${N})\\s+of\\s+(?:them|these|those|(?:the|its|their|these|those)\\s+\\p{Ll}+)`, 'giu'),
  ],
  ['count', new RegExp(`\\bof\\s+${THE}(?<m>${N})[^;:.]{0,40},\\s+(?:only\\s+|just\\s+)?(?<n>${N})`, 'giu')],
  ['count', new RegExp(`\\b(?:in|at|for|by|on|and|with)\\s+(?:only\\s+|just\\s+)?(?<n>${N})\\b`, 'giu')],
  ['count', new RegExp(`(?<n>${N})`, 'giu')],
];

const MOST = 20;

const known = new WeakMap<ClaimSentence, readonly Quantifier[]>();

/** In text order, each place of the sentence read once. */
export function quantifiersIn(sentence: ClaimSentence): readonly Quantifier[] {
  const found = known.get(sentence) ?? readQuantifiers(sentence);
  known.set(sentence, found);
  return found;
}

function readQuantifiers(sentence: ClaimSentence): readonly Quantifier[] {
  const { tagged } = sentence;
  const found: Quantifier[] = [];
  const runs = runCuesIn(sentence);
  for (const [form, pattern] of FORMS) {
    for (const match of matchesOf(tagged, pattern)) {
      const { n, m, s } = match.groups ?? {};
      const end = match.index + match[0].length;
      if ([...found, ...runs].some((one) => one.at < end && match.index < one.end)) continue;
      const item = itemAt(sentence, n);
      const whole = itemAt(sentence, m);
      const count = n === 'one' ? 1 : smallOf(item);
      if (n !== undefined && count === null) continue;
      const part = s === undefined ? null : partOf(itemAt(sentence, s));
      if (form === 'part' && part === null) continue;
      const kind = kindOf(
        form,
        count,
        `${tagged.slice(0, match.index)}${/^(?:only\s)?/iu.exec(match[0])?.[0] ?? ''}`,
      );
      const of =
        smallOf(whole) ?? (m === undefined && SCOPES.has(kind) ? ofAround(sentence, match.index, end) : null);
      found.push({
        kind,
        count: kind === form ? count : null,
        part,
        of,
        item: kind === form ? (item ?? itemAt(sentence, s)) : null,
        at: match.index,
        end,
        isLeast: null,
      });
    }
  }
  return [...found, ...places(sentence)];
}

/** "Not one of the four", "the only one of the five": none, and those named alone. */
function kindOf(form: Quantifier['kind'], count: number | null, lead: string): Quantifier['kind'] {
  if (form !== 'count' || count !== 1) return form;
  return /\bnot\s+$/iu.test(lead) ? 'none' : /\bthe only\s+$/iu.test(lead) ? 'only' : form;
}

const SCOPES: ReadonlySet<string> = new Set(['only', 'except', 'none', 'all', 'but']);
const OF = new RegExp(`\\b(?:of|among|all|every one|each)\\s+${THE}(?<m>${N})`, 'iu');

/** "Of the six refineries, only …", "all of the region's four capitals but …". */
function ofAround(sentence: ClaimSentence, at: number, end: number): number | null {
  const { tagged } = sentence;
  const lead = /[^;:]*$/u.exec(tagged.slice(0, at))?.[0] ?? '';
  const m = OF.exec(`${lead}${tagged.slice(at, end)}`)?.groups?.['m'];
  return smallOf(itemAt(sentence, m));
}

const itemAt = ({ tagged, items }: ClaimSentence, tag: string | undefined): Item | null =>
  tag === undefined ? null : (items.find(({ at }) => tagged.charAt(at) === tag) ?? null);

/** "Half", "two thirds". */
function partOf(item: Item | null): number | null {
  const size = item?.reading.bound === 'exact' ? Number(item.reading.value) : 0;
  return size > 0 && size < 1 ? size : null;
}

function smallOf(item: Item | null): number | null {
  if (item === null) return null;
  const size = Number(item.reading.value);
  return Number.isInteger(size) &&
    size > 0 &&
    size <= MOST &&
    countOf(/^[\p{L}\d]+/u.exec(item.mention.text)?.[0]) !== null
    ? size
    : null;
}

/** Of a superlative or comparative: whether the first is the least; null where its words do not tell. */
function leastOf(word: string): boolean | null {
  if (OPEN.test(word)) return null;
  const [degree = '', next = ''] = word.toLowerCase().split(/\s+/u);
  if (next !== '') return /^least/u.test(degree) || scaleOfDegree('more', next)?.way === 'down';
  const scale = scaleOfComparative(degree.replace(/est$/u, 'er'));
  if (scale !== null) return scale.way === 'down';
  return LEAST.test(word);
}
const LEAST = /^(?:less|few|light|mild|least|slight|soft|clos|near|calm|new|late)/iu;
const OPEN = /^(?:wors|bad|deep|stern|hard)/iu;
const EST = new RegExp(
  `\\b(?:(?<nth>${ORDINAL})[- ])?(?<word>(?:most|least)\\s+\\p{Ll}+|(?!(?:forest|interest|harvest|invest|request|protest|contest|guest|west|rest|test|best|latest|earliest|modest|honest|arrest|suggest|digest|conquest|behest|northwest|southwest|midwest|quest|priest|nest|chest|manifest|divest|infest|ingest|crest|pest|vest|zest|jest|lest)s?\\b)\\p{Ll}{3,}est)\\b`,
  'giu',
);
const RANKED = new RegExp(
  `\\b(?:ranks?|ranked|came|comes|finished|placed?|is|was|in)\\s+(?<nth>${ORDINAL}|last)\\b`,
  'giu',
);
const THAN =
  /\b(?:none|no \p{Ll}+|nowhere|nobody|no one|never|any other)\b[^;:.]{0,90}\b(?<word>\p{Ll}{2,}er|more|less|fewer|worse|better)\b(?:\s+[^\s;:.]+){0,4}?\s+than\b/giu;
/** "The larger market": of two. */
const OF_TWO = /\bthe\s+(?<word>\p{Ll}{2,}er)\s+(?!than\b|the\b)(?:\p{Ll}+|of\s+the\s+two)\b(?!\s+than\b)/giu;
/** "A record $4 billion", "an all-time low". */
const RECORD =
  /\b(?:an?|the|its|their|this|another|new)\s+(?:new\s+)?(?<word>record(?:\s+(?:high|low))?|all-time\s+(?:high|low|peak|record))\b/giu;
const OF_SO_MANY = new RegExp(`^[^;:.]{0,30}?\\b(?:of|among|in)\\s+${THE}(?<m>${N})`, 'iu');

/** "The most rapid change", "the largest fall": no amount that is told is the most or the least. */
const OF_CHANGES =
  /^\s+(?:changes?|growth|rises?|increases?|falls?|drops?|declines?|gains?|jumps?|advances?|slumps?)\b/iu;

function places(sentence: ClaimSentence): readonly Quantifier[] {
  const { tagged } = sentence;
  const found: Quantifier[] = [];
  for (const form of [EST, RANKED, THAN, OF_TWO, RECORD])
    for (const match of matchesOf(tagged, form)) {
      const { nth, word = '' } = match.groups ?? {};
      if (form === OF_TWO && scaleOfComparative(word.toLowerCase()) === null) continue;
      const end = match.index + match[0].length;
      if (OF_CHANGES.test(tagged.slice(end))) continue;
      const isLast = nth === 'last';
      const place = nth === undefined || isLast ? 1 : ORDINALS.indexOf(nth.toLowerCase()) + 1;
      const isLeast = form === RECORD ? /low$/iu.test(word) : isLast || leastOf(word);
      const among = OF_SO_MANY.exec(tagged.slice(end))?.groups?.['m'];
      const of =
        form === OF_TWO ? 2 : (smallOf(itemAt(sentence, among)) ?? ofAround(sentence, match.index, end));
      found.push({ kind: 'place', count: place, part: null, of, item: null, at: match.index, end, isLeast });
    }
  return found;
}
