/** Times that a verb or a noun beside them sets ahead: what will be revised in May, ends in March, is put on a ballot. */
import { hasPast } from '../tense.ts';
import { type Scan, tokenAt } from './scan.ts';

/** Words looked back over from a time for one of speech or of the future. */
export const LOOK_BACK = 9;

/** English verbs of the future. */
export const WILL: ReadonlySet<string> = new Set(['will', 'shall']);

/** Verb forms of the future in the other languages. */
export const FUTURES: Readonly<Record<string, RegExp | undefined>> = {
  fr: /^(?!lira$)(?:\p{L}{1,}(?:era|ira|dra|rra|ura|eront|iront|dront|rront)|(?:pour|dev)rai(?:t|ent))$/u,
  es: /^(?:\p{L}{1,}(?:ará|erá|irá|drá|arán|erán|irán|drán)|prevén?|esperan?|vencen?)$/u,
  de: /^(?:wird|werden|soll|sollen)$/u,
  ru: /^(?:будет|будут|вступ(?:ит|ят)|начн(?:ет|ется|ут|утся)|вырастет|повысится|снизится|откроется|заработает|пройдет|жд(?:ет|ёт|ут)|ожида(?:ет|ют|ется)|планиру(?:ет|ют|ется)|намерен[аы]?|должн[аы]|должен)$/u,
};

/** Whether one of some words stands in the same sentence, at most `reach` tokens before `next`. */
export function hasWordBefore(scan: Scan, next: number, reach: number, words: ReadonlySet<string>): boolean {
  for (let i = next - 1; i > next - 1 - reach; i--) {
    const token = tokenAt(scan, i);
    // "on Jan. 15": the stop of a shortened month ends no sentence.
    const isShort = scan.words.months.has(tokenAt(scan, i - 1).low) && tokenAt(scan, i - 1).text.length <= 4;
    const isStop = token.text === '.' && !isShort && (i === next - 1 || tokenAt(scan, i + 1).spaced);
    if (isStop || token.text === ';' || token.text === '') return false;
    if (words.has(token.low)) return true;
  }
  return false;
}

/** "Figures for 2025 are preliminary and will be revised in May": the verb of the future stands behind the year told. */
export function isPromised(scan: Scan, next: number): boolean {
  const future = FUTURES[scan.context.language.slice(0, 2)];
  for (let i = next - 1; i > next - 1 - LOOK_BACK; i--) {
    const { low, text, kind } = tokenAt(scan, i);
    if (text === '' || text === ';' || (kind === 'digits' && text.length === 4)) return false;
    if (text === '.' && tokenAt(scan, i + 1).spaced && tokenAt(scan, i - 1).kind === 'word') return false;
    if (WILL.has(low) || future?.test(low) === true) return true;
  }
  return false;
}

/** A time that the words around it plan, though no verb of the future stands before it. */
export const isPlanned = (scan: Scan, next: number): boolean =>
  isMeantFor(scan, next) || isVerbBefore(scan, next) || isHeadlinePlan(scan, next);

/** "voted to put it on the Nov. 3 ballot": an aim that is set for a day of decision. */
const isMeantFor = (scan: Scan, next: number): boolean =>
  DECISIONS.test(tokenAt(scan, next).low) && hasWordBefore(scan, next, LOOK_BACK + 6, INFINITIVE);
const DECISIONS = /^(?:ballot|election|elections|referendum|vote|hearing|summit|deadline|auction|poll)$/u;
const INFINITIVE: ReadonlySet<string> = new Set(['to']);

/** "which end in February", "tests start on 3 March": verbs of the present right before the time. */
const isVerbBefore = (scan: Scan, next: number): boolean => {
  for (let i = next - 2; i > next - 6; i--)
    if (/^(?:in|on)$/u.test(tokenAt(scan, i).low))
      return (
        /^(?:end|start|begin|open|expire|lapse|close|resume)$/u.test(tokenAt(scan, i - 1).low) &&
        !/^(?:the|a|did|didn|not|to|year|month)$/u.test(tokenAt(scan, i - 2).low)
      );
  return false;
};

/** "Schools to ask voters for $186 million in November": a headline without a verb but that of its plan. */
function isHeadlinePlan(scan: Scan, next: number): boolean {
  if (!scan.context.language.startsWith('en') || scan.text.length > LONGEST_HEADLINE) return false;
  if (/[.?!]$/u.test(scan.text) || !HEADLINE_PLAN.test(scan.text)) return false;
  return hasWordBefore(scan, next, LONGEST_HEADLINE, INFINITIVE) && !hasPast(scan.text, 'en');
}

const LONGEST_HEADLINE = 120;
const HEADLINE_PLAN =
  /(?<!\b(?:down|up|rises?|falls?|rose|fell|back|close|set|slips?|drops?|from)) to (?:ask|be|begin|ban|boost|build|buy|change|charge|close|cut|end|expand|face|get|go|hike|hold|host|introduce|join|launch|leave|lift|lose|make|meet|move|open|pay|phase|publish|put|raise|receive|reopen|resume|return|rise|scrap|sell|shut|spend|start|stop|take|test|vote)\b/u;
