/** A limit, an aim or what may be, told again as a fact. */
import { matchesOf } from '../../../../lib/matches.ts';
import { type AuditContext, distinct } from '../../forms/draft.ts';
import { passageOf } from '../../sentence/claimSentence.ts';
import { mayBeSameTime } from '../../sentence/topic.ts';
import { wordBefore, wordBehind } from '../plainWords.ts';
import { type Telling, tellingsOf } from '../retold.ts';
import { retoldMarks } from '../retoldMarks.ts';
import { clauseAround, PLAN, type Suspect } from './suspect.ts';

const REACH = 12;

export function boundSuspects(context: AuditContext): readonly Suspect[] {
  const all = tellingsOf(context);
  return all.flatMap((bound, i) => {
    const cue = cueOf(bound);
    if (cue === null) return [];
    return all
      .slice(i + 1, i + 1 + REACH)
      .filter((level) => isSame(bound, level) && level.item.reading.bound === 'exact' && !isKept(level))
      .map((level) => suspectOf(bound, level, cue));
  });
}

const isSame = ({ item: a }: Telling, { item: b }: Telling): boolean =>
  a.reading.value === b.reading.value &&
  mayBeSameTime(a.reading.period, b.reading.period) &&
  (isBare(a) ||
    isBare(b) ||
    (a.mention.kind === b.mention.kind && a.reading.currency === b.reading.currency));

/** "The 20 billion now flowing": its unit is that of the one told before. */
const isBare = ({ mention, reading }: Telling['item']): boolean =>
  mention.kind === 'count' && reading.magnitude !== null && reading.unit === null;

/** It is told as what may or shall be again. */
function isKept({ sentence, item }: Telling): boolean {
  const [lead, rest] = clauseAround(sentence, item.at);
  return (
    PLAN.test(lead.slice(-LEAD)) ||
    PLAN.test(rest.slice(0, REST)) ||
    /\bhad\s+(?:\p{L}+\s+)?$/iu.test(lead) ||
    /\bare to\b/iu.test(rest.slice(0, REST))
  );
}

const LEAD = 22;
const REST = 22;

/** Words that make it a limit or an aim. */
function cueOf({ item, sentence }: Telling): string | null {
  if (item.reading.bound !== 'exact' && item.reading.bound !== 'approximate') return 'bound';
  const [lead, rest] = clauseAround(sentence, item.at);
  const said = PLAN.exec(lead)?.[0] ?? (PLAN.test(rest) ? 'behind' : null);
  return said === null ? null : said.toLowerCase();
}

const FACT =
  /\b(?:now|already|today|has|have|had|is|are|was|were|been|being|every|each|takes?|takes|took|lost|paid|made|makes|issued|there|spent|precisely|exactly|flowing|invested|delivered|passing|output)\b/giu;

function suspectOf(bound: Telling, level: Telling, cue: string): Suspect {
  const { sentence, item } = level;
  const [lead, rest] = clauseAround(sentence, item.at);
  const { tagged } = sentence;
  const words = new Set(
    matchesOf(`${lead.slice(-40)} ${rest.slice(0, 45)}`.toLowerCase(), FACT).map(([word]) => word),
  );
  const own = PLAN.exec(lead.slice(-60))?.[0] ?? PLAN.exec(rest.slice(0, 40))?.[0];
  const pointing = retoldMarks(level, bound, 0, false).filter((mark) =>
    /^(?:place|covered|nouns \S+$|names|times \S+$|points \S+$)/u.test(mark),
  );
  const marks = [
    'bound',
    `bound cue ${cue}`,
    `bound ${own === undefined ? 'none' : 'said'} again`,
    ...(own === undefined ? [] : [`bound again ${own.toLowerCase()}`]),
    `bound lead ${wordBefore(tagged.slice(0, item.at))}`,
    `bound next ${wordBehind(tagged.slice(item.at + 1))}`,
    `bound then ${wordBehind(tagged.slice(item.at + 1).replace(/^\s*\S+/u, ''))}`,
    `bound facts ${Math.min(words.size, 3)}`,
    `bound ${own === undefined ? 'none' : 'said'} facts ${Math.min(words.size, 3)}`,
    ...[...words].map((word) => `bound fact ${word}`),
    ...pointing.map((mark) => `bound ${mark}`),
    `bound ${item.mention.kind}`,
  ];
  return {
    marks,
    place: `${bound.sentence.order}:${bound.item.at}:${sentence.order}:${item.at}`,
    sentence: sentence.order,
    finding: {
      code: 'bound_not_level',
      severity: 'warning',
      passages: distinct([passageOf(item), passageOf(bound.item)]),
      message: `“${item.mention.text}” is used as a level; the article gives it only as a limit or an aim, “${bound.item.mention.text}”.`,
      evidence: 'what may or shall be says nothing of what is',
    },
  };
}
