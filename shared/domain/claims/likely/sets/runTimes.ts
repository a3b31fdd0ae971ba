/** How long it is between every two times told beside a run, and from each of them to now. */
import type { AuditContext } from '../../forms/draft.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { wordBefore } from '../../tellings/plainWords.ts';
import type { Answer } from './question.ts';
import { answerOf } from './runAnswer.ts';
import type { RunCue, RunUnit } from './runCues.ts';
import { isBeside } from './values.ts';

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

export function timeAnswers(
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
            key: () => `times ${place(a)} ${place(b)} ${isWhole}`,
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
