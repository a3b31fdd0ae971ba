/**
 * What the words beside a time without a year say of when it lies, as a table: verbs of the future, of plans and of
 * programmes, what something is set for, contracts for delivery. Each row is one sign, with what it weighs.
 */
import { matchesOf } from '../../../lib/matches.ts';
import { hasPast, toldTense } from '../tense.ts';
import { dateParts } from './calendar.ts';
import { AHEAD, NEAR, plannedBefore } from './planVerbs.ts';
import { sentenceAround, tokenAt } from './scan.ts';
import { cuesOf, hasCue } from './signCues.ts';
import {
  hasVerbBehind,
  hasWordBefore,
  isNothingOver,
  isToldNow,
  isToldOver,
  type TimeBeside,
} from './timeBeside.ts';
import {
  COMES,
  COMING,
  FORECASTS,
  FUTURE,
  MODALS,
  PLANS,
  PRICED,
  PROGRAMME,
  TO_COME,
} from './wordsToCome.ts';

/** One sign: it holds where all that it names does. */
type Sign = {
  readonly name: string;
  /** For the times ahead; against them where it is below 0. */
  readonly weight: number;
  readonly only?: 'day' | 'month' | 'deadline';
  /** A word of the sentence, by language, in small letters, at most `reach` tokens before the time's end. */
  readonly words?: Readonly<Record<string, RegExp>>;
  readonly reach?: number;
  /** The sentence up to the time, and what stands behind it. */
  readonly before?: RegExp;
  /** What `before` cannot fit without (`signCues.ts`). */
  readonly cues?: readonly string[];
  readonly unless?: RegExp;
  readonly after?: RegExp;
  readonly holds?: (time: TimeBeside) => boolean;
};

/** "könnte im März gesunken sein": told of what may have been. */
const PERFECT_BEHIND = /(?<=\p{L}(?:t|en) )(?:haben|sein|worden)(?!\p{L})|(?<!\p{L})haber(?!\p{L})/u;
/** "der im September pensioniert wird", "die im Mai eröffnet werden soll" */
const CLOSING_FUTURE = /^ (?:\p{L}+ ){1,3}(?:wird|werden|soll|sollen)(?=[,.;:)»“]| und )/u;
/** Months ahead that such a month may lie. */
const COMING_MONTHS = 2;

/** "is expected in June", "a ruling is due by May", "attendue en mars": what has not come. */
const AWAITED =
  /(?<!\p{L})(?:expected|due|awaited|anticipated|likely|possible|attendue?s?|espérée?s?|prévue?s?|previst[oa]s?|esperad[oa]s?|erwartet|ожидае\p{L}+|ожидаем\p{L}+)(?: (?:sometime|some time|as early as|as soon as|no earlier than|not before|back|out|here))? (?:(?:in|on|by|from|at|around|for|early|late|during|en|au|à la|pour|à partir de|para|a partir de|im|für|в|к|на) (?:the |early |late |mid-|about |around |fin |début |finales de |principios de |начале |конце |середине )?)?$/iu;
const AWAITED_CUES = cuesOf(
  'expected|due|awaited|anticipated|likely|possible|attendu|espér|prévu|previst|esperad|erwartet|ожидае',
);
/** "weaker than expected in June", "was due in May": told of what came, or did not. */
const AWAITED_THEN =
  /(?<!\p{L})(?:as|than|was|were|been|had|originally|first|once|wie|als|war|waren|était|étaient|que|de lo|estaba|estaban|был[аои]?) (?:\p{L}+ )?(?:expected|due|awaited|anticipated|likely|possible|attendue?s?|espérée?s?|prévue?s?|previst[oa]s?|esperad[oa]s?|erwartet|ожидае\p{L}+|ожидаем\p{L}+)[^.;,]{0,40}$/iu;
const FORECAST_VERB =
  /(?<!\p{L}|\bto )(?:expects?|predicts?|anticipates?|foresees?|envisages?|erwarte(?:t|n)|rechne(?:t|n)|prognostizier\p{L}+|attend(?:ent)?|prévoi(?:t|ent)|anticipe(?:nt)?|table(?:nt)?|escompte(?:nt)?)(?!\p{L})/gu;
/** "as analysts expect", "sales fell more than the bank expects". */
const NO_FORECAST = /(?<!\p{L})(?:than|as|wie|als|comme) (?:\p{L}+ ){0,3}expects?\b[^.;]{0,40}$/iu;

/** What odds were is told of a month that is over. */
const PRICES_OVER = /\b(?:were|was|from|had) (?:\p{L}+ |\d[\d.]*% ){0,3}(?:in|on) $/u;

const DECISION = 'ballot|elections?|referendum|vote|hearing|summit|deadline|auction|poll';
const EVENT =
  'elections?|votes?|summit|meeting|talks|hearings?|sentencing|inquest|arraignment|referendum|ballot|polls?|conference|auction|trial|wahl|wahlen|gipfel|treffen|élections?|scrutin|sommet|réunion|elecciones|votación|cumbre|reunión';
const SET_EVENT = 'appointment|deadline|termin|frist|rendez-vous|cita';
const FIXED =
  'scheduled|slated|set|fixed|listed|booked|pencilled|planned|earmarked|prévue?s?|fixée?s?|programmée?s?|previst[oa]s?|fijad[oa]s?|programad[oa]s?|convocad[oa]s?|назначен\\p{L}*|запланирован\\p{L}*|намечен\\p{L}*';
const WAS = '(?:was|were|been|had|était|étaient|estaba|estaban|был[аои]?) (?:\\p{L}+ )?';
const GOODS =
  'corn|wheat|soybeans?|soyoil|soymeal|cocoa|coffee|arabica|robusta|sugar|cotton|crude|brent|wti|gold|silver|copper|palm|canola|carbon|gas|power|diesel|coal|nickel|zinc|aluminium|cattle|hogs|rapeseed';
const DELIVERY = 'futures|delivery|contracts?|settlement|loading';
const DELIVERIES_FOREIGN =
  '(?:(?:échéance|livraison|contrat)(?: (?:de|en|pour|à fin))?|(?:Lieferung|Fälligkeit|Kontrakt|Future) (?:im|für|per|zum)|(?:entrega|vencimiento|contrato) (?:en|de|para)|(?:поставк\\p{L}*|фьючерс\\p{L}*|контракт\\p{L}*) (?:в|на))';
const DELIVERY_CUES_FOREIGN = cuesOf(
  'échéance|livraison|contrat|lieferung|fälligkeit|kontrakt|future|entrega|vencimiento|поставк|фьючерс|контракт',
);
const TRADED =
  'futures|forwards?|forward (?:curve|prices?|contracts?)|swaps|derivatives|Terminkontrakte?|Termingeschäfte?|contrats? à terme|futuros|фьючерс\\p{L}*';
const BOOKED =
  'booked|ordered|reserved|contracted|réserv\\p{L}+|command\\p{L}+|attend(?:ent)?|gebucht|bestellt|erwarte[nt]|reservad\\p{L}+|esperan?|заброниров\\p{L}+';

/** Words that end right before the time, but for its own preposition's article. */
const beside = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})$`, 'iu');
const behind = (words: string): RegExp => new RegExp(`^ (?:${words})(?!\\p{L})`, 'iu');

/** "an appointment on 4 February", "ahead of an election on July 20", "set a hearing for April 9". */
const SET_FOR = beside(
  `(?:${SET_EVENT}) (?:on|for|am|le|el) |(?:${EVENT}|${FIXED}) for |(?:ahead of|before|for|vor|avant|antes)(?: de[lr]?| du| des)? (?:\\S+ ){0,4}(?:${EVENT}) (?:on|am|du|le|el|del) `,
);
const SET_FOR_CUES = cuesOf(SET_EVENT, EVENT, FIXED);
export const isEventToCome = ({ lead }: TimeBeside): boolean =>
  hasCue(lead, SET_FOR_CUES) && SET_FOR.test(lead);

/** "Im Oktober kommt die Quote auf 3 Prozent": a level that was reached. */
const NO_LEVEL = /^(?! (?:\p{L}+ ){0,3}(?:auf|à|a) )/u;

/** Every sign. Those that speak for times ahead do not add up: several words of one plan are one plan. */
const SIGNS: readonly Sign[] = [
  { name: 'a verb of the future', weight: AHEAD, words: FUTURE, reach: 15 },
  { name: 'a verb of the future behind', weight: AHEAD, only: 'deadline', holds: hasFutureBehind },
  { name: 'a deadline of what is to come', weight: AHEAD, only: 'deadline', words: TO_COME, reach: 15 },
  { name: 'a programme', weight: AHEAD, words: PROGRAMME, reach: 9, holds: isNoPastBehind },
  { name: 'a coming month', weight: AHEAD, only: 'month', words: COMING, reach: 9, holds: isSoonMonth },
  {
    name: 'a verb right before',
    weight: AHEAD,
    before:
      /(?<!\b(?:the|a|did|didn't|not|to|year|month) )\b(?:end|start|begin|open|reopen|expire|lapse|close|resume|return|meet|vote|restart|kick off|fall due|go live|go on sale|go to the polls|(?:take|come into) (?:effect|force|office)) (?:in|on|from) (?:\p{L}+ )?$/u,
  },
  { name: 'a headline’s plan', weight: AHEAD, holds: isHeadlinePlan },
  {
    name: 'what was fixed',
    weight: AHEAD,
    before: beside(`(?:${FIXED}) (?:for|le|la|pour|para|el|на) (?:\\p{L}+ ){0,3}`),
    cues: cuesOf(FIXED),
    unless: new RegExp(
      `(?<!\\p{L})${WAS}(?:${FIXED}) (?:for|le|la|pour|para|el|на) (?:\\p{L}+ ){0,3}$`,
      'iu',
    ),
  },
  {
    name: 'what is promised for then',
    weight: AHEAD,
    before: beside(
      `(?:promised|announced|tipped|lined up|pencill?ed in|promise?s?|annoncée?s?|anunciad[oa]s?|prometid[oa]s?|обещан\\p{L}*|анонсирован\\p{L}*|angekündigt|versprochen) (?:for|pour|para|на|für) (?:\\p{L}+ ){0,3}`,
    ),
    unless: new RegExp(`(?<!\\p{L})${WAS}\\p{L}+ (?:for|pour|para|на|für) (?:\\p{L}+ ){0,3}$`, 'iu'),
  },
  { name: 'what is awaited', weight: AHEAD, before: AWAITED, cues: AWAITED_CUES, unless: AWAITED_THEN },
  {
    name: 'a forecast',
    weight: AHEAD,
    words: FORECASTS,
    reach: 18,
    unless: NO_FORECAST,
    holds: isForecast,
  },
  {
    name: 'what is voted on',
    weight: AHEAD,
    before: /(?:\b(?:is|are)|['’]s) on the (?:(?:ballot|agenda|docket) )?(?:for |on )?$/u,
  },
  {
    name: 'an aim set for a decision',
    weight: AHEAD,
    before: /(?<!\p{L})to [^;]{0,70}$/u,
    after: behind(DECISION),
  },
  {
    name: 'what is delivered then',
    weight: AHEAD,
    before: beside(`(?:${DELIVERY}|${GOODS}) for (?:the )?|${DELIVERIES_FOREIGN} `),
    cues: [...cuesOf(DELIVERY, GOODS), ...DELIVERY_CUES_FOREIGN],
  },
  {
    name: 'what is traded ahead',
    weight: AHEAD,
    before: new RegExp(
      `(?<!\\p{L})(?:${TRADED})(?!\\p{L})[^.;]{0,90} (?:for|für|pour|para|на) (?:the |das |den |le |el )?$`,
      'iu',
    ),
    cues: cuesOf(TRADED),
  },
  {
    name: 'a price for then',
    weight: AHEAD,
    before:
      /\b(?:closed|settled|traded|quoted|ended|trades?|finished)\b[^;]{0,80} (?:an?|per) (?:tonne|ton|barrel|bushel|pound|lb|therm|ounce|short ton|MWh|day) for (?:the )?$/u,
  },
  { name: 'a contract', weight: AHEAD, after: behind(DELIVERY) },
  {
    name: 'a contract in one word',
    weight: AHEAD,
    after: /^-(?:Kontrakte?s?|Futures?|Lieferung|Termin)(?!\p{L})/u,
  },
  { name: 'what comes then', weight: AHEAD, words: COMES, reach: 9, after: NO_LEVEL, holds: isNothingOver },
  {
    name: 'an end that is awaited',
    weight: AHEAD,
    before:
      /(?<!\p{L})(?:d'ici(?: à)?|de aquí a|von heute bis) (?:la |le |el )?(?:fin |mi-|début |finales de )?$/iu,
    cues: ["d'ici", 'de aquí a', 'von heute bis'],
  },
  {
    name: 'what holds from then',
    weight: AHEAD,
    only: 'day',
    before: /(?<!\p{L})(?:a partir del?|à partir d[eu]|à compter d[eu]|ab|ab dem|zum|dès le|с|from|on) $/iu,
    holds: isToldToCome,
  },
  { name: 'what markets expect', weight: AHEAD, words: PRICED, reach: 15, unless: PRICES_OVER },
  {
    name: 'a date set for something',
    weight: AHEAD,
    before:
      /\b(?:target|action|decision|expiry|expiration|due|maturity|completion|opening|launch|closing|start|trial|court) date (?:of|on|for|is|set for) $/u,
    unless:
      /\b(?:missed|passed|past|original|earlier|previous|had|was) (?:\p{L}+ ){0,3}date (?:of|on|for|is|set for) $/u,
  },
  {
    name: 'goods of a month',
    weight: AHEAD,
    after: behind(GOODS),
    unless: beside(
      '(?:in|of|since|and|from|at|by|during|until|till|on|to|through|before|after|for|between|last|this|next|every|each) ',
    ),
  },
  {
    name: 'what is decided next',
    weight: AHEAD,
    only: 'month',
    before:
      /\b(?:over|against|for|of|about|on) (?:an? )?(?:another |further |rate |interest-rate |possible |likely ){0,2}(?:cut|hike|rise|increase|pause|move) in $/u,
    holds: isSoonMonth,
  },
  {
    name: 'what is named by its month',
    weight: AHEAD,
    only: 'month',
    after: behind('(?:rate |interest-rate )?(?:cut|hike|rate decision|rate meeting)'),
    holds: isSoonMonth,
  },
  {
    name: 'a date of an agenda',
    weight: AHEAD,
    holds: (time) => time.scan.context.isAgenda === true && isNothingOver(time),
  },
  { name: 'a plan', weight: AHEAD, holds: (time) => isPlanned(time, AHEAD) },
  { name: 'a decision, or what may be', weight: NEAR, holds: (time) => isPlanned(time, NEAR) },
  {
    name: 'what may be',
    weight: AHEAD,
    words: MODALS,
    reach: 12,
    holds: ({ scan, point }) => !PERFECT_BEHIND.test(sentenceAround(scan, point.next - 1)),
  },
  { name: 'a verb of the future that ends its clause', weight: AHEAD, after: CLOSING_FUTURE },
  { name: 'a deadline', weight: NEAR, only: 'deadline' },
  { name: 'an event to come', weight: NEAR, only: 'day', before: SET_FOR, cues: SET_FOR_CUES },
  { name: 'a day that nothing past is told of', weight: NEAR, only: 'day', holds: isToldNow },
  {
    name: 'what begins then',
    weight: NEAR,
    before: beside(
      '(?:starting|beginning|commencing|effective|à partir d[eu]|à compter d[eu]|a partir del?|начиная с) (?:in |on |from |early |late )?',
    ),
    holds: isNothingOver,
  },
  {
    name: 'what is booked for then',
    weight: NEAR,
    before: beside(`(?:${BOOKED}) [^;]{0,40}(?:for|pour|für|para|на) `),
    cues: cuesOf(BOOKED),
  },
];
/** Signs against times ahead: these do add up. */
const AGAINST: readonly Sign[] = [
  {
    name: 'what was due, and came',
    weight: -2 * AHEAD,
    before: /, due [^,]*$/u,
    after: /^,/u,
    holds: isToldOver,
  },
  {
    name: 'from then on, told as over',
    weight: -2.5,
    only: 'deadline',
    before: /(?<!\p{L})(?:from|ab|vom|depuis|desde|с) $/iu,
    holds: isToldOver,
  },
];

/** What all the signs beside a time weigh for the years that put it ahead. */
export function weighAhead(time: TimeBeside): number {
  let most = 0;
  for (const sign of SIGNS) if (sign.weight > most && isSeen(sign, time)) most = sign.weight;
  return AGAINST.reduce((sum, sign) => (isSeen(sign, time) ? sum + sign.weight : sum), most);
}

function isSeen(
  { only, words, reach = 0, before, cues, unless, after, holds }: Sign,
  time: TimeBeside,
): boolean {
  if (only !== undefined && only !== sortOf(time, only)) return false;
  const own = words?.[time.scan.context.language.slice(0, 2)];
  return (
    (words === undefined ||
      (own !== undefined &&
        (hasWordBefore(time, reach, own) || (only !== 'deadline' && hasVerbBehind(time, own))))) &&
    (cues === undefined || hasCue(time.lead, cues)) &&
    (before?.test(time.lead) ?? true) &&
    (after?.test(time.trail) ?? true) &&
    !(unless?.test(time.lead) ?? false) &&
    (holds?.(time) ?? true)
  );
}

/** "Housing starts rose in December": where a past verb stands behind it, the word was no verb. */
function isNoPastBehind({ scan, lead }: TimeBeside): boolean {
  const verb = matchesOf(lead, PROGRAMME_NOUN).at(-1);
  return verb === undefined || !hasPast(lead.slice(verb.index), scan.context.language);
}
const PROGRAMME_NOUN = /\b(?:starts|runs|ends|returns|meets|votes|opens|closes|run)\b/gu;

/** "expects sales to grow in May", not "expects that sales grew in May", nor what is told before its verb. */
function isForecast({ scan, lead }: TimeBeside): boolean {
  const verb = matchesOf(lead, FORECAST_VERB).at(-1);
  return verb !== undefined && !hasPast(lead.slice(verb.index), scan.context.language);
}

/** Whether a time is of a sort. */
function sortOf({ point, isDay, isDeadline }: TimeBeside, sort: NonNullable<Sign['only']>): Sign['only'] {
  if (sort === 'deadline') return isDeadline ? sort : undefined;
  const isMonth = !isDay && point.from.month !== undefined;
  return (sort === 'day' ? isDay : isMonth) ? sort : undefined;
}

const isPlanned = ({ scan, point, lead }: TimeBeside, weight: number): boolean =>
  PLANS[scan.context.language.slice(0, 2)]?.test(lead) === true
    ? weight === AHEAD
    : plannedBefore(scan, point.next) === weight;

function isSoonMonth({ scan, point }: TimeBeside): boolean {
  const today = dateParts(scan.context.published);
  if (today?.month == null || point.from.month === undefined) return false;
  const ahead = (point.from.month - today.month + 12) % 12;
  return ahead > 0 && ahead <= COMING_MONTHS;
}

/** "pasará de 1.184 a 1.222 euros en catorce pagas a partir del 1 de enero": its sentence tells what will be, and nothing that was. */
function isToldToCome({ scan, point }: TimeBeside): boolean {
  const words = sentenceAround(scan, point.next - 1);
  const { language } = scan.context;
  const isFirst = point.from.day === 1;
  return (
    !hasPast(words, language) &&
    (toldTense(words, language) === 'future' || (isFirst && hasComing(words, language)))
  );
}

const hasComing = (words: string, language: string): boolean => {
  const coming = COMING[language.slice(0, 2)];
  return coming !== undefined && words.split(/[^\p{L}]+/u).some((word) => coming.test(word.toLowerCase()));
};

/** "Until 1 May it will": right behind the time. */
export function hasFutureBehind({ scan, point }: TimeBeside): boolean {
  const future = FUTURE[scan.context.language.slice(0, 2)] ?? FUTURE['en'];
  for (let i = point.next; i < point.next + BEHIND; i++) {
    const { low, text } = tokenAt(scan, i);
    if (/^[.;,]$/u.test(text)) return false;
    if (future?.test(low) === true) return true;
  }
  return false;
}

const BEHIND = 5;

/** "Schools to ask voters for $186 million in November": a headline without a verb but that of its plan. */
function isHeadlinePlan({ scan, lead }: TimeBeside): boolean {
  const { text, context } = scan;
  if (!context.language.startsWith('en') || text.length > LONGEST_HEADLINE || /[.?!]$/u.test(text))
    return false;
  return HEADLINE_PLAN.test(lead) && !hasPast(text, 'en');
}

const LONGEST_HEADLINE = 120;
const HEADLINE_PLAN =
  /(?<!\b(?:down|up|rises?|falls?|rose|fell|back|close|set|slips?|drops?|from)) to (?:ask|be|begin|ban|boost|build|buy|change|charge|close|cut|end|expand|face|get|go|hike|hold|host|introduce|join|launch|leave|lift|lose|make|meet|move|open|pay|phase|publish|put|raise|receive|reopen|resume|return|rise|scrap|sell|shut|spend|start|stop|take|test|vote)\b/u;
