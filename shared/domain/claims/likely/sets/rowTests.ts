/** What may be true of each row: past a bound, above nought, more than its other amount, more than the row before, gone up by its words. */

import { ofRecentTexts } from '../../../../lib/ofRecentTexts.ts';
import { markOf } from '../../learned/markOf.ts';
import { wayOfWords } from '../../members/memberWays.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import type { Row, Rows } from './rows.ts';
import { isOfOneKind, type Value } from './values.ts';

export type RowTest = {
  readonly marks: readonly string[];
  /** In the words of a calculation: "exceed 5 percent". */
  readonly words: string;
  /** Row by row; null where its amounts do not tell. */
  readonly is: readonly (boolean | null)[];
  readonly bound: Value | null;
};

export type Cue = 'up' | 'down' | 'none';

/** Every test of the rows that a statement with such words may mean. */
export function testsOf(rows: Rows, bounds: readonly Value[], clause: string): readonly RowTest[] {
  const cue = cueOf(clause);
  const list = rows.rows;
  const tests: RowTest[] = [];
  const add = (
    kind: string,
    words: string,
    is: readonly (boolean | null)[],
    bound: Value | null = null,
  ): void => {
    tests.push({ marks: [markOf`test ${kind}`, markOf`test ${kind.split(' ')[0]}`], words, is, bound });
  };
  if (rows.isPaired) {
    const told = orderOf(list);
    for (const more of [true, false])
      add(
        markOf`pair ${told} ${cue} ${more ? 'more' : 'less'}`,
        more ? 'are more in the first of two amounts' : 'are less in the first of two amounts',
        list.map(({ value, other }) => (other === null ? null : beyond(value, other, more))),
      );
    return tests;
  }
  for (const bound of bounds) {
    if (list.some(({ value }) => value === bound)) continue;
    const scale = list.some(({ value }) => isOfOneKind(value, bound)) ? 1 : scaleOf(list, bound);
    if (scale === null) continue;
    const [said, at] = [
      boundCue(bound, clause),
      scale === 1 ? bound : { ...bound, size: bound.size / scale },
    ];
    for (const more of [true, false])
      add(
        markOf`bound ${scale === 1 ? '' : 'scaled '}${said} ${more ? 'more' : 'less'}`,
        `${more ? 'exceed' : 'stay below'} ${bound.item.mention.text}`,
        list.map(({ value }) => beyond(value, at, more)),
        bound,
      );
  }
  if (list.some(({ value }) => value.size < 0))
    for (const more of [true, false])
      add(
        markOf`sign ${cue} ${more ? 'more' : 'less'}`,
        more ? 'are above nought' : 'are below nought',
        list.map(({ value: { size } }) => (size === 0 ? null : size > 0 === more)),
      );
  const ordered = inTime(list);
  for (const more of [true, false])
    add(
      markOf`step ${cue} ${more ? 'more' : 'less'} ${new Set(list.map(({ time }) => time)).size === list.length ? 'timed' : 'untimed'}`,
      more ? 'are more than the one before' : 'are less than the one before',
      ordered.map(({ value }, i) => (i === 0 ? null : beyond(value, ordered[i - 1]?.value ?? value, more))),
    );
  const ways = waysOf(list, cue);
  if (ways.some((way) => way !== null))
    for (const more of [true, false])
      add(
        markOf`way ${cue} ${more ? 'more' : 'less'}`,
        more ? 'went up by their words' : 'went down by their words',
        ways.map((way) => (way === null ? null : (way === 'rise') === more)),
      );
  return tests;
}

/** Bare rows under a line that says "thousand", a bound written out: what the bound is to be divided by. "Tops five" beside rows with decimals is as it is. */
function scaleOf(rows: readonly Row[], { size, item }: Value): number | null {
  const isBare = rows.every(
    ({ value }) => value.item.mention.kind === 'count' && /^[\d.,]+$/u.test(value.item.mention.text),
  );
  const sizes = rows.map(({ value }) => value.size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (/^\p{L}+$/u.test(item.mention.text)) return size > least / 2 && size < most * 2 ? 1 : null;
  if (!isBare || !['money', 'quantity', 'count'].includes(item.mention.kind)) return null;
  return [1e3, 1e6, 1e9].find((scale) => size / scale > least / 2 && size / scale < most * 2) ?? null;
}

/** By time where each has its own, else as told. */
export function inTime(rows: readonly Row[]): readonly Row[] {
  const isTimed =
    rows.every(({ time }) => time !== '') && new Set(rows.map(({ time }) => time)).size === rows.length;
  return isTimed ? rows.toSorted((a, b) => (a.time < b.time ? -1 : 1)) : rows;
}

function beyond(a: Value, b: Value, isMore: boolean): boolean | null {
  if (a.size === b.size) return false;
  return a.size > b.size === isMore;
}

const NOW =
  /(?:\(|\/|\||\b(?:after|against|from|than|compared|instead|up|down|before|earlier|previously)\b)/iu;
const FROM = /\bfrom\s+(?:\S+\s+){0,2}$/iu;
const TO = /\bto\b/iu;

/** Whether the first of the two amounts of a row is the earlier. */
function orderOf(rows: readonly Row[]): string {
  const told = rows.map(({ value, other }) => {
    if (other === null || other.sentence !== value.sentence) return 'far';
    const { tagged } = value.sentence;
    const between = tagged.slice(value.item.at + 1, other.item.at);
    if (FROM.test(tagged.slice(0, value.item.at)) && TO.test(between)) return 'from to';
    if (/^\s*(?:\S+\s+)?\(/u.test(between)) return 'bracket';
    if (NOW.test(between)) return 'now then';
    return /^\s*(?:,|and|\/|\|)\s*(?:and\s+)?$/u.test(between) ? 'side by side' : 'plain';
  });
  const counts = new Map<string, number>();
  for (const one of told) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] > rows.length / 2 ? most[0] : 'mixed';
}

/** "Gained 22 percent, tin 31": what the verb says goes on to those behind it; before the first it is as the statement says. */
function waysOf(rows: readonly Row[], cue: Cue): readonly ('rise' | 'fall' | null)[] {
  const own = rows.map(({ words }) => outcomeOf(words));
  if (own.every((way) => way === null)) return own;
  let last: 'rise' | 'fall' | null = cue === 'none' ? null : cue === 'up' ? 'rise' : 'fall';
  return own.map((way) => {
    last = way ?? last;
    return last;
  });
}

const BAD =
  /\b(?:in the red|loss(?:es)?|lost|losing|deficits?|shed|minus|shortfall|negative|down|less|fewer|cheaper|lower)\b/iu;
const GOOD = /\b(?:in the black|profits?|earned|surplus|plus|gained|won|positive|up|more|dearer|higher)\b/iu;

/** The same words stand in many rows. */
const outcomeOf = ofRecentTexts((words: string): 'rise' | 'fall' | null => {
  const way = wayOfWords(words)?.way ?? null;
  if (way !== null) return way;
  const [good, bad] = [GOOD.test(words), BAD.test(words)];
  return good === bad ? null : good ? 'rise' : 'fall';
});

const UP =
  /\b(?:more|above|over|exceed\w*|beyond|larger|higher|bigger|better|topp\w*|pass\w*|surpass\w*|at least|dearer|outran|outpaced|beat|faster|longer|out\w+ed|met|reached|made money|profit\w*|surplus\w*|busier|gain\w*|stronger|growth|growing)\b/iu;
const DOWN =
  /\b(?:less|fewer|below|under|lower|smaller|worse|short of|shorter|slower|cheaper|missed|lost|losing|loss\w*|deficits?|red|behind|trail\w*|weaker|contraction|slide|decline\w*|sank|sunk|lag\w*|failed|fail\w*)\b/iu;

/** Asked of a clause by every test of every reading. */
export const cueOf = ofRecentTexts((clause: string): Cue => {
  const way = wayOfWords(clause)?.way ?? null;
  if (way !== null) return way === 'rise' ? 'up' : 'down';
  const [up, down] = [UP.test(clause), DOWN.test(clause)];
  return up === down ? 'none' : up ? 'up' : 'down';
});

/** By its own words or those right before it, else by those of the clause. */
function boundCue({ item: { reading, mention, at }, sentence }: Value, clause: string): string {
  if (reading.bound === 'more_than' || reading.bound === 'at_least') return 'its own up';
  if (reading.bound === 'less_than' || reading.bound === 'at_most') return 'its own down';
  const near = `${sentence.tagged.slice(Math.max(0, at - 30), at)} ${mention.text}`;
  const [up, down] = [UP.test(near), DOWN.test(near)];
  return up === down ? markOf`far ${cueOf(clause)}` : up ? 'near up' : 'near down';
}

/** Its sentence without the rows. */
export function outsideOf({ spans }: Rows, sentence: ClaimSentence): string {
  const span = spans.get(sentence);
  return span === undefined
    ? sentence.tagged
    : `${sentence.tagged.slice(0, span[0])} ; ${sentence.tagged.slice(span[1])}`;
}

/** Times that the sentence tells outside the rows. */
export function timesTold(sentence: ClaimSentence, { spans }: Rows): ReadonlySet<string> {
  const span = spans.get(sentence);
  return new Set(
    sentence.items.flatMap(({ at, mention, reading }) =>
      mention.kind === 'period' && (span === undefined || at < span[0] || at >= span[1])
        ? (reading.period?.to ?? [])
        : [],
    ),
  );
}
