import { isHeadingWord, isLabelWord } from '../furniture/labelWords.ts';
import type { Segment } from '../segment.ts';
import { endsStatement, normalForm, wordsOf } from '../sentenceShape.ts';
import { looksLikeByline, readByline } from './bylineText.ts';
import { findOutlet } from './outlets.ts';
import { isPersonName } from './personNames.ts';

/**
 * Finds the one line that is the document's title among the segments in front of its text. A line that stands there
 * twice, or that the source itself calls the title (`known`: og:title, front matter), wins over everything.
 */
const LONGEST_TITLE_WORDS = 40;
/** UTF-16 units that forty words hardly ever have; longer segments are not looked at for copies of a title. */
const LONGEST_TITLE = 1000;

/** What is known of a document when its title is looked for. */
export type TitleSearch = {
  readonly segments: readonly Segment[];
  /** Furniture rules by index. */
  readonly rules: readonly (string | null)[];
  /** Which segments are the article's text. */
  readonly isText: readonly boolean[];
  /** Index of the first segment of text. */
  readonly first: number;
  /** What the source itself calls its title; null when it says nothing. */
  readonly known: string | null;
};

/** Index of the title, or null when there is none. */
export function findTitle(search: TitleSearch): number | null {
  const { segments, isText, first } = search;
  const scores = new Scores(search);
  const zone = first < segments.length ? first : openingZone(search);
  const title = scores.best(0, zone);
  if (title !== null && scores.of(title, true) >= SURE_SCORE) return title;
  // A site may introduce itself in a sentence above the headline: then the byline shows where the header ends.
  const byline = segments.findIndex(
    (segment, i) => i >= first && i < LONGEST_HEADER && looksLikeByline(segment.text),
  );
  const texts = isText.slice(0, Math.max(byline, 0)).filter((text) => text).length;
  return byline < 0 || texts > 2
    ? title
    : (scores.best(Math.max(first, byline - BYLINE_REACH), byline) ?? title);
}

const RUNNING_HEAD = 'running_head';
/** "Statistical Release No. 12/2025": the name of a series and its number, above the title. */
const SERIES =
  /^(?:statistical|statistics|press|news|media|information|weekly|monthly|quarterly|policy|research|working)\s+(?:release|bulletin|note|notice|paper|brief|briefing|letter|report)\b.{0,20}\d/iu;
/** "Publication: Daily Monitor Volume: 22 Issue: 51": what a page says of itself. */
const LABELLED =
  /^(?:publication|published|volume|issue|source|section|category|categories|topics?|tags?|region|author|by|date|reading time|filed under|rubrik|rubrique|sección|рубрика|источник)\s*:\s/iu;
/** A candidate this good needs no second look. */
const SURE_SCORE = 6;
const LONGEST_HEADER = 40;
/** More words in common say no more: a standfirst always shares more of them than its headline. */
const ENOUGH_SHARED = 2;
/** Lines between a headline and its byline: standfirst, section, picture. */
const BYLINE_REACH = 5;

/** Title candidates stand before the first text; a short document may have no prose at all. */
function openingZone({ segments, rules }: TitleSearch): number {
  const open = segments.findIndex((segment, i) => rules[i] === null && segment.kind !== 'byline');
  return open < 0 ? 0 : open + 1;
}

class Scores {
  readonly #search: TitleSearch;
  readonly #wanted: string | null;
  /** How often each line stands there, in its normal form; counted when a candidate asks. */
  #copies: ReadonlyMap<string, number> | null = null;
  /** Beginnings of the words of the first paragraphs: a headline speaks of what the text speaks of. */
  readonly #topics = new Set<string>();

  constructor(search: TitleSearch) {
    this.#search = search;
    this.#wanted = search.known === null ? null : normalForm(search.known);
    let texts = 0;
    search.segments.forEach((segment, i) => {
      if (search.isText[i] === true && texts++ < 6)
        for (const stem of stems(segment.text)) this.#topics.add(stem);
    });
  }

  /** The best candidate of a range; marked headlines and the known title may stand anywhere. */
  best(from: number, to: number): number | null {
    let best: number | null = null;
    let bestScore = 0;
    this.#search.segments.forEach((segment, i) => {
      const inHeader = i >= from && i < to;
      if (!inHeader && segment.kind !== 'headline' && this.#wanted === null) return;
      const score = this.of(i, inHeader);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    });
    return best;
  }

  /** How much a segment looks like the title: above 0 for candidates only. */
  of(i: number, inHeader: boolean): number {
    const segment = this.#search.segments[i] as Segment;
    const { text, kind } = segment;
    const words = wordsOf(text);
    const key = normalForm(text);
    if (key === '' || words.length > LONGEST_TITLE_WORDS || kind === 'cell' || kind === 'separator') return 0;
    if (kind === 'byline') return 0;
    const same = this.#wanted !== null && this.#wanted !== '' && isSameTitle(key, this.#wanted);
    // A copy of the title in a menu or a teaser further down is not the title.
    if (segment.dropped !== null && kind !== 'headline') return same ? 1 : 0;
    let marked = same ? 40 - Math.min(i, 20) * 0.1 : 0;
    if (kind === 'headline') marked += segment.dropped === null ? 24 : 4;
    if (!inHeader) return kind === 'headline' || (same && (kind !== 'line' || i < 12)) ? marked : 0;
    if (kind === 'bullet' || kind === 'quote') return marked;
    if (marked === 0 && !this.#isCandidate(i, text)) return 0;
    // A title may run over every page of a paper, but so does the name of the series.
    const runs = marked === 0 && this.#search.rules[i] === RUNNING_HEAD;
    const copied = !runs && words.length >= 3 && this.#copiesOf(key) > 1 ? 14 : 0;
    if (marked === 0 && copied === 0 && endsStatement(text)) return 0;
    const score = marked + copied - (runs ? 7 : 0) + (kind === 'heading' ? 6 : 0) + this.#shape(text, words);
    return Math.max(score - Math.min(i, 24) * 0.2, 0.1);
  }

  #copiesOf(key: string): number {
    this.#copies ??= copiesIn(this.#search.segments);
    return this.#copies.get(key) ?? 0;
  }

  #isCandidate(i: number, text: string): boolean {
    if (LABELLED.test(text)) return false;
    const rule = this.#search.rules[i] ?? null;
    if (rule !== null && rule !== RUNNING_HEAD) return false;
    const byline = readByline(text);
    return byline === null || !(byline.sure || isPersonName(text));
  }

  #shape(text: string, words: readonly string[]): number {
    const plain = words.filter((word) => isLabelWord(word) || isHeadingWord(word)).length;
    const shared = stems(text).filter((stem) => this.#topics.has(stem)).length;
    return (
      lengthScore(words.length) +
      Math.min(shared, ENOUGH_SHARED) * 1.5 -
      (text.endsWith(':') ? 6 : 0) -
      (plain >= words.length * 0.7 ? 5 : 0) -
      (words.length <= 5 && findOutlet(text) !== null ? 6 : 0) -
      (/\s[|»>]\s/u.test(text) ? 2 : 0) -
      (SERIES.test(text) ? 9 : 0) -
      (readByline(text) === null ? 0 : 4)
    );
  }
}

function copiesIn(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const copies = new Map<string, number>();
  for (const { text } of segments) {
    const key = text.length > LONGEST_TITLE ? '' : normalForm(text);
    if (key !== '') copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  return copies;
}

function lengthScore(words: number): number {
  if (words >= 4 && words <= 20) return 8;
  if (words === 3 || (words > 20 && words <= 30)) return 5;
  return words <= 2 ? 1 : 3;
}

const stems = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => word.length >= 4)
    .map((word) => word.toLowerCase().slice(0, 5));

/** Equal, or equal once the outlet's name at the end of a page title ("... - BBC News") is taken off. */
export function isSameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.split(' ').length >= 3 && long.startsWith(`${short} `) && long.length - short.length <= 40;
}
