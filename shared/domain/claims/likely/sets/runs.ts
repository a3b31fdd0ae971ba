/** How many times running something went on, against every stretch of the amounts near it that did and every two times told beside it. */
import { point } from '../../../../lib/interval.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { wordBefore, wordBehind } from '../../tellings/plainWords.ts';
import type { Answer, SetQuestion } from './question.ts';
import { type Rows, rowsOf } from './rows.ts';
import { cueOf, inTime, type RowTest, testsOf } from './rowTests.ts';
import { type RunCue, type RunUnit, runCuesIn } from './runCues.ts';
import { lengthOf } from './textLength.ts';
import { isBeside, type Value, valuesBeside, valuesNear } from './values.ts';

/** So many times over an end that is not told it may have gone on before. */
const OVER = 1;
const MOST_ROWS = 12;

export function runQuestions(context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] {
  const cues = runCuesIn(sentence);
  if (cues.length === 0) return [];
  const sets = [valuesBeside(context, sentence), valuesNear(context, sentence)];
  return cues.map((cue, i) => {
    const usable = sets.map((values) => values.filter(({ item }) => item !== cue.item));
    const clause = clauseOf(sentence, cue);
    return {
      of: 'runs' as const,
      key: `run ${sentence.order}:${i}`,
      none: () => [
        'no run',
        `no run ${lengthOf(context)}`,
        `no run ${cue.form} ${cue.unit}`,
        `no run cue ${cueOf(clause)}`,
        `no run before ${wordBefore(sentence.tagged.slice(0, cue.at))}`,
        `no run behind ${wordBehind(sentence.tagged.slice(cue.end))}`,
      ],
      answers: [
        ...usable.flatMap((values) => amountAnswers(sentence, cue, clause, values)),
        ...timeAnswers(context, sentence, cue),
      ],
    };
  });
}

function clauseOf({ tagged }: ClaimSentence, { at, end }: RunCue): string {
  const opens = /.*[;:—–(]\s*/su.exec(tagged.slice(0, at))?.[0].length ?? 0;
  return tagged.slice(opens, end + (/^[^;:—–)]*/u.exec(tagged.slice(end))?.[0].length ?? 0));
}

/** Made of amounts or times: so many, with what they are and where they stand. */
function answerOf(
  sentence: ClaimSentence,
  cue: RunCue,
  made: number,
  isOpen: boolean,
  {
    key,
    marks,
    items,
    told,
    chance,
  }: {
    readonly key: string;
    readonly marks: () => readonly string[];
    readonly items: readonly Item[];
    readonly told: string;
    readonly chance: number;
  },
): Answer {
  const off = cue.count - made;
  return {
    key,
    marks,
    makes: off === 0 ? 'same' : Math.abs(off) <= (isOpen && off > 0 ? OVER : 2) ? 'near' : 'other',
    isSaid: true,
    bearsOut: false,
    chance,
    claim: () => claimOf(sentence, cue, made, items, told),
  };
}

function amountAnswers(
  sentence: ClaimSentence,
  cue: RunCue,
  clause: string,
  values: readonly Value[],
): readonly Answer[] {
  return rowsOf(values, new Set()).flatMap((rows) => {
    if (rows.rows.length > MOST_ROWS) return [];
    const ordered = inTime(rows.rows);
    const tests = [...testsOf(rows, [], clause), ...listed(rows)];
    return tests.flatMap((test) => {
      const is =
        ordered === rows.rows || test.words.includes('the one before')
          ? test.is
          : ordered.map((row) => test.is[rows.rows.indexOf(row)] ?? null);
      return stretchesOf(is).map(([from, to]) => {
        const place = ({ sentence: its, item }: Value): string => `${its.order}:${its.items.indexOf(item)}`;
        const isOpen = from === 0 || is[from - 1] === null;
        return answerOf(sentence, cue, to - from + 1, isOpen, {
          key: `${test.marks[1]} ${test.marks[0]?.split(' ').at(-1)} ${rows.isPaired} ${ordered
            .slice(from, to + 1)
            .map(({ value }) => place(value))
            .join(',')}`,
          marks: () => amountMarks(sentence, cue, rows, test, [from, to, is.length], isOpen),
          items: ordered
            .slice(from, to + 1)
            .flatMap(({ value, other }) => (other === null ? [value.item] : [value.item, other.item])),
          told: `${to - from + 1} in a row that ${test.words}`,
          chance: 1 / 5,
        });
      });
    });
  });
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

/** From and to, both within, of each stretch that is so throughout. */
function stretchesOf(is: readonly (boolean | null)[]): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let from = -1;
  for (let i = 0; i <= is.length; i++) {
    if (is[i] === true && from < 0) from = i;
    if (is[i] !== true && from >= 0) {
      found.push([from, i - 1]);
      from = -1;
    }
  }
  return found;
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

type Time = {
  readonly item: Item | null;
  readonly sentence: ClaimSentence;
  readonly index: number;
  readonly first: number;
};

const PER_YEAR: Readonly<Record<RunUnit, number>> = { year: 1, quarter: 4, month: 12 };

/** The number of its year, quarter or month, where the date tells it. */
function indexOf(date: string, unit: RunUnit, isEnd: boolean): number {
  const year = Number(date.slice(0, 4));
  const quarter = /Q(?<quarter>\d)$/u.exec(date)?.groups?.['quarter'];
  const month =
    quarter !== undefined
      ? 3 * Number(quarter)
      : date.length >= 7
        ? Number(date.slice(5, 7))
        : isEnd
          ? 12
          : 1;
  return year * PER_YEAR[unit] + Math.floor(((month - 1) * PER_YEAR[unit]) / 12);
}

/** The small word that leads to a time, which may be its own: "since 2021", "in 2021". */
const leadOf = ({ tagged }: ClaimSentence, { mention, at }: Item): string =>
  wordBefore(/^\p{Ll}+(?=\s)/u.exec(mention.text)?.[0] ?? tagged.slice(0, at));

const TIMES: ReadonlySet<string> = new Set(['period', 'date']);
const MOST_TIMES = 8;

function timeAnswers(
  { sentences, published }: AuditContext,
  sentence: ClaimSentence,
  cue: RunCue,
): readonly Answer[] {
  const near = sentences
    .slice(Math.max(0, sentence.order - 2), sentence.order + 2)
    .filter((one) => isBeside(one.block, sentence.block));
  const times: Time[] = near
    .flatMap((its) =>
      its.items.flatMap((item): readonly Time[] => {
        const { from: since, to: until } = item.reading.period ?? { from: null, to: null };
        const [from, to] = [since ?? until, until ?? since];
        if (!TIMES.has(item.mention.kind) || item === cue.item || to === null || from === null) return [];
        return [
          { item, sentence: its, index: indexOf(to, cue.unit, true), first: indexOf(from, cue.unit, false) },
        ];
      }),
    )
    .slice(0, MOST_TIMES);
  const now = published === null ? null : indexOf(published, cue.unit, true);
  const ends: Time[] =
    now === null ? times : [...times, { item: null, sentence, index: now - 1, first: now - 1 }];
  const known = times.map(({ index }) => index);
  const [earliest, latest] = [Math.min(...known), Math.max(...known)];
  return times.flatMap((a) => {
    const spans: Answer[] = [];
    for (const b of ends)
      for (const isWhole of [false, true]) {
        const [start, end] = a === b ? [a.first, a.index] : [a.index, b.index];
        const made = end - start + (isWhole ? 1 : 0);
        if (made < 2 || (b.item === null && end <= latest)) continue;
        const place = (one: Time): string =>
          one.item === null ? 'now' : `${one.sentence.order}:${one.sentence.items.indexOf(one.item)}`;
        spans.push(
          answerOf(sentence, cue, made, false, {
            key: `times ${place(a)} ${place(b)} ${isWhole}`,
            marks: () => {
              const [before, behind] = [a, b].map((one) =>
                one.item === null ? 'now' : leadOf(one.sentence, one.item),
              );
              const how = isWhole ? 'whole' : 'between';
              const same =
                a === b
                  ? 'of one'
                  : b.item === null
                    ? 'to now'
                    : a.sentence === sentence && b.sentence === sentence
                      ? 'own'
                      : 'over';
              return [
                'times',
                `times ${how}`,
                `times ${how} ${same}`,
                `times ${how} from ${before}`,
                `times ${how} to ${behind}`,
                `times from ${before}`,
                `times to ${behind}`,
                `times ${cue.form} ${how}`,
                `times ${a.index === earliest ? 'earliest' : 'inner'} ${b.index === latest ? 'latest' : 'inner'}`,
                `times all ${Math.min(known.length, 5)}`,
                `times unit ${cue.unit}`,
                `times item ${cue.item === null ? 'nth' : 'count'}`,
              ];
            },
            items: [a.item, b.item].flatMap((item) => item ?? []),
            told: `from ${a.item?.mention.text} to ${b.item?.mention.text ?? 'now'}`,
            chance: 1 / 8,
          }),
        );
      }
    return spans;
  });
}

function claimOf(
  sentence: ClaimSentence,
  cue: RunCue,
  made: number,
  items: readonly Item[],
  told: string,
): ClaimDraft {
  const passage = stretchPassage(sentence, cue.at, cue.end);
  return testedClaim({
    form: 'count',
    wording: passage.text.trim(),
    passage,
    items,
    operands: items.map((item) => mentionOperand('member', item)),
    triggers: cue.item === null ? [] : [cue.item],
    computed: point(String(made)),
    expected: point(String(cue.count)),
    measure: 'plain',
    calculation: told,
    middle: String(made),
    why: 'the run it is most likely about, by place and words',
    code: 'scope_conflict',
  });
}
