/** A source that is older than the time its numbers are of. */
import type { AuditContext } from '../../forms/draft.ts';
import { distinct } from '../../forms/draft.ts';
import { type ClaimSentence, passageOf } from '../../sentence/claimSentence.ts';
import type { Passage } from '../../types.ts';
import { wordBefore, wordBehind } from '../plainWords.ts';
import { dayOf, spansIn, type Time } from '../times.ts';
import { clauseAround, isNumber, PLAN, type Suspect } from './suspect.ts';

type Source = {
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly passage: Passage;
  readonly isCited: boolean;
  readonly time: Time | null;
};

export function staleSuspects({ sentences, published }: AuditContext): readonly Suspect[] {
  const now = published === null ? Number.POSITIVE_INFINITY : dayOf(published, true);
  return sentences.flatMap((sentence, order) => {
    const sources = sourcesIn(sentence);
    if (sources.length === 0) return [];
    const near = [sentences[order - 1], sentence, sentences[order + 1]];
    const spans = near.flatMap((one, i) =>
      one === undefined ? [] : spansIn(one).map((time) => ({ time, sentence: one, step: i - 1 })),
    );
    return sources.flatMap((source) =>
      spans
        .filter(
          ({ time }) =>
            time.item !== source.time?.item && source.last < time.last && time.last <= now + SLACK,
        )
        .map((span) => suspectOf(sentence, source, span, spans.length)),
    );
  });
}

/** The day of the article may lie in the year its numbers are of. */
const SLACK = 31;

function sourcesIn(sentence: ClaimSentence): readonly Source[] {
  const told = spansIn(sentence).flatMap((time) =>
    time.item === null || time.end !== null
      ? []
      : [
          {
            at: time.item.at,
            first: time.first,
            last: time.last,
            text: time.item.mention.text,
            passage: passageOf(time.item),
            isCited: false,
            time,
          },
        ],
  );
  const cited = sentence.citations.flatMap(({ date, block, start, end, text, bracket }) => {
    const at = sentence.origins.findIndex((origin) => origin.start >= bracket.end);
    const isOwn = told.some(({ passage }) => passage.start >= start && passage.end <= bracket.end);
    return date === null || isOwn
      ? []
      : [
          {
            at: at < 0 ? sentence.tagged.length : at,
            first: dayOf(date, false),
            last: dayOf(date, true),
            text: date,
            passage: { block, start, end, text },
            isCited: true,
            time: null,
          },
        ];
  });
  return [...told, ...cited];
}

const SOURCE =
  /\b(?:reports?|surveys?|stud(?:y|ies)|papers?|census|audits?|bulletins?|reviews?|releases?|notes?|statements?|index|tables?|figures|data|statistics|yearbook|editions?|estimates?|analysis|polls?|accounts|count|inventory|assessment|article|newsletter|outlook|dataset|brief(?:ing)?|notices?|circulars?|memo|letter|filing|prospectus|log|register|rankings?|pictures|images|photographs|footage|interviews|map|records?|readings|publication|volume|communiqué|balance sheets?|presentation|published|released|issued|dated|made public|put online|posted|circulated|compiled|conducted|printed|disclosed|taken|collected|gathered|completed|carried out|drawn up)\b/iu;
/** How far what it tells goes: "whose tables end with 2022". */
const COVERS =
  /\b(?:end(?:s|ed|ing)? (?:with|in|at)|cover(?:s|ed|ing)?(?: only)?|stop(?:s|ped|ping)? (?:with|in|at|short)|(?:go|goes|went|run|runs|ran|reach|reaches) (?:only )?(?:up )?(?:to|until)|until|newer|newest|latest|most recent|last)\b/iu;
const VERB =
  /\b(?:published|released|issued|dated|made public|put online|posted|circulated|compiled|conducted|printed|disclosed|taken|collected|gathered|completed|carried out|drawn up)\b/iu;
const ATTRIBUTED =
  /\b(?:according to|judging by|cit(?:es|ed|ing)|shows?|showed|says|said|puts?|found|finds|documents?|documented|known from|taken from|comes? from|counted|measured|estimates?|gives?|tells?|as (?:the|a|an)\b)/iu;

const namedBy = (lead: string, rest: string): 'before' | 'behind' | 'none' =>
  SOURCE.test(lead.slice(-45)) ? 'before' : SOURCE.test(rest.slice(0, 35)) ? 'behind' : 'none';

/** What stands before another time is of that one. */
const TO_LAST_TIME = /^.*[\ue700-\ue8ff]/su;
const FROM_NEXT_TIME = /[\ue700-\ue8ff].*$/su;

function suspectOf(
  sentence: ClaimSentence,
  source: Source,
  {
    time,
    sentence: other,
    step,
  }: { readonly time: Time; readonly sentence: ClaimSentence; readonly step: number },
  spans: number,
): Suspect {
  const { tagged } = sentence;
  const around = clauseAround(sentence, source.at);
  const [lead, rest] = [around[0].replace(TO_LAST_TIME, ''), around[1].replace(FROM_NEXT_TIME, '')];
  const at = time.item?.at ?? 0;
  const named = namedBy(lead, rest);
  const kind = source.isCited ? 'cited' : `named ${named}`;
  const lag = time.last - source.last;
  const attributed = ATTRIBUTED.test(tagged) ? 'attributed' : 'plain';
  const marks = [
    'stale',
    `stale ${kind}`,
    `stale ${kind} ${attributed}`,
    `stale lead ${wordBefore(tagged.slice(0, source.at))}`,
    `stale next ${wordBehind(tagged.slice(source.at + 1))}`,
    `stale of ${wordBefore(other.tagged.slice(0, at))}`,
    `stale step ${step}`,
    `stale ${source.last < time.first ? 'before' : 'within'} ${kind}`,
    `stale lag ${lag < 100 ? 'days' : lag < 400 ? 'year' : 'years'}`,
    `stale ${source.time?.grain ?? 'day'} ${time.grain}`,
    `stale times ${Math.min(spans, 4)}`,
    `stale ${kind} step ${step} ${attributed}`,
  ];
  const its = clauseAround(other, at);
  const itsName = namedBy(its[0].replace(TO_LAST_TIME, ''), its[1].replace(FROM_NEXT_TIME, ''));
  marks.push(`stale other named ${itsName}`, `stale named ${named} other ${itsName}`);
  const isBracketed = /\([^)]*$/u.test(tagged.slice(0, source.at));
  if (isBracketed) marks.push('stale bracket', `stale bracket ${kind}`);
  if (VERB.test(lead.slice(-45))) marks.push('stale issued', `stale issued ${step}`);
  if (COVERS.test(lead.slice(-45))) marks.push('stale covers', `stale covers ${named}`);
  if (other.items.some((one) => isNumber(one) && one.reading.period?.to === time.item?.reading.period?.to))
    marks.push('stale of a number', `stale of a number ${kind}`);
  else marks.push('stale of no number', `stale of no number ${kind}`);
  if (PLAN.test(clauseAround(other, at).join(' '))) marks.push('stale plan');
  if (source.time !== null && step === 0) {
    const between = tagged.slice(Math.min(at, source.at) + 1, Math.max(at, source.at));
    marks.push(at < source.at ? 'stale source behind' : 'stale source first');
    if (
      /^[^\p{L}]*(?:\p{L}+\s+){0,2}(?:and|to|or|from|than|against)\s*(?:\p{L}+\s+){0,3}$/iu.test(
        `${between.trim()} `,
      )
    )
      marks.push('stale joined');
  }
  const passages = distinct([source.passage, ...(time.item === null ? [] : [passageOf(time.item)])]);
  return {
    marks,
    place: `${sentence.order}:${source.at}:${other.order}:${at}`,
    sentence: sentence.order,
    finding: {
      code: 'stale_source',
      severity: 'warning',
      passages,
      message: `“${time.item?.mention.text ?? ''}” was not over when the source of its numbers was written: ${source.text}.`,
      evidence: `source ${source.text}, period ${time.item?.mention.text ?? ''}`,
    },
  };
}
