/** "from 400 ships to 320 in 2023 and to 240 in 2024": beside the pair that is stated, the next step and the whole way. */
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';
import { conceptsOf } from './equivalents.ts';
import type { FactPair } from './factPairs.ts';

const FROM = /\bfrom\s+(?:(?:about|some|only|just|nearly)\s+)?$/iu;
const TO = /\bto\s+(?:(?:about|some|only|just|nearly)\s+)?$/iu;

/** Pairs of a run of three and more amounts; none where fewer are told. */
export function chainedPairs(sentence: ClaimSentence): readonly FactPair[] {
  const { items, tagged } = sentence;
  const leadOf = ({ at }: Item): string => tagged.slice(Math.max(0, at - LEAD), at);
  const first = items.find((item) => item.reading.value !== null && FROM.test(leadOf(item)));
  if (first === undefined) return [];
  const steps = items.filter(
    (item) =>
      item.at > first.at &&
      item.reading.value !== null &&
      TO.test(leadOf(item)) &&
      (isCommensurable(item, first) || (item.mention.kind === 'count' && item.reading.unit === null)),
  );
  if (steps.length < 2) return [];
  const run = [first, ...steps];
  return run.flatMap((from, i) =>
    run.slice(i + 1).map((to) => ({
      from,
      to,
      sentence,
      concepts: conceptsOf(tagged),
      why: 'steps of one way, told one after the other',
    })),
  );
}

const LEAD = 24;
