/** A movement said to go on year after year, and the values of those years: "fell for the third year running: 90, 84, 80 and 71". */
import { compare } from '../../../../lib/decimal.ts';
import { quotient } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { directionsIn } from '../../lexicon/directions.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { pointOf } from '../../sentence/pairs.ts';
import { dimensionOf, isCommensurable } from '../../sentence/roles.ts';
import { type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

const RUN =
  /\b(?:(?:years?|months?|quarters?|weeks?|times?) (?:running|in a row|in succession)|in a row|(?:straight|consecutive|successive) (?:annual |yearly |monthly |quarterly )?(?:years?|months?|quarters?|weeks?|rise|fall|increase|decline|drop)|(?:every|each) (?:year|month|quarter|week)|steadily|without a break|year after year)\b/iu;
const FEWEST = 3;

export function runClaims(sentence: ClaimSentence): readonly ClaimDraft[] {
  const match = RUN.exec(sentence.tagged);
  const words = directionsIn(sentence.tagged);
  const [word] = words;
  if (match === null || word === undefined || words.some((one) => one.direction !== word.direction))
    return [];
  const values = dated(sentence);
  if (values.length < FEWEST) return [];
  const steps = values.slice(1).map((item, i) => ({ from: values[i] ?? item, to: item }));
  const broken = steps.find(({ from, to }) => {
    const ratio = quotient(operandInterval(to.reading), operandInterval(from.reading));
    if (ratio === null || ratio.low === null || ratio.high === null) return false;
    return word.direction === 'rise' ? compare(ratio.high, '1') < 0 : compare(ratio.low, '1') > 0;
  });
  const told = broken ?? steps.at(-1);
  if (told === undefined) return [];
  const computed = quotient(operandInterval(told.to.reading), operandInterval(told.from.reading));
  if (computed === null) return [];
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  return [
    testedClaim({
      form: 'change',
      wording: passage.text,
      passage,
      items: values,
      operands: values.map((item) => mentionOperand('value', item)),
      triggers: [],
      computed,
      expected: word.direction === 'rise' ? { low: '1', high: null } : { low: null, high: '1' },
      measure: 'times',
      calculation: `${told.to.mention.text} / ${told.from.mention.text}`,
      middle: null,
      why: 'the values of each year the sentence gives',
    }),
  ];
}

/** Values with a time of their own each, in the order of time. */
function dated({ items }: ClaimSentence): readonly Item[] {
  const first = items.find((item) => dimensionOf(item) !== null);
  if (first === undefined) return [];
  const all = items.filter((item) => isCommensurable(item, first) && pointOf(item) !== null);
  const times = all.map((item) => pointOf(item) ?? '');
  return new Set(times).size === all.length &&
    times.every((time, i) => i === 0 || time > (times[i - 1] ?? ''))
    ? all
    : [];
}
