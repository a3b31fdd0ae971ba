/** Events that are put off: their two times are no stretch. */
import { type Scan, tokenAt } from './scan.ts';

/** Whether the word at `index` ("from") opens them: "a decision has slipped from 2023 to 2026", "reporté de mars à juin". */
export function isMoved(scan: Scan, index: number): boolean {
  for (let i = index - 1; i > index - MOVED_REACH; i--) {
    const { low, text } = tokenAt(scan, i);
    if (text === '' || /^[.;:,]$/u.test(text)) return false;
    if (MOVED.test(low)) return true;
  }
  return false;
}

const MOVED_REACH = 9;
const MOVED =
  /^(?:slips?|slipped|delay(?:s|ed)|postpone[sd]?|pushed|deferred|rescheduled|verschoben|verschiebt|verlegt|vorgezogen|report(?:é|ée|és|ées)|repouss(?:é|ée|e)|décal(?:é|ée)|aplazad[oa]s?|aplazó|retras(?:ado|ada|ó)|pospuest[oa]|перенес(?:ен|ена|ены|ено|ли|ла)?|перенос|перенёс|сдвинул[аи]?|отложил[аи]?|отложен[аоы]?)$/u;
