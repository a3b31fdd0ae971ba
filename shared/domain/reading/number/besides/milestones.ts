/** "Earnings reached ₹7,111 crore, the first time the 7,000 crore mark was passed": a mark is of the money before it. */
import type { Found } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';

/** "$41.6bn against 42.6bn in 2024": what an amount is compared with. */
const COMPARED: ReadonlySet<string> = new Set(
  'against versus vs than from против gegenüber nach contre frente'.split(' '),
);
const MARKS: ReadonlySet<string> = new Set('mark threshold barrier milestone line level'.split(' '));
/** Tokens between the money and its mark; more is another sentence's business. */
const REACH = 25;

/** Bare numbers in front of "mark" or compared, with the currency of a money of the same magnitude just before. */
export function inheritMilestones(scan: Scan, found: readonly Found[]): readonly Found[] {
  return found.map((item, index) => {
    const { draft } = item;
    const before = found[index - 1]?.draft;
    const [model] = before?.readings ?? [];
    const isCompared =
      draft.isBare === true &&
      COMPARED.has(foldAt(scan, draft.from - 1)) &&
      isOneSentence(scan, before?.to ?? 0, draft.from);
    const isMark = isCompared || MARKS.has(foldAt(scan, draft.to)) || MARKS.has(foldAt(scan, draft.to - 1));
    const isBare = draft.kind === 'count' && draft.readings.every((one) => one.magnitude !== null);
    if (
      !isMark ||
      !isBare ||
      before?.kind !== 'money' ||
      model === undefined ||
      draft.from - before.to > REACH
    )
      return item;
    if (model.magnitude !== draft.readings[0]?.magnitude) return item;
    const { currency, rule } = model;
    const readings = draft.readings.map((one) => ({
      ...one,
      currency,
      unit: null,
      rule,
      note: 'currency of the amount before it',
    }));
    return { ...item, draft: { ...draft, kind: 'money' as const, readings } };
  });
}

function isOneSentence(scan: Scan, from: number, to: number): boolean {
  if (to - from > REACH) return false;
  return !scan.tokens.slice(from, to).some(({ text }) => ['.', ';', '!', '?'].includes(text));
}
