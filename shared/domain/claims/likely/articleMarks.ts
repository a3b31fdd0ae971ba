/** What the article tells besides of two amounts: whether several make the one, and which of them is told of a time. */

import { once } from '../../../lib/once.ts';
import type { AuditContext } from '../forms/draft.ts';
import { markOf } from '../learned/markOf.ts';
import { isLarger } from '../relative/levels.ts';
import type { Item } from '../sentence/claimSentence.ts';
import type { Candidate, Placed, Question } from './candidates.ts';
import { isPartOf } from './wholes.ts';

export type ArticleAround = {
  /** Several in a row, the part among them, make the whole. */
  readonly isPart: (part: Item, whole: Item) => boolean;
  /** The last year that any of the question's amounts is of. */
  readonly latest: () => string | null;
};

export const articleAround = (context: AuditContext, { levels, far }: Question): ArticleAround => ({
  isPart: (part, whole) => isPartOf(context, part, whole),
  latest: once(() => latestOf([...levels, ...far])),
});

const latestOf = (levels: readonly Placed[]): string | null =>
  levels
    .flatMap(({ item }) => yearOf(item) ?? [])
    .reduce<string | null>((last, one) => (last === null || one > last ? one : last), null);

const yearOf = ({ reading }: Item): string | null => reading.period?.to?.slice(0, 4) ?? null;

export function articleMarks(
  { isPart, latest }: ArticleAround,
  family: string,
  { a, b }: Candidate,
): readonly string[] {
  const [large, small] = isLarger(a.item, b.item) ? [a.item, b.item] : [b.item, a.item];
  const marks: string[] = [];
  if (family === 'part') marks.push(markOf`part adds up ${isPart(small, large) ? 'yes' : 'no'}`);
  const [its, other] = [yearOf(large), yearOf(small)];
  if ((its === null) !== (other === null))
    marks.push(
      markOf`${family} ${other === null ? 'larger' : 'smaller'} timed ${(its ?? other) === latest() ? 'late' : 'early'}`,
    );
  return marks;
}
