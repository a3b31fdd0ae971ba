/** A change with no amounts of its own ("debts have tripled"), against the amounts of the same matter elsewhere. */
import { changeClaim } from '../calculate/changeClaim.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { namesIn } from '../sentence/namedValues.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { allPairs } from './crossPairs.ts';
import { conceptsOf, isCompatible, sharedOf } from './equivalents.ts';
import type { FactPair } from './factPairs.ts';
import { valuesOfName } from './named.ts';
import { isHeadLine, pairsFor } from './subjects.ts';
import { rowOf } from './tableRows.ts';
import type { Told } from './told.ts';

/** Of another base than the amounts, or no statement of what was. */
const UNSURE =
  /\b(?:would|could|may|might|should|will|expects?|expected|forecasts?|plans?|planned|if|not|never|unless|than|target|average of|a year|per year|annual(?:ly)?|each year)\b/iu;

export function toldChanges(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (
      !isChange(sentence, item) ||
      HABIT.test(item.mention.text) ||
      told.hasTested(item) ||
      isUnsure(sentence, item)
    )
      return [];
    const subject = subjectOf(sentence, item);
    const pairs = pairsOf(context, sentence, item, subject, told).filter((pair) => !isTurned(item, pair));
    const claims = pairs.flatMap((pair) => changeClaim(context, sentence, item, pair) ?? []);
    const right = claims.find(({ verdict }) => verdict === 'holds');
    const [first] = claims;
    return first === undefined ? [] : [right ?? first];
  });
}

/** What is said to have doubled is something else than amounts elsewhere that fell. */
const isTurned = ({ mention, reading }: Item, { from, to, sentence }: FactPair): boolean =>
  mention.kind === 'factor' &&
  !sentence.items.some((one) => one.mention.id === mention.id) &&
  Number(reading.value) > 1 &&
  Number(to.reading.value) < Number(from.reading.value);

/** Its own base and what it led to; its own level and the pair that has it; a row of a table; else the pairs of its subject. */
function pairsOf(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  subject: string,
  told: Told,
): readonly FactPair[] {
  const base = ownBase(sentence, item);
  if (base !== null) return ledTo(context, sentence, base);
  const levels = sentence.items.filter(isLevel);
  const [level, more] = levels;
  if (level !== undefined && more !== undefined) return thenAndNow(sentence, levels);
  if (level !== undefined) return withLevel(context, sentence, level, subject);
  const row = rowOf(context, sentence, subject);
  if (row !== null) return [row];
  const close = pairsFor(context, sentence, subject).filter((pair) => isFree(context, sentence, pair, told));
  // A line over the article says more behind the number: "fallen by a third since the new gates went in".
  return close.length > 0 || !isHeadLine(context, sentence)
    ? close
    : pairsFor(context, sentence, sentence.tagged);
}

/** "by 60 percent since 2015, when a flat cost 500 euros; it now costs 700". */
function thenAndNow(sentence: ClaimSentence, [a, b, more]: readonly Item[]): readonly FactPair[] {
  if (a === undefined || b === undefined || more !== undefined || !isCommensurable(a, b)) return [];
  const isNow = ({ at }: Item): boolean =>
    /\b(?:now|today|currently)\b[^,;.]{0,25}$/iu.test(sentence.tagged.slice(Math.max(0, at - 45), at));
  if (isNow(a) === isNow(b)) return [];
  const [from, to] = isNow(b) ? [a, b] : [b, a];
  return [{ from, to, sentence, concepts: new Set<string>(), why: '' }];
}

/** "Net debt doubled to £96m" in a bullet, "£96m, compared with £62m" in the body: the pair that has the same amount. */
function withLevel(
  context: AuditContext,
  sentence: ClaimSentence,
  level: Item,
  subject: string,
): readonly FactPair[] {
  const words = conceptsOf(subject);
  return context.sentences.flatMap((one) =>
    one === sentence && crossOnly(context, one).length === 0
      ? []
      : allPairs(context, one).filter(
          ({ to, concepts }) =>
            isCommensurable(to, level) &&
            to.reading.value === level.reading.value &&
            isCompatible(words, concepts) &&
            (one === sentence || sharedOf(words, concepts) > 0),
        ),
  );
}

/** The pair that its own sentence makes with the one before. */
const crossOnly = (context: AuditContext, sentence: ClaimSentence): readonly FactPair[] =>
  allPairs(context, sentence).filter(({ from }) => !sentence.items.includes(from));

function isChange(sentence: ClaimSentence, item: Item): boolean {
  const { kind } = item.mention;
  if (kind === 'factor') return item.reading.value !== null;
  return (
    (kind === 'percent' || kind === 'share') &&
    item.reading.value !== null &&
    roleOf(sentence, item) === 'change'
  );
}

/** "which doubles if": no change that has been. */
const HABIT = /^(?:doubles|triples|quadruples|halves)$/iu;

const isUnsure = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  UNSURE.test(tagged.slice(Math.max(0, at - 60), at).replace(/^.*[,;:]/su, '')) ||
  /^\s+(?:(?:more|less|fewer|higher|lower)(?!\s*(?:[.,;]|$))|above|below|cheaper|dearer|larger|smaller|bigger|faster|slower|as|the|a|of|that|than)\b/u.test(
    tagged.slice(at + 1),
  );

/** "quadrupled from $0.5 billion in 2018", "Since 2015, when it was 840": the one amount of the sentence, earlier than what it led to. */
function ownBase(sentence: ClaimSentence, item: Item): Item | null {
  const levels = sentence.items.filter(isLevel);
  const [base, more] = levels;
  if (base === undefined || more !== undefined) return null;
  const isBase =
    base.at > item.at
      ? /^\s+from\s/u.test(sentence.tagged.slice(item.at + 1, base.at + 1))
      : /\bsince\b.*\bwhen\b/iu.test(sentence.tagged.slice(0, base.at));
  return isBase ? base : null;
}

const isLevel = (item: Item): boolean =>
  dimensionOf(item) !== null &&
  item.reading.value !== null &&
  item.mention.kind !== 'share' &&
  !/^(?:year|month|week|day)/u.test(item.reading.unit ?? '') &&
  !isRateOfChange(item);

const isRateOfChange = ({ mention }: Item): boolean => mention.kind === 'percent';

/** Levels of the same name, else of the sentences before, that the base may have led to. */
function ledTo(context: AuditContext, sentence: ClaimSentence, base: Item): readonly FactPair[] {
  const names = namesIn(sentence).map(({ text }) => text);
  const window = (order: number): boolean => order < sentence.order && order >= sentence.order - REACH;
  const named = names
    .flatMap((name) => valuesOfName(context, name, window))
    .filter(
      (one) =>
        isCommensurable(one.item, base) && !['base', 'change'].includes(roleOf(one.sentence, one.item)),
    );
  return named.map(({ item, sentence: place }) => ({
    from: base,
    to: item,
    sentence: place,
    concepts: new Set<string>(),
    why: '',
  }));
}

const REACH = 4;

/** A pair whose own sentence says how it changed is not what another sentence of the body speaks of. */
const isFree = (
  context: AuditContext,
  sentence: ClaimSentence,
  { sentence: place, from, to }: FactPair,
  told: Told,
): boolean =>
  isHeadLine(context, sentence) ||
  !place.items.some((one) => one !== from && one !== to && told.hasTested(one));

/** The words of its clause before it, without a clause that only goes before. */
const subjectOf = ({ tagged }: ClaimSentence, { at }: Item): string =>
  tagged
    .slice(0, at)
    .split(/(?:,\s|;\s|:\s|\s(?:although|while|but|and|as|that)\s)/u)
    .at(-1) ?? '';
