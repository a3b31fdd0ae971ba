/** A number of the title or the summary against the one sentence of the body that says the same in the same words. */
import { overlaps } from '../../../../lib/interval.ts';
import { hull } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { contentWords } from '../../sentence/contentWords.ts';
import { namesIn } from '../../sentence/namedValues.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { isSpan } from '../../sentence/topic.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

/** A line needs as many words and names of its own to be known again. */
const FEWEST_WORDS = 3;

export function summaryClaims(context: AuditContext): readonly ClaimDraft[] {
  const isBody = ({ block }: ClaimSentence): boolean => block.role === 'body' || block.role === 'quote';
  const first = context.sentences.findIndex(isBody);
  if (first < 0) return [];
  const body = context.sentences.slice(first).filter(isBody);
  return context.sentences.slice(0, first).flatMap((line) => lineClaims(line, body));
}

function lineClaims(line: ClaimSentence, body: readonly ClaimSentence[]): readonly ClaimDraft[] {
  const [item, ...more] = line.items.filter((one) => isLevel(line, one));
  if (item === undefined || more.length > 0 || item.reading.bound !== 'exact') return [];
  const words = wordsOf(line);
  if (words.length < FEWEST_WORDS) return [];
  const found = body.filter((sentence) => {
    const its = new Set(wordsOf(sentence));
    return words.every((word) => its.has(word));
  });
  const candidates = found.flatMap((sentence) =>
    sentence.items
      .filter(
        (one) => isLevel(sentence, one) && isCommensurable(one, item) && mayBeOfTime(line, sentence, one),
      )
      .map((one) => ({ one, sentence })),
  );
  const same = candidates.find(({ one }) => overlaps(stretch(one), stretch(item)));
  const targets = candidates.filter(({ one, sentence }) => roleOf(sentence, one) === 'target');

  const behind = wordBehind(line, item);
  const alike = candidates.filter(
    ({ one, sentence }) => behind !== null && wordBehind(sentence, one) === behind,
  );
  const isOne = found.length === 1;
  const [only] =
    candidates.length === 1
      ? candidates
      : isOne && targets.length === 1
        ? targets
        : isOne && alike.length === 1
          ? alike
          : [];
  const other = same ?? only;
  return other === undefined ? [] : [summaryClaim(item, other.one)];
}

/** "$17.9 billion in contributions": what the amount is of. */
const wordBehind = ({ tagged }: ClaimSentence, { at }: Item): string | null =>
  /^\s+(?:in|of|on|for)\s+(?:the\s+)?(\p{Ll}{4,})/u.exec(tagged.slice(at + 1))?.[1] ?? null;

const isLevel = (sentence: ClaimSentence, item: Item): boolean =>
  dimensionOf(item) !== null &&
  item.reading.value !== null &&
  !['change', 'base'].includes(roleOf(sentence, item));

const wordsOf = (sentence: ClaimSentence): readonly string[] => [
  ...contentWords(sentence),
  ...namesIn(sentence)
    .filter(({ isUnsure }) => isUnsure !== true)
    .map(({ text, iso3 }) => iso3 ?? text.toLowerCase()),
];

/** A time told in the summary is the time of the number in the body, or the only one of its sentence. */
export function mayBeOfTime(line: ClaimSentence, sentence: ClaimSentence, item: Item): boolean {
  const asked = timesOf(line);
  if (asked.length === 0) return true;
  const own =
    item.reading.period === null || isSpan(item.reading.period)
      ? timesOf(sentence)
      : [item.reading.period.to];
  return asked.every((time) => own.includes(time)) && own.length === 1;
}

const timesOf = ({ items }: ClaimSentence): readonly (string | null)[] =>
  items.flatMap(({ mention, reading }) =>
    mention.kind === 'period' || mention.kind === 'date' ? [reading.period?.to ?? null] : [],
  );

export function stretch({ reading }: Item) {
  const { value, low, high } = reading;
  const own = operandInterval(reading);
  return value === null ? own : hull(own, { low: low ?? value, high: high ?? value });
}

export function summaryClaim(item: Item, told: Item): ClaimDraft {
  const [a, b] = [stretch(item), stretch(told)];
  const agrees = overlaps(a, b);
  const claim = testedClaim({
    form: 'level',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [told],
    operands: [mentionOperand('this', item), mentionOperand('other', told)],
    triggers: [],
    computed: a,
    expected: agrees ? hull(a, b) : b,
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `stated in the body as ${told.mention.text}`,
    middle: told.reading.value,
    why: 'the one sentence of the body with the words of this line',
    code: 'same_figure_differs',
  });
  const passages = [passageOf(item), passageOf(told)];
  const message = agrees
    ? `“${item.mention.text}” and “${told.mention.text}” state the same figure, and agree.`
    : `“${item.mention.text}” in the summary and “${told.mention.text}” in the body state the same figure differently.`;
  return {
    ...claim,
    passages,
    findings: [
      {
        code: agrees ? 'same_figure_agrees' : 'same_figure_differs',
        severity: agrees ? 'info' : 'error',
        passages,
        message,
        evidence: claim.arithmetic,
      },
    ],
  };
}
