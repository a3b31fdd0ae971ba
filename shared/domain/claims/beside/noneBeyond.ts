/**
 * "No cargo earned more than salmon", "nowhere is the toll higher than in Oslo": who comes first, said by denying it to all
 * others, against the list told right before.
 */
import type { Told } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { superlativeClaim } from '../forms/names/superlativeClaim.ts';
import { type Segment, segmentsOf } from '../members/segments.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';

const NONE =
  '\\b(?:no(?:\\s+other)?\\s+\\p{Ll}[\\p{L}-]*|none(?:\\s+of\\s+(?:the|its|their|them)(?:\\s+\\p{Ll}+)?)?|not\\s+one(?:\\s+\\p{Ll}+)?|nobody|nothing|nowhere|no one)\\b';
const WHO = '(?:in\\s+|at\\s+|to\\s+|for\\s+)?(?:the\\s+)?(?<who>\\p{L}[^,;:.\ue000-\ueaff]{1,40})';
const MORE = 'more|higher|larger|bigger|greater|dearer|busier|heavier|longer';
const LESS = 'less|fewer|lower|smaller|cheaper|lighter|shorter';
const BEYOND = new RegExp(
  `${NONE}[^,;:.]{0,60}?\\b(?:(?:(?<more>${MORE})|(?<less>${LESS})|(?<either>worse|better))\\b[^,;:.]{0,30}?\\bthan|as\\s+(?:much|many|high|large|big|dear)\\b[^,;:.]{0,20}?\\bas|(?:matched|equalled|outsold|outspent|outdid|beat|surpassed|exceeded|topped|rivalled|came near|came close to))\\s+${WHO}`,
  'iu',
);
const UNSURE = /\b(?:would|could|may|might|should|will|if|ever|since|before|growth|grew|rose|fell)\b/iu;
const FEWEST = 3;

export function noneBeyond(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const match = told.hasFound(sentence) ? null : BEYOND.exec(sentence.tagged);
  const who = match?.groups?.['who'];
  if (match === null || who === undefined || UNSURE.test(match[0])) return [];
  const list = listBefore(context, sentence, match.index);
  const subject = list.find(({ text }) => isSaidOf(text, who));
  if (subject === undefined) return [];
  const others = list.filter((one) => one !== subject).map(({ item }) => item);
  const passage = stretchPassage(sentence, match.index, match.index + match[0].trimEnd().length);
  const of = (isTop: boolean): ClaimDraft | null =>
    superlativeClaim({
      passage,
      isTop,
      subject: subject.item,
      others,
      why: `the values given right before for ${list.length} of them`,
    });
  const groups = match.groups;
  const claims = [
    ...(groups?.['less'] === undefined ? [of(true)] : []),
    ...(groups?.['less'] !== undefined || groups?.['either'] !== undefined ? [of(false)] : []),
  ].flatMap((one) => one ?? []);
  const claim = claims.find(({ verdict }) => verdict === 'holds') ?? claims[0];
  return claim === undefined ? [] : [claim];
}

type Valued = { readonly text: string; readonly item: Item };

/** Of the sentence up to the words, else of one of the two before it: three members at least, each with one value of one unit. */
function listBefore({ sentences }: AuditContext, sentence: ClaimSentence, until: number): readonly Valued[] {
  const near = [sentence, sentences[sentence.order - 1], sentences[sentence.order - 2]];
  for (const one of near) {
    if (one?.block.id !== sentence.block.id) break;
    const list = valuesIn(segmentsOf(one).filter(({ at }) => one !== sentence || at < until));
    if (list.length >= FEWEST) return list;
  }
  return [];
}

function valuesIn(segments: readonly Segment[]): readonly Valued[] {
  const all = segments.flatMap(({ text, items, at }): readonly Valued[] => {
    const [item, more] = items.filter(isAmount);
    const name = item === undefined ? '' : `${text.slice(0, item.at - at)} ${text.slice(item.at - at + 1)}`;
    return item === undefined || more !== undefined || !/\p{L}{3,}/u.test(name) ? [] : [{ text: name, item }];
  });
  const [first] = all;
  const alike = all.filter(({ item }) => first !== undefined && isLike(item, first.item));
  const sum = alike.reduce((total, { item }) => total + Number(item.reading.value), 0);
  // What is just what the others add up to is their total, and no rival.
  return alike.filter(({ item: { reading } }) => {
    const others = (sum - Number(reading.value)) / Number(reading.value);
    return alike.length <= FEWEST || Math.abs(others - 1) > SUM_REACH;
  });
}

const SUM_REACH = 0.02;

const isLike = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  [a, b].some(({ mention, reading }) => mention.kind === 'count' && reading.unit === null);

const isAmount = ({ mention, reading }: Item): boolean =>
  ['money', 'quantity', 'count', 'percent'].includes(mention.kind) &&
  reading.value !== null &&
  reading.unit !== 'area';

/** The words of one member hold the name, as a word of their own. */
const isSaidOf = (text: string, who: string): boolean => {
  const [head = ''] = who
    .trim()
    .toLowerCase()
    .split(/\s+(?:in|on|at|by|of|for|last|this)\s/u);
  return (
    head.length > 2 &&
    new RegExp(`(?<!\\p{L})${head.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?!\\p{L})`, 'iu').test(text)
  );
};
