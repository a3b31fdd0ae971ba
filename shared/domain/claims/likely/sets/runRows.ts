/** Stretches of the amounts near a run that went on: each, by every test its words may mean. */
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import type { Answer } from './question.ts';
import { type Rows, rowsIn, stretchesOf } from './rows.ts';
import { cueOf, inTime, type RowTest, testsOf } from './rowTests.ts';
import { answerOf } from './runAnswer.ts';
import type { RunCue } from './runCues.ts';
import type { Value } from './values.ts';

const MOST_ROWS = 12;

export function amountAnswers(
  sentence: ClaimSentence,
  cue: RunCue,
  clause: string,
  values: readonly Value[],
): readonly Answer[] {
  return stretchesOf(values, new Set()).flatMap((stretch) => {
    if (stretch.values.length > MOST_ROWS * (stretch.isPaired ? 2 : 1)) return [];
    const rows = rowsIn(stretch);
    const ordered = inTime(rows.rows);
    const tests = [...testsOf(rows, [], clause), ...listed(rows)].filter((test) => !isContrary(test, clause));
    return tests.flatMap((test) => {
      const is =
        ordered === rows.rows || test.words.includes('the one before')
          ? test.is
          : ordered.map((row) => test.is[rows.rows.indexOf(row)] ?? null);
      return stretchesThatDid(is, isStep(test) && cueOf(clause) !== 'none').map(
        ({ from, to, length }, i, all) => {
          const place = ({ sentence: its, item }: Value): string => `${its.order}:${its.items.indexOf(item)}`;
          const isOpen = from === 0 || is[from - 1] === null;
          return answerOf(sentence, cue, length, isOpen && length > 0, {
            key: () =>
              `${test.marks[1]} ${test.marks[0]?.split(' ').at(-1)} ${rows.isPaired} ${i === all.length - 1 ? 'last' : from} ${ordered
                .map(({ value }) => place(value))
                .join(',')}`,
            marks: () => amountMarks(sentence, cue, rows, test, [from, to, is.length], isOpen),
            items: ordered
              .slice(length === 0 ? 0 : from, to + 1)
              .flatMap(({ value, other }) => (other === null ? [value.item] : [value.item, other.item])),
            told: `${length} in a row that ${test.words}`,
            chance: 1 / 5,
          });
        },
      );
    });
  });
}

const isStep = ({ marks }: RowTest): boolean => marks.includes('test step');

/** "A second fall in a row" is none of rises. */
function isContrary(test: RowTest, clause: string): boolean {
  const cue = cueOf(clause);
  return isStep(test) && cue !== 'none' && test.words.includes('more') !== (cue === 'up');
}

/** Each row is one of them: all, all but the first, all but the last. */
function listed({ rows, isPaired }: Rows): readonly RowTest[] {
  if (isPaired || rows.length < 2) return [];
  return (
    [
      ['all', 0, rows.length],
      ['but the first', 1, rows.length],
      ['but the last', 0, rows.length - 1],
    ] as const
  ).map(([name, from, to]) => ({
    marks: [`test listed ${name}`, 'test listed'],
    words: 'are listed',
    is: rows.map((_, i) => i >= from && i < to),
    bound: null,
  }));
}

type Did = { readonly from: number; readonly to: number; readonly length: number };

/** Each stretch that is so throughout, from and to both within. Where words say which way is meant and none went it, all of them are a run of nought. */
function stretchesThatDid(is: readonly (boolean | null)[], isWayTold: boolean): readonly Did[] {
  const found: Did[] = [];
  let from = -1;
  for (let i = 0; i <= is.length; i++) {
    if (is[i] === true && from < 0) from = i;
    if (is[i] !== true && from >= 0) {
      found.push({ from, to: i - 1, length: i - from });
      from = -1;
    }
  }
  return found.length === 0 && isWayTold ? [{ from: 1, to: is.length - 1, length: 0 }] : found;
}

function amountMarks(
  sentence: ClaimSentence,
  cue: RunCue,
  { rows, isPaired, spans }: Rows,
  test: RowTest,
  [from, to, size]: readonly [number, number, number],
  isOpen: boolean,
): readonly string[] {
  const span = spans.get(sentence);
  const first = rows[0]?.value;
  const side =
    span === undefined
      ? first !== undefined && first.step > 0
        ? 'later'
        : 'earlier'
      : span[0] >= cue.end
        ? 'behind'
        : span[1] <= cue.at
          ? 'before'
          : 'around';
  const times = new Set(rows.map(({ time }) => time));
  const timed = times.has('') ? 'some' : times.size === rows.length ? 'each' : 'mixed';
  const test1 = test.marks[1] ?? '';
  const place = `${from === 0 ? 'from first' : from === 1 ? 'from second' : 'from later'} ${to === size - 1 ? 'to last' : to === size - 2 ? 'to last but one' : 'to earlier'}`;
  return [
    'run',
    ...test.marks.map((mark) => `run ${mark}`),
    `run ${cue.form}`,
    `run ${cue.form} ${test1}`,
    `run ${place}`,
    `run ${place} ${test1}`,
    `run ${isOpen ? 'open' : 'closed'} ${test1}`,
    `run ${side}`,
    `run ${side} ${test1}`,
    `run of rows ${Math.min(rows.length, 6)}`,
    `run length ${Math.min(to - from + 1, 3)}`,
    `run times ${timed} ${test1}`,
    `run ${isPaired ? 'pairs' : 'single'} ${new Set(rows.map(({ value }) => value.step)).size > 1 ? 'over sentences' : 'of one sentence'}`,
    `run kind ${first?.item.mention.kind} ${test1}`,
    `run item ${cue.item === null ? 'nth' : 'count'} ${test1}`,
  ];
}
