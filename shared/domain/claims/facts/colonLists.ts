/** "Four companies share most of the market: A, B, C, D and E": a count before a colon, and the names behind it. */
import { point } from '../../../lib/interval.ts';
import { expectedOfStated } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import type { Told } from './told.ts';

const LIST = /:\s+(?<list>[^:;]+?)[.!]?$/u;
/** What each of them has, beside its name: "Sentinel with 231,000 tonnes", "Montoir (3.0)". */
const AMOUNTS =
  /\s+\([^()]*\)|,?\s+(?:with|at|on)\s+(?:(?:some|about|just|only|nearly)\s+)?[\ue000-\ueaff](?:\s+\p{Ll}+){0,2}?(?=,|\s+and\s|$)|\s+[\ue000-\ueaff](?=,|\s+and\s|$)/gu;
const NAME = /^(?:in |at |from |to |the |on )?(?:the\s+)?\p{Lu}[^,]*$/u;
const FEWEST = 2;
const LONGEST_NAME = 40;
const MOST = 30;

export function colonLists(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const match = LIST.exec(sentence.tagged);
  if (match === null) return [];
  const counts = sentence.items.filter(
    ({ mention, reading, at }) =>
      at < match.index &&
      mention.kind === 'count' &&
      reading.value !== null &&
      Number(reading.value) <= MOST &&
      /^\d+$/u.test(reading.value),
  );
  const [count, more] = counts;
  if (count === undefined || more !== undefined || told.hasTested(count) || count.reading.bound !== 'exact')
    return [];
  // "Four of them cost more than that: …" may list all of them.
  if (!isSubject(sentence, count.at) || /^\s+of\s/u.test(sentence.tagged.slice(count.at + 1))) return [];
  const list = (match.groups?.['list'] ?? '').replace(AMOUNTS, '');
  if (/[()\ue000-\ueaff]/u.test(list)) return [];
  const names = list.split(/,\s+(?:and\s+)?|\s+and\s+/u).map((name) => name.trim());
  const hasAnd = /\sand\s/u.test(list);
  if (
    !hasAnd ||
    names.length < FEWEST ||
    !names.every((name) => NAME.test(name) && name.length <= LONGEST_NAME)
  )
    return [];
  const computed = point(String(names.length));
  const passage = stretchPassage(sentence, match.index + 2, sentence.tagged.length);
  const claim = testedClaim({
    form: 'count',
    wording: count.mention.text,
    passage: passageOf(count),
    items: [],
    operands: [mentionOperand('count', count)],
    triggers: [count],
    computed,
    expected: expectedOfStated(count.reading, computed, context.thresholds),
    measure: 'plain',
    calculation: `names in “${passage.text}”`,
    middle: computed.low,
    why: 'the list behind the colon',
    code: 'count_mismatch',
  });
  return [{ ...claim, passages: [passageOf(count), passage] }];
}

/** It counts what the sentence begins with. */
const isSubject = ({ tagged }: ClaimSentence, at: number): boolean =>
  /^(?:(?:only|just|the|these|those|in all|so far|all|its|their|another|at least|some)\s+)*$/iu.test(
    tagged.slice(0, at),
  ) && !/^\s+(?:of the)\b/u.test(tagged.slice(at + 1));
