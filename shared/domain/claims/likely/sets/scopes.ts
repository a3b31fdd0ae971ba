/** What is said of so many, of all, of those named or of the n-th, against amounts read as rows. */
import { point } from '../../../../lib/interval.ts';
import { conceptsOf, hasWord } from '../../facts/equivalents.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { type ClaimSentence, stretchPassage } from '../../sentence/claimSentence.ts';
import { type Quantifier, quantifiersIn } from './quantifiers.ts';
import type { Answer, SetQuestion } from './question.ts';
import type { Reading } from './rowReading.ts';
import { type Rows, rowsIn, type Stretch, stretchesOf } from './rows.ts';
import { outsideOf, testsOf, timesTold } from './rowTests.ts';
import { noScopeMarks, scopeMarks } from './scopeMarks.ts';
import { lengthOf } from './textLength.ts';
import { type Value, valuesBeside, valuesNear } from './values.ts';

export function scopeQuestions(context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] {
  const quantifiers = quantifiersIn(sentence);
  if (quantifiers.length === 0) return [];
  const [near, beside] = [valuesNear(context, sentence), valuesBeside(context, sentence)];
  if (near.length + beside.length < 2) return [];
  const read = readOnce();
  return quantifiers.map((quantifier, i) => {
    const clause = clauseOf(sentence, quantifier);
    const readings = readingsOf(sentence, quantifier, near, beside, clause.text, read);
    return {
      of: quantifier.kind === 'place' ? 'places' : 'members',
      key: `scope ${sentence.order}:${quantifier.kind === 'place' || quantifier.kind === 'only' ? quantifier.kind : ''}${i}`,
      none: () => [
        `no ${quantifier.kind} ${lengthOf(context)}`,
        ...noScopeMarks(sentence, quantifier, clause.text, readings),
      ],
      answers: readings.flatMap((reading) => answerOf(sentence, quantifier, reading, clause, near) ?? []),
    };
  });
}

/** The rows of a stretch, read once for all that is said of several in a sentence. */
function readOnce(): (stretch: Stretch) => Rows {
  const known = new Map<string, Rows>();
  return (stretch) => {
    const key = `${stretch.isPaired} ${stretch.values.map(({ item }) => item.mention.id).join(' ')}`;
    const rows = known.get(key) ?? rowsIn(stretch);
    known.set(key, rows);
    return rows;
  };
}

type Clause = { readonly text: string; readonly at: number; readonly end: number };

function clauseOf({ tagged }: ClaimSentence, { at, end }: Quantifier): Clause {
  const opens = /.*[;:—–(]\s*/su.exec(tagged.slice(0, at))?.[0].length ?? 0;
  const closes = /^[^;:—–)]*/u.exec(tagged.slice(end))?.[0].length ?? 0;
  const to = end + closes;
  return { text: tagged.slice(opens, to), at: opens, end: to };
}

/** "More than 90" bounds others and is none of them. */
const TOLD: ReadonlySet<string> = new Set(['exact', 'approximate', 'nearly']);
const MOST_READINGS = 60;
const MOST_SUBJECTS = 8;

function readingsOf(
  sentence: ClaimSentence,
  quantifier: Quantifier,
  near: readonly Value[],
  beside: readonly Value[],
  clause: string,
  read: (stretch: Stretch) => Rows,
): readonly Reading[] {
  const usable = near.filter(({ item }) => item !== quantifier.item);
  const bounds = usable.filter((value) => value.step === 0 && isInside(value, sentence, quantifier));
  const sizes = new Set(quantifier.of === null ? [] : [quantifier.of]);
  const readings: Reading[] = [];
  const members = usable.filter(({ item }) => TOLD.has(item.reading.bound));
  const choices = [
    beside,
    ...placesOf(sentence, members),
    ...bounds.map((bound) => members.filter((one) => one !== bound)),
  ];
  const seen = new Set<string>();
  for (const values of choices)
    for (const stretch of stretchesOf(values, sizes)) {
      if (readings.length > MOST_READINGS) break;
      const key = firstsOf(stretch);
      if (seen.has(key)) continue;
      seen.add(key);
      const rows = read(stretch);
      const words = conceptsOf(outsideOf(rows, sentence));
      const byWords = rows.rows.filter(({ own }) => [...own].some((word) => hasWord(words, word)));
      const times = timesTold(sentence, rows);
      const named = byWords.length > 0 ? byWords : rows.rows.filter(({ time }) => times.has(time));
      if (quantifier.kind === 'place') {
        const subjects = rows.rows.slice(0, MOST_SUBJECTS);
        const ways = quantifier.isLeast === null ? [true, false] : [quantifier.isLeast];
        for (const subject of subjects)
          for (const isLeast of ways) readings.push({ rows, test: null, subject, isLeast, named });
        continue;
      }
      if (
        (quantifier.kind === 'only' || quantifier.kind === 'except') &&
        (named.length === 0 || named.length === rows.rows.length)
      )
        continue;
      for (const test of testsOf(rows, bounds, clause))
        readings.push({ rows, test, subject: null, isLeast: false, named });
    }
  return readings;
}

/** The first amount of each row: by them rows are told from others. */
const firstsOf = ({ values, isPaired }: Stretch): string =>
  `${isPaired} ${values
    .filter((_, i) => !isPaired || i % 2 === 0)
    .map(({ item }) => item.mention.id)
    .join(' ')}`;

/** Those of its paragraph, of all near it, of each paragraph and of each sentence: several may be told in any of them. */
function placesOf({ block }: ClaimSentence, all: readonly Value[]): readonly (readonly Value[])[] {
  const own = all.filter(({ sentence }) => sentence.block.id === block.id);
  const blocks = new Set(all.map(({ sentence }) => sentence.block.id));
  const sentences = new Set(all.map(({ sentence }) => sentence));
  return [
    own,
    ...[...blocks].map((id) => all.filter(({ sentence }) => sentence.block.id === id)),
    all,
    ...[...sentences].map((one) => all.filter(({ sentence }) => sentence === one)),
  ];
}

const isInside = ({ item }: Value, { tagged }: ClaimSentence, { at, end }: Quantifier): boolean => {
  const [from, to] = item.at < at ? [item.at + 1, at] : [end, item.at];
  return !/[;:—–]/u.test(tagged.slice(from, to));
};

/** Which of two amounts side by side is the later is not told. */
const UNTOLD = /pair (?:side by side|far|plain|mixed)/u;

type Outcome = {
  readonly makes: Answer['makes'];
  readonly computed: number;
  readonly expected: number;
  readonly chance: number;
};

function answerOf(
  sentence: ClaimSentence,
  quantifier: Quantifier,
  reading: Reading,
  clause: Clause,
  near: readonly Value[],
): Answer | null {
  const outcome = outcomeOf(quantifier, reading);
  if (outcome === null) return null;
  const place = ({ sentence: its, item }: Value): string => `${its.order}:${its.items.indexOf(item)}`;
  const { rows, test, subject, isLeast, named } = reading;
  const isAlone = subject !== null && named.length === 1 && named[0] === subject;
  return {
    key: () =>
      `${rows.isPaired ? 'pairs' : 'rows'} ${rows.rows.map(({ value }) => place(value)).join(',')} ${test?.words.replace(/\S*\d\S*/gu, '') ?? ''} ${test?.bound == null ? '' : place(test.bound)} ${subject === null ? '' : isAlone ? 'the named' : place(subject.value)} ${quantifier.isLeast === null && isLeast}`,
    marks: () => scopeMarks(sentence, quantifier, reading, near),
    makes: outcome.makes,
    bearsOut: () => quantifier.kind === 'count' && quantifier.of === rows.rows.length,
    isSaid: () => !rows.isPaired || test === null || !UNTOLD.test(test.marks[0] ?? ''),
    chance: outcome.chance,
    ...(subject === null ? {} : { about: place(subject.value) }),
    claim: () => claimOf(sentence, quantifier, reading, clause, outcome),
  };
}

function outcomeOf(quantifier: Quantifier, { rows, test, subject, isLeast, named }: Reading): Outcome | null {
  const size = rows.rows.length;
  const { kind, count, part } = quantifier;
  const of = (computed: number, expected: number, slip: number): Outcome => ({
    makes: computed === expected ? 'same' : Math.abs(computed - expected) <= slip ? 'near' : 'other',
    computed,
    expected,
    chance: 1 / (size + 1),
  });
  if (kind === 'place') {
    if (subject === null || count === null) return null;
    const ahead = rows.rows.filter(({ value }) =>
      isLeast ? value.size < subject.value.size : value.size > subject.value.size,
    ).length;
    const level = rows.rows.filter(({ value }) => value.size === subject.value.size).length;
    const isSame = count > ahead && count <= ahead + level;
    return {
      makes: isSame ? 'same' : 'near',
      computed: isSame ? count : ahead + 1,
      expected: count,
      chance: 1 / size,
    };
  }
  if (test === null) return null;
  const known = test.is.filter((one) => one !== null).length;
  // The first of several has none before it.
  const told = test.is[0] === null && test.words.includes('the one before') ? size - 1 : size;
  if (known < told) return null;
  const found = test.is.filter((one) => one === true).length;
  if (kind === 'count') return count === null ? null : of(found, count, 1);
  if (kind === 'part') {
    const meant = size * (part ?? 0);
    // "Half" is said of no five.
    return Math.abs(meant - Math.round(meant)) > 0.01 ? null : of(found, Math.round(meant), 2);
  }
  if (kind === 'all') return of(found, told, 1);
  if (kind === 'none') return of(found, 0, 1);
  if (kind === 'but') return count === null ? null : of(found, size - count, 1);
  const meant = rows.rows.filter((row) => named.includes(row) === (kind === 'only'));
  const wrong = rows.rows.filter((row, i) => meant.includes(row) !== (test.is[i] === true)).length;
  return { ...of(wrong, 0, 2), chance: 1 / 2 ** size };
}

function claimOf(
  sentence: ClaimSentence,
  quantifier: Quantifier,
  { rows, test, isLeast, subject, named }: Reading,
  clause: Clause,
  { computed, expected }: Outcome,
): ClaimDraft {
  const items = rows.rows.flatMap(({ value, other }) =>
    other === null ? [value.item] : [value.item, other.item],
  );
  const all = test?.bound == null ? items : [...items, test.bound.item];
  const span = rows.spans.get(sentence);
  const isCut = span !== undefined && span[0] > quantifier.end;
  const end = isCut ? Math.min(clause.end, span[0]) : clause.end;
  const isNamed = quantifier.kind === 'place' || quantifier.kind === 'only' || quantifier.kind === 'except';
  const passage = isNamed
    ? stretchPassage(
        sentence,
        span !== undefined && span[1] <= quantifier.at ? Math.max(clause.at, span[1]) : clause.at,
        Math.max(end, quantifier.end),
      )
    : stretchPassage(sentence, quantifier.at, quantifier.end);
  const told =
    quantifier.kind === 'place'
      ? `place of ${subject?.value.item.mention.text} among ${items.map(({ mention }) => mention.text).join(', ')}, ${isLeast ? 'the least' : 'the most'} first`
      : isNamed
        ? `those of ${rows.rows.length} that ${test?.words}, against ${named.length} named`
        : `those of ${rows.rows.length} that ${test?.words}`;
  return testedClaim({
    form: quantifier.kind === 'place' ? 'rank' : 'scope',
    wording: passage.text.trim(),
    passage,
    items: all,
    operands: all.map((item) => mentionOperand('member', item)),
    triggers: quantifier.item === null ? [] : [quantifier.item],
    computed: point(String(computed)),
    expected: point(String(expected)),
    measure: 'plain',
    calculation: told,
    middle: String(computed),
    why: 'the amounts it is most likely about, by place and words',
    code: 'scope_conflict',
  });
}
