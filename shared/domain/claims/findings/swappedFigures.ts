/**
 * A figure told of the wrong one of several: "Kazakhstan's share is 42 percent, Azerbaijan's 33", and later "with 33 percent of the cargo,
 * Kazakhstan …". It is told where the article gives that one another figure of the same matter, and the figure to somebody else beside it.
 */
import { overlaps } from '../../../lib/interval.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { conceptsOf, sharedOf, unitWords } from '../facts/equivalents.ts';
import type { FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { type Name, namesIn } from '../sentence/namedValues.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';

type Owned = {
  readonly key: string;
  readonly name: Name;
  readonly item: Item;
  readonly sentence: ClaimSentence;
};

export function swappedFigures(sentences: readonly ClaimSentence[]): readonly FindingDraft[] {
  const sure = new Set(
    sentences.flatMap(namesIn).flatMap(({ isUnsure, text }) => (isUnsure === true ? [] : [text])),
  );
  const owned = sentences.flatMap((sentence) => ownedIn(sentence, sure));
  return owned.flatMap((one) => {
    const own = owned.find(
      (other) => isOther(one, other) && other.key === one.key && !isSame(one.item, other.item),
    );
    if (
      own === undefined ||
      owned.some((other) => isOther(one, other) && other.key === one.key && isSame(one.item, other.item))
    )
      return [];
    const taken = owned.find(
      (other) =>
        other.sentence !== one.sentence &&
        other.key !== one.key &&
        isSame(one.item, other.item) &&
        isOfSameTime(one.item, other.item) &&
        isBeside(own, other),
    );
    return taken === undefined || one.sentence.order < own.sentence.order ? [] : [findingOf(one, own, taken)];
  });
}

const FEWEST_DIGITS = 2;
const digitsOf = ({ mention }: Item): number => (mention.text.match(/\d/gu) ?? []).length;
const isSame = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) && overlaps(operandInterval(a.reading), operandInterval(b.reading));

/** Of the same matter, in another sentence: one more word in common than the names. */
const isOther = (a: Owned, b: Owned): boolean =>
  a.sentence !== b.sentence &&
  isCommensurable(a.item, b.item) &&
  isOfSameTime(a.item, b.item) &&
  sharedOf(wordsOf(a), wordsOf(b)) > 0;

/** Told side by side: in one sentence, or in the next. */
const isBeside = (a: Owned, b: Owned): boolean => Math.abs(a.sentence.order - b.sentence.order) <= 1;

const isOfSameTime = (a: Item, b: Item): boolean =>
  a.reading.period?.to == null || b.reading.period?.to == null || a.reading.period.to === b.reading.period.to;

function wordsOf({ sentence, item }: Owned): ReadonlySet<string> {
  const names = namesIn(sentence).reduce(
    (text, { text: name }) => text.replaceAll(name, ' '),
    sentence.tagged,
  );
  return conceptsOf(`${names} ${unitWords(item)}`);
}

/** Figures that one name alone can be meant for: the last before it, or the first behind it where it opens its sentence. */
function ownedIn(sentence: ClaimSentence, sure: ReadonlySet<string>): readonly Owned[] {
  const names = namesIn(sentence).filter(({ isUnsure, text }) => isUnsure !== true || sure.has(text));
  const figures = sentence.items.filter(
    (item) => dimensionOf(item) !== null && item.mention.kind !== 'period',
  );
  return figures.flatMap((item, i) => {
    if (digitsOf(item) < FEWEST_DIGITS || item.reading.bound !== 'exact') return [];
    if (['change', 'base', 'target'].includes(roleOf(sentence, item))) return [];
    const from = figures[i - 1]?.mention.end ?? sentence.start;
    const to = figures[i + 1]?.mention.start ?? sentence.end;
    const before = names.filter(({ start, end }) => start >= from && end <= item.mention.start);
    const behind = names.filter(({ start, end }) => start >= item.mention.end && end <= to);
    const [name, more] = before.length > 0 ? before : i === 0 ? behind : [];
    return name === undefined || more !== undefined
      ? []
      : [{ key: name.iso3 ?? name.text.toLowerCase(), name, item, sentence }];
  });
}

const findingOf = (one: Owned, own: Owned, taken: Owned): FindingDraft => ({
  code: 'figure_belongs_elsewhere',
  severity: 'warning',
  passages: [passageOf(one.item), passageOf(own.item), passageOf(taken.item)],
  message: `“${one.item.mention.text}” is told of ${one.name.text} here; elsewhere ${one.name.text} has “${own.item.mention.text}”, and “${taken.item.mention.text}” is ${taken.name.text}'s.`,
  evidence: 'the same figure, told of two',
});
