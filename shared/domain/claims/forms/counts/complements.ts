/** "All but three of the 39 counties fell short" and "only five counties met it": both count the exceptions. */
import { point } from '../../../../lib/interval.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { contentWords, isSameWord } from '../../sentence/contentWords.ts';
import { nounsOf } from '../../sentence/nounsOf.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

type Counted = {
  readonly sentence: ClaimSentence;
  readonly item: Item;
  readonly nouns: ReadonlySet<string>;
};

const ALL_BUT = /\ball\s+(?:but|except|bar)\s+(?:for\s+)?$/iu;
const ONLY = /\b(?:only|just|no more than)\s+$/iu;
const FEWEST_WORDS = 2;

export function complementClaims(context: AuditContext): readonly ClaimDraft[] {
  const counted = (lead: RegExp, inside: RegExp): readonly Counted[] =>
    context.sentences.flatMap((sentence) =>
      sentence.items
        .filter(
          (item) =>
            item.mention.kind === 'count' &&
            /^\d{1,2}$/u.test(item.reading.value ?? '') &&
            (lead.test(sentence.tagged.slice(0, item.at)) || inside.test(item.mention.text)),
        )
        .map((item) => ({ sentence, item, nouns: nounsBehind(sentence, item) })),
    );
  const exceptions = counted(ALL_BUT, /^all\s+(?:but|except)\s/iu);
  const only = counted(ONLY, /^(?:only|just)\s/iu);
  return exceptions.flatMap((one) => {
    const others = only.filter((other) => other.sentence !== one.sentence && isSameMatter(one, other));
    const [other, more] = others;
    return other === undefined || more !== undefined ? [] : [complementClaim(other, one)];
  });
}

/** "three of the state's 39 counties": the noun is that of the whole. */
function nounsBehind(sentence: ClaimSentence, item: Item): ReadonlySet<string> {
  const next = sentence.items.find(({ at }) => at > item.at);
  const isOf =
    next !== undefined && /^\s+of\s[^,;.]{0,25}$/u.test(sentence.tagged.slice(item.at + 1, next.at));
  return isOf ? nounsOf(sentence, next) : nounsOf(sentence, item);
}

function isSameMatter(one: Counted, other: Counted): boolean {
  const isSameNoun = [...one.nouns].some((noun) => [...other.nouns].some((its) => isSameWord(noun, its)));
  if (!isSameNoun) return false;
  const numbers = one.sentence.items.filter(
    (item) => item !== one.item && item.mention.kind !== 'count' && item.mention.kind !== 'period',
  );
  const shares = numbers.some(({ reading, mention }) =>
    other.sentence.items.some(
      (its) =>
        its.mention.kind === mention.kind && its.reading.value === reading.value && reading.value !== null,
    ),
  );
  const words = [...contentWords(other.sentence)];
  const common = [...contentWords(one.sentence)].filter((word) => words.some((its) => isSameWord(word, its)));
  return shares || common.length >= FEWEST_WORDS;
}

function complementClaim(only: Counted, exception: Counted): ClaimDraft {
  const computed = operandInterval(only.item.reading);
  return testedClaim({
    form: 'count',
    wording: exception.item.mention.text,
    passage: passageOf(exception.item),
    items: [only.item],
    operands: [mentionOperand('exceptions', exception.item), mentionOperand('only', only.item)],
    triggers: [],
    computed,
    expected: point(exception.item.reading.value ?? '0'),
    measure: 'plain',
    calculation: `“only” ${only.item.reading.value ?? ''} of the same, said elsewhere`,
    middle: null,
    why: 'the exceptions of the one statement are the only ones of the other',
    code: 'scope_conflict',
  });
}
