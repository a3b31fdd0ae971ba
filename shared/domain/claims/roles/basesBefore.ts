/**
 * "The deal entered into force in August 2020. Since then, exports have climbed from €4.1 billion in 2018": the change is
 * said to have come since something, and sets out from more than a year before it.
 */
import type { AuditContext, FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import { wholeSentence } from '../sentence/clauses.ts';
import { pairsIn } from '../sentence/pairs.ts';
import { isSpan } from '../sentence/topic.ts';
import { around } from './near.ts';

const BEGAN =
  /\b(?:entered into force|came into (?:force|effect|operation)|took effect|(?:was|were|is|had been) (?:imposed|introduced|widened|opened|signed|privatised|privatized|floated|launched|lifted|scrapped|abolished|adopted|deepened|extended|closed|shut|banned|devalued|nationalised|completed|inaugurated|commissioned|created|founded|established|liberalised|deregulated|raised|doubled|suspended|reopened)|opened|began|started|abolished|introduced|imposed|joined|seceded|invaded|floated|lifted|banned|inaugurated|launched|acceded)\b/iu;
const SINCE =
  /\b(?:since (?:then|that (?:time|date|day|year|month)|its (?:opening|launch|introduction|start|entry)|their (?:introduction|launch)|the \p{Ll}+(?=,| (?:has|have|began|started|opened)))|(?:has|have) (?:\p{L}+ )?since\b|(?:has|have) [^,;.]{2,30} since(?=,)|in the (?:years?|months|time|period) since|after (?:the|this|that) \p{Ll}+|as a (?:result|consequence)(?: of (?:the|this) \p{Ll}+)?|thanks to (?:it|the \p{Ll}+))/iu;

export function basesBefore(context: AuditContext, sentence: ClaimSentence): readonly FindingDraft[] {
  const since = SINCE.exec(sentence.tagged);
  if (since === null) return [];
  const event = eventBefore(context, sentence, since.index);
  const base = event === null ? undefined : baseOf(sentence, Number(event.year), event.item);
  if (event === null || base === undefined) return [];
  const passage = stretchPassage(sentence, since.index, since.index + since[0].length);
  return [
    {
      code: 'baseline_before_event',
      severity: 'warning',
      passages: [passage, passageOf(event.item), passageOf(base)],
      message: `The change is said to have come since ${event.item.mention.text}, and is measured from ${base.mention.text}, before it.`,
      evidence: `base ${base.reading.period?.from ?? ''}, event ${event.item.reading.period?.from ?? ''}`,
    },
  ];
}

/** What began, and when: earlier in the sentence, or in the one before, with a single date. */
function eventBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  at: number,
): { readonly item: Item; readonly year: string } | null {
  const before = around(context, sentence, 1, 0).find((one) => one !== sentence);
  const own = datedIn(
    sentence.items.filter((item) => item.at < at),
    sentence.tagged.slice(0, at),
  );
  return own ?? (before === undefined ? null : datedIn(before.items, before.tagged));
}

function datedIn(items: readonly Item[], words: string) {
  if (!BEGAN.test(words)) return null;
  const dates = items.filter(
    ({ mention, reading }) =>
      (mention.kind === 'period' || mention.kind === 'date') &&
      reading.period !== null &&
      !isSpan(reading.period),
  );
  const [item, more] = dates;
  const year = item?.reading.period?.from?.slice(0, 4);
  return item === undefined || more !== undefined || year === undefined || !item.mention.text.includes(year)
    ? null
    : { item, year };
}

/** Where the change sets out from: a time right behind the earlier amount of a pair, over a year before. */
function baseOf(sentence: ClaimSentence, event: number, eventItem: Item): Item | undefined {
  return pairsIn(wholeSentence(sentence)).flatMap(({ from }) => {
    const time = sentence.items.find(({ at }) => at > from.at);
    const year = time?.reading.period?.to?.slice(0, 4);
    const isItsOwn =
      time !== undefined &&
      time !== eventItem &&
      time.mention.kind === 'period' &&
      /^\s+(?:\p{L}+\s+){0,4}in\s+$/u.test(sentence.tagged.slice(from.at + 1, time.at));
    return isItsOwn && year !== undefined && Number(year) < event - 1 ? [time] : [];
  })[0];
}
