/** A change said to have come from an event, and told from a time long before it. */
import type { AuditContext } from '../../forms/draft.ts';
import { distinct } from '../../forms/draft.ts';
import { directionsIn } from '../../lexicon/directions.ts';
import { type ClaimSentence, passageOf } from '../../sentence/claimSentence.ts';
import { wordBefore, wordBehind } from '../plainWords.ts';
import { spansIn, type Time } from '../times.ts';
import { clauseAround, isNumber, type Suspect } from './suspect.ts';

type Told = { readonly time: Time; readonly sentence: ClaimSentence };

const REACH = 2;

export const oldBaseSuspects = ({ sentences }: AuditContext): readonly Suspect[] =>
  sentences.flatMap((sentence, order) => {
    const bases = spansIn(sentence)
      .filter((time) => !isRate(sentence, time))
      .map((time) => ({ time, sentence }));
    if (bases.length === 0) return [];
    const near = sentences.slice(Math.max(0, order - REACH), order + 1);
    const events = near.flatMap((one) => spansIn(one).map((time) => ({ time, sentence: one })));
    return bases.flatMap((base) =>
      events.flatMap((event) => {
        const gap = gapOf(base.time, event.time);
        return gap === null || base.time.item === event.time.item
          ? []
          : [suspectOf(base, event, gap, events)];
      }),
    );
  });

/** "2,800 a month before it": so many each month, and no month before. */
const isRate = ({ tagged }: ClaimSentence, { item }: Time): boolean =>
  item !== null &&
  /^(?:a|each|per)\s/iu.test(item.mention.text) &&
  /[\ue000-\ue6ff]\s+$/u.test(tagged.slice(0, item.at));

const MONTH = 30.44;
const YEAR = 12;

/** How long before, as a mark; null where it is the time right before it, the same or the year before. */
function gapOf(base: Time, event: Time): string | null {
  const months = (event.first - base.last) / MONTH;
  if (months <= 0) return null;
  if (base.grain === 'year' || event.grain === 'year') {
    const years = event.year - base.year;
    return years < 2 ? null : years === 2 ? 'two years' : years < 8 ? 'years' : 'long';
  }
  if (months < 2 || (months > YEAR - 1.5 && months < YEAR + 2)) return null;
  return months < YEAR ? 'months' : months < 2 * YEAR ? 'over a year' : months < 8 * YEAR ? 'years' : 'long';
}

const CUE =
  /\b(since|after|under|following|thanks to|in the wake of|as a result of|because of|owing to|due to|with)\b[^;.]*$/iu;
const BEGAN =
  /\b(?:(?:came|come|entered|went) into|took (?:effect|office|over|power)|imposed|introduced|opened|signed|launched|lifted|scrapped|abolished|adopted|closed|shut|banned|devalued|began|started|joined|invaded|floated|bought|privatised|reform|ban|tariffs?|truce|pact|deal|sanctions?|war|invasion|merger|levy|tax|charge|toll|strike|announced|struck down|off line|reopened|left)\b/iu;
const EFFECT =
  /\b(?:since|effect|result|thanks to|shows?|credit|blame\w*|paid for|cost|brought|because|in the (?:years|months|time) since|has cut|have cut|felt|toll|consequence)\b/iu;

/** What came of the event is told where the event is: another sentence need not be of it. */
const tellsChange = ({ tagged, items }: ClaimSentence): boolean =>
  directionsIn(tagged).length > 0 && items.some(isNumber);

function suspectOf(base: Told, event: Told, gap: string, all: readonly Told[]): Suspect {
  const [at, on] = [base.time.item?.at ?? 0, event.time.item?.at ?? 0];
  const { tagged } = base.sentence;
  const [lead, rest] = clauseAround(event.sentence, on);
  const cue =
    /^(?:since|after|following)\b/iu.exec(event.time.item?.mention.text ?? '')?.[0] ??
    CUE.exec(lead)?.[1] ??
    'none';
  const step = base.sentence.order - event.sentence.order;
  const began = BEGAN.test(`${lead} ${rest}`) ? 'began' : 'no event';
  const prep = wordBefore(tagged.slice(0, at));
  const isLater = all.some(
    ({ time, sentence }) => sentence === base.sentence && time.first >= event.time.first,
  );
  const effect = EFFECT.test(tagged) ? 'effect' : 'plain';
  const before = tagged.slice(Math.max(0, at - 60), at);
  const marks = [
    'old',
    `old gap ${gap}`,
    `old cue ${cue.toLowerCase()} ${step}`,
    `old ${began} ${step}`,
    `old ${effect} ${step}`,
    `old ${began} ${effect}`,
    `old ${began} ${effect} ${step} ${isLater ? 'later' : 'none later'}`,
    `old base ${prep}`,
    `old base next ${wordBehind(tagged.slice(at + 1))}`,
    `old event ${wordBefore(event.sentence.tagged.slice(0, on))}`,
    isLater ? 'old later' : 'old none later',
    directionsIn(tagged).length > 0 ? 'old change' : 'old no change',
    /\b(?:from|against|than|compared|over|up on)\b[^;:]*$/iu.test(before) ? 'old set against' : 'old alone',
    /\b(?:has|have)\b/iu.test(tagged) ? 'old has' : 'old past',
    `old times ${Math.min(all.length, 5)}`,
    `old ${base.time.grain} ${event.time.grain}`,
    /[\ue000-\ue6ff][^;:.\ue000-\ueaff]{0,25}$/u.test(before) ? 'old amount' : 'old no amount',
  ];
  if (step === 0) marks.push(at < on ? 'old base first' : 'old event first');
  else if (tellsChange(event.sentence))
    marks.push('old event has its own', `old event has its own ${effect}`);
  if (base.time.end !== null) marks.push(`old stretch ${base.time.end}`);
  if (!base.sentence.items.some(isNumber)) marks.push('old no number');
  const items = [event.time.item, base.time.item].flatMap((item) => (item === null ? [] : [item]));
  const [when, from] = items.map(({ mention }) => mention.text);
  return {
    marks,
    place: `${event.sentence.order}:${on}:${base.sentence.order}:${at}`,
    sentence: base.sentence.order,
    finding: {
      code: 'baseline_before_event',
      severity: 'warning',
      passages: distinct(items.map(passageOf)),
      message: `The change is said to have come of what happened in ${when}, and is told from ${from}, long before it.`,
      evidence: `base ${from}, event ${when}`,
    },
  };
}
