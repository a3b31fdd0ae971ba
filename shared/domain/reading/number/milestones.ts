/** "Earnings reached ₹7,111 crore, the first time the 7,000 crore mark was passed": a mark is of the money before it. */
import type { Found } from './finish.ts';
import { foldAt, type Scan } from './scan.ts';

const MARKS: ReadonlySet<string> = new Set('mark threshold barrier milestone line level'.split(' '));
/** Tokens between the money and its mark; more is another sentence's business. */
const REACH = 25;

/** Bare numbers in front of "mark" with the currency of a money of the same magnitude just before. */
export function inheritMilestones(scan: Scan, found: readonly Found[]): readonly Found[] {
  return found.map((item, index) => {
    const { draft } = item;
    const before = found[index - 1]?.draft;
    const [model] = before?.readings ?? [];
    const isMark = MARKS.has(foldAt(scan, draft.to)) || MARKS.has(foldAt(scan, draft.to - 1));
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
