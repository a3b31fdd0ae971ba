/** Times that a verb or a noun beside them sets ahead: what will be revised in May, ends in March, is put on a ballot. */
import { hasPast } from '../tense.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';

/** Words looked back over from a time for one of speech or of the future. */
export const LOOK_BACK = 9;

/** English verbs of the future. */
export const WILL: ReadonlySet<string> = new Set(['will', 'shall']);

/** Verb forms of the future in the other languages. */
export const FUTURES: Readonly<Record<string, RegExp | undefined>> = {
  fr: /^(?!lira$)(?:\p{L}{1,}(?:era|ira|dra|rra|ura|eront|iront|dront|rront)|(?:pour|dev)rai(?:t|ent))$/u,
  es: /^(?:\p{L}{1,}(?:ará|erá|irá|drá|arán|erán|irán|drán)|prevén?|esperan?|vencen?)$/u,
  de: /^(?:wird|werden|soll|sollen)$/u,
  ru: /^(?:будет|будут|вступ(?:ит|ят)|начн(?:ет|ется|ут|утся)|вырастет|повысится|снизится|откроется|заработает|поднимут|повысят|снизят|введут|запустят|откроют|закроют|построят|получат|выплатят|увеличат|сократят|отменят|начислят|проиндексируют|подорожа(?:ет|ют)|подешеве(?:ет|ют)|вырастут|повысятся|снизятся|вернется|вернутся|смо(?:жет|гут)|стан(?:ет|ут)|завершат|завершится|планируется|пройдет|жд(?:ет|ёт|ут)|ожида(?:ет|ют|ется)|планиру(?:ет|ют|ется)|намерен[аы]?|должн[аы]|должен)$/u,
};

/** Whether one of some words stands in the same sentence, at most `reach` tokens before `next`. */
export function hasWordBefore(scan: Scan, next: number, reach: number, words: ReadonlySet<string>): boolean {
  for (let i = next - 1; i > next - 1 - reach; i--) {
    const token = tokenAt(scan, i);
    // "on Jan. 15": the stop of a shortened month ends no sentence.
    const isShort = scan.words.months.has(tokenAt(scan, i - 1).low) && tokenAt(scan, i - 1).text.length <= 4;
    const isStop = token.text === '.' && !isShort && (i === next - 1 || tokenAt(scan, i + 1).spaced);
    if (isStop || token.text === ';' || token.text === '') return false;
    // "By May" is no "may".
    if (words.has(token.low) && !(token.low === 'may' && token.text !== 'may')) return true;
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
    // "opened in 1926 and is to close in September"
    if (low === 'to' && /^(?:is|are|due|plans?)$/u.test(tokenAt(scan, i - 1).low)) return true;
  }
  return false;
}

/** A time that the words around it plan, though no verb of the future stands before it. */
export const isPlanned = (scan: Scan, next: number): boolean =>
  isMeantFor(scan, next) ||
  isVerbBefore(scan, next) ||
  isHeadlinePlan(scan, next) ||
  isScheduled(scan, next) ||
  isOnBallot(scan, next);

/** "an appointment on 4 February", "ahead of an election on July 20": a day that something is set for. */
export function isSetFor(scan: Scan, first: number): boolean {
  if (!/^(?:on|for|am|le|el)$/u.test(tokenAt(scan, first - 1).low)) return false;
  const noun = tokenAt(scan, first - 2).low;
  if (/^(?:appointment|deadline|termin|frist|rendez-vous|cita)$/u.test(noun)) return true;
  if (tokenAt(scan, first - 1).low === 'for' && SCHEDULED.test(noun)) return true;
  if (!EVENTS.test(noun)) return false;
  // "set a hearing for April 9", "the trial is set for": a court's day lies ahead.
  if (tokenAt(scan, first - 1).low === 'for') return true;
  for (let i = first - 3; i > first - 3 - EVENT_REACH; i--)
    if (/^(?:of|before|for|vor|avant|antes)$/u.test(tokenAt(scan, i).low))
      return tokenAt(scan, i).low !== 'of' || tokenAt(scan, i - 1).low === 'ahead';
  return false;
}

/** "it's on the ballot November 4", "are on the November 4 ballot" stand in the present: what is voted on then lies ahead. */
function isOnBallot(scan: Scan, next: number): boolean {
  for (let i = next - 2; i > next - 6; i--)
    if (/^(?:on|for)$/u.test(tokenAt(scan, i).low) && tokenAt(scan, i + 1).low === 'the')
      return (
        /^(?:ballot|agenda|docket)$/u.test(tokenAt(scan, i + 2).low) &&
        /^(?:is|are|s)$/u.test(tokenAt(scan, i - 1).low)
      );
  return false;
}

/** "scheduled for 12 May", "prévue le 12 mai", "назначены на 12 мая": a day that has been fixed, unless it was one. */
function isScheduled(scan: Scan, next: number): boolean {
  for (let i = next - 2; i > next - 7; i--) {
    const { low, text } = tokenAt(scan, i);
    if (text === '' || /^[.;]$/u.test(text)) return false;
    if (!SCHEDULED.test(low) || !LINKS.test(tokenAt(scan, i + 1).low)) continue;
    return !WAS.test(tokenAt(scan, i - 1).low) && !WAS.test(tokenAt(scan, i - 2).low);
  }
  return false;
}

const SCHEDULED =
  /^(?:scheduled|slated|set|fixed|listed|booked|pencilled|planned|earmarked|prévue?s?|fixée?s?|programmée?s?|previst[oa]s?|fijad[oa]s?|programad[oa]s?|convocad[oa]s?|назначен\p{L}*|запланирован\p{L}*|намечен\p{L}*)$/u;
const LINKS = /^(?:for|le|la|pour|para|el|на)$/u;
const WAS = /^(?:was|were|been|had|était|étaient|estaba|estaban|был|была|было|были)$/u;

const EVENT_REACH = 6;
const EVENTS =
  /^(?:elections?|vote|votes|summit|meeting|talks|hearing|hearings|sentencing|inquest|arraignment|referendum|ballot|polls?|conference|auction|trial|wahl|wahlen|gipfel|treffen|élections?|scrutin|sommet|réunion|elecciones|votación|cumbre|reunión)$/u;

/**
 * Whether the verbs before a time set it ahead: "plans to retire in May" surely, "would rise in the first quarter" and
 * "voted to close it in June" likely. Null where the nearest verb tells what was.
 */
export function aheadOf(scan: Scan, next: number): 'surely' | 'likely' | null {
  if (!scan.context.language.startsWith('en')) return null;
  for (let i = next - 2; i > next - 2 - PLAN_REACH; i--) {
    const { low, text } = tokenAt(scan, i);
    if (text === '' || text === ';' || (text === '.' && tokenAt(scan, i + 1).spaced)) return null;
    if (low === 'to' && /^\p{Ll}{2,}$/u.test(tokenAt(scan, i + 1).text)) {
      const plan = planBefore(scan, i);
      if (plan !== null) return plan;
    }
    if (/^(?:would|should|might|may|could)$/u.test(text)) return isAboutPast(scan, i) ? null : 'likely';
    if (/^(?:did|was|were|had)$/u.test(low) || (hasPast(low, 'en') && !PLANS.test(low) && !DECIDED.test(low)))
      return null;
  }
  return null;
}

const PLAN_REACH = 16;
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
function planBefore(scan: Scan, to: number): 'surely' | 'likely' | null {
  for (let i = to - 1; i > to - 5; i--) {
    const { low } = tokenAt(scan, i);
    if (DECIDED.test(low)) return 'likely';
    if (i === to - 1 && PLANS.test(low))
      return /^(?:was|were|had|been)$/u.test(tokenAt(scan, i - 1).low) ? 'likely' : 'surely';
  }
  return null;
}

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
