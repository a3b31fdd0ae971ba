/** "That is still 7 percent fewer than the 1.74 billion of 2019": of what the sentence before came to. */
import type { AuditContext } from '../forms/draft.ts';
import type { Item } from './claimSentence.ts';
import { type Clause, wholeSentence } from './clauses.ts';
import { neighbours } from './findPair.ts';
import { type Pair, pairsIn } from './pairs.ts';
import { dimensionOf, isCommensurable, roleOf } from './roles.ts';
import { gap, TAG } from './tags.ts';

const THAN = new RegExp(
  `^\\s+(?:more|less|fewer|higher|lower|larger|smaller|above|below)\\s+(?:than\\s+)?${gap(30)}(${TAG.amount})`,
  'u',
);
const POINTS_BACK = /^(?:that|this|it|they|the (?:figure|total|result|sum))\b/iu;

const THAN_BASE = new RegExp(
  `^\\s+(?:more|less|fewer|higher|lower|larger|smaller|above|below)\\s+(?:than\\s+)?[^,;:.\\ue000-\\ueaff]{0,30}?(?:${TAG.time}(?:['’]s?)?\\s+)?(${TAG.amount})`,
  'u',
);
const RIGHT_BEFORE = /^[^;:.\ue000-\ueaff]{0,25},\s+(?:or\s+)?(?:(?:about|some|just|only|nearly)\s+)?$/u;

/** "on 612 ship calls, about 6 percent more than last year's 576": the amount right before, against the one right behind. */
export function thanBase({ sentence }: Clause, trigger: Item): Pair | null {
  const match = THAN_BASE.exec(sentence.tagged.slice(trigger.at + 1));
  const from =
    match === null ? undefined : sentence.items.find(({ at }) => at === trigger.at + match[0].length);
  const to = sentence.items.findLast((item) => item.at < trigger.at);
  if (from === undefined || to === undefined || !isCommensurable(from, to)) return null;
  if (!RIGHT_BEFORE.test(sentence.tagged.slice(to.at + 1, trigger.at))) return null;
  return { from, to, why: 'the amounts on both sides of it', isStated: true };
}

export function thanBefore(context: AuditContext, { sentence }: Clause, trigger: Item): Pair | null {
  const match = THAN.exec(sentence.tagged.slice(trigger.at + 1));
  const base =
    match === null ? undefined : sentence.items.find(({ at }) => at === trigger.at + match[0].length);
  if (base === undefined || !POINTS_BACK.test(sentence.text)) return null;
  if (sentence.items.some((item) => item.at < trigger.at && dimensionOf(item) !== null)) return null;
  const before = neighbours(context, sentence, 1, 0)[0];
  if (before === undefined) return null;
  const [pair, more] = pairsIn(wholeSentence(before)).filter(({ to }) => isCommensurable(to, base));
  const levels = before.items.filter(
    (item) => isCommensurable(item, base) && roleOf(before, item) !== 'change',
  );
  const to = pair !== undefined && more === undefined ? pair.to : levels.length === 1 ? levels[0] : undefined;
  return to === undefined
    ? null
    : {
        from: base,
        to,
        why: 'what the sentence before came to, against the amount it is measured by',
        isStated: true,
      };
}
