/** English verbs that plan, decide or may, and what they weigh for a time told behind them. */
import { hasPast } from '../tense.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';

/** The next such time, against the one before it; and the nearer one on either side. */
export const AHEAD = 20;
export const NEAR = 6;

/**
 * How far the English verbs before a time set it ahead: "plans to retire in May" surely, "would rise in the first quarter"
 * and "voted to close it in June" likely. 0 where the nearest verb tells what was, or none does.
 */
export function plannedBefore(scan: Scan, next: number): number {
  if (!scan.context.language.startsWith('en')) return 0;
  for (let i = next - 2; i > next - 2 - PLAN_REACH; i--) {
    const { low, text } = tokenAt(scan, i);
    if (text === '' || text === ';' || (text === '.' && tokenAt(scan, i + 1).spaced)) return 0;
    if (low === 'to' && /^\p{Ll}{2,}$/u.test(tokenAt(scan, i + 1).text)) {
      const plan = planBefore(scan, i);
      if (plan > 0) return plan;
    }
    if (MODALS.has(text)) return isAboutPast(scan, i) ? 0 : NEAR;
    if (WAS.has(low) || (hasPast(low, 'en') && !PLANS.test(low) && !DECIDED.test(low))) return 0;
  }
  return 0;
}

const PLAN_REACH = 16;
const MODALS: ReadonlySet<string> = new Set(['would', 'should', 'might', 'may', 'could']);
const WAS: ReadonlySet<string> = new Set(['did', 'was', 'were', 'had']);
const PLANS =
  /^(?:plans?|planned|wants?|intends?|aims?|set|due|scheduled|hopes?|expected|poised|slated|ready|about|likely|is|are)$/u;
const DECIDED =
  /^(?:decided|decides|voted|votes|agreed|agrees|pledged|promised|vowed|proposed|proposes|promises|pledges|orders?|ordered|told|asks?|asked|instructed|obliges?|obliged|requires?|required|allows?|allowed|urges?|urged)$/u;

/** "would have", "could not be shipped": no plan. */
const isAboutPast = (scan: Scan, index: number): boolean =>
  /^(?:have|not|n)$/u.test(tokenAt(scan, index + 1).low) && tokenAt(scan, index).low !== 'would'
    ? true
    : hasWords(scan, index + 1, 'have') || hasWords(scan, index + 2, 'have');

/** What stands before an infinitive: "plans to", "is to", "decided late Tuesday to". */
function planBefore(scan: Scan, to: number): number {
  for (let i = to - 1; i > to - 5; i--) {
    const { low } = tokenAt(scan, i);
    if (DECIDED.test(low)) return NEAR;
    if (i === to - 1 && PLANS.test(low))
      return /^(?:was|were|had|been)$/u.test(tokenAt(scan, i - 1).low) ? NEAR : AHEAD;
  }
  return 0;
}
