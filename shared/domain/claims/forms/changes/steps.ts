/** "in three steps, of 50, 50 and 25 basis points": what a list of points adds up to, against the two rates. */
import { add } from '../../../../lib/decimal.ts';
import { sumOf } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { type Clause, wholeSentence } from '../../sentence/clauses.ts';
import { pairsIn } from '../../sentence/pairs.ts';
import { dimensionOf } from '../../sentence/roles.ts';
import { type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';
import { changeOf } from './changeArithmetic.ts';

const LINK = /^(?:,|\s+and|,\s+and|,\s+then)\s+$/u;

/** The points that stand in one list with a number, itself among them. */
export function stepsWith(sentence: ClaimSentence, item: Item): readonly Item[] {
  const points = sentence.items.filter(({ mention }) => mention.kind === 'percentage_points');
  const runs: Item[][] = [];
  for (const one of points) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last !== undefined && LINK.test(sentence.tagged.slice(last.at + 1, one.at));
    if (isNext) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.find((run) => run.includes(item)) ?? [item];
}

/** Null where the sentence has no pair of rates, or several. */
export function stepsClaim({ sentence }: Clause, steps: readonly Item[]): ClaimDraft | null {
  const [pair, more] = pairsIn(wholeSentence(sentence)).filter(({ to }) => dimensionOf(to) === 'percent');
  const [first, last] = [steps[0], steps.at(-1)];
  if (pair === undefined || more !== undefined || first === undefined || last === undefined) return null;
  const [a, b] = [pair.from.reading.value, pair.to.reading.value];
  const isFall = a !== null && b !== null && Number(b) < Number(a);
  const passage = stretchPassage(sentence, first.at, last.at + 1);
  const all = steps.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  const total = steps.map(({ reading }) => reading.value ?? '0').reduce((x, y) => add(x, y));
  return testedClaim({
    form: 'change',
    wording: passage.text,
    passage,
    items: [pair.from, pair.to, ...steps],
    operands: [
      ...[pair.from, pair.to].map((item, i) => mentionOperand(i === 0 ? 'from' : 'to', item)),
      ...steps.map((item) => mentionOperand('step', item)),
    ],
    triggers: steps,
    computed: all,
    expected: changeOf(pair, isFall ? 'fall' : 'rise'),
    measure: 'points',
    calculation: steps.map(({ mention }) => mention.text).join(' + '),
    middle: total,
    why: 'the steps, against the rates they lead from and to',
  });
}
