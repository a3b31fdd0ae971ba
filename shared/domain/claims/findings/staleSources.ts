/** Numbers that rest on a source older than the time they are of: a bracket says how old it is, or the sentence's own words. */
import { matchesOf } from '../../../lib/matches.ts';
import type { Citation } from '../../reading/types.ts';
import { distinct, type FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import { TAG } from '../sentence/tags.ts';

const FUTURE =
  /\b(?:will|would|expected|forecast|projected|plans?|planned|by the end of|target|aims?|could|may|might|estimates? for|promis(?:es|ed))\b/iu;

/** "A World Bank paper from March 2023 had put it at $6": the sentence itself tells how old its source is. */
const isDatedInWords = ({ text, date, bracket, start }: Citation): boolean =>
  date !== null && bracket.start === start && text.includes(date.slice(0, 4));

const KINDS: ReadonlySet<string> = new Set([
  'money',
  'percent',
  'factor',
  'share',
  'quantity',
  'percentage_points',
  'count',
]);
const isTime = ({ mention }: Item): boolean => mention.kind === 'period' || mention.kind === 'date';
const isNumber = ({ mention, reading }: Item): boolean =>
  KINDS.has(mention.kind) &&
  (mention.kind !== 'count' || (reading.unit !== 'area' && /\d/u.test(mention.text)));

/** "Eight tankers": in words it may be told, where no other number is. */
const isCounted = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' && reading.unit !== 'area' && Number(reading.value) > 1;

/** `blockPeriod` and `published` are ISO 8601, as far as they are known. */
export function staleSources(
  sentence: ClaimSentence,
  blockPeriod: string | null,
  published: string | null,
): readonly FindingDraft[] {
  const dates = sentence.citations.flatMap(({ date }) => (date === null ? [] : [date]));
  const newest = [...dates].sort().at(-1);
  const isInWords = sentence.citations.some(
    (citation) => citation.date === newest && isDatedInWords(citation),
  );
  if (newest === undefined || isInWords) return staleInWords(sentence, published);
  const cited = sentence.citations.find(({ date }) => date === newest);
  const [number = sentence.items.find(isCounted)] = sentence.items.filter(isNumber);
  if (number === undefined || FUTURE.test(leadOf(sentence, number, cited))) return [];
  const own = sentence.items.flatMap((item) => {
    const { period } = item.reading;
    const isAhead = published !== null && (period?.from ?? '').slice(0, 4) > published.slice(0, 4);
    return isTime(item) && period?.to && !isAhead ? [period.to] : [];
  });
  const stated = own.sort().at(-1);
  const until = stated ?? number.reading.period?.to ?? blockPeriod;
  if (until === null || until === undefined || !isOlder(newest, until, stated !== undefined)) return [];
  // What lies ahead of the article itself is planned, and no source can be of it.
  if (published !== null && until.slice(0, 4) > published.slice(0, 4)) return [];
  const source =
    cited === undefined ? [] : [{ block: cited.block, start: cited.start, end: cited.end, text: cited.text }];
  return [staleFinding(number, source, newest, until)];
}

/** By years; where its sentence tells the time, by months too: no source of March knows a half-year. */
function isOlder(issued: string, until: string, isStated: boolean): boolean {
  const [year, last] = [issued.slice(0, 4), until.slice(0, 4)];
  if (year !== last) return year < last;
  const [month, end] = [monthOf(issued), monthOf(until)];
  return isStated && month !== null && end !== null && month < end;
}

/** The last month of a quarter or a half-year; null where a year is all that is told. */
function monthOf(date: string): number | null {
  const quarter = /-Q(?<quarter>\d)$/u.exec(date)?.groups?.['quarter'];
  if (quarter !== undefined) return 3 * Number(quarter);
  const half = /-S(?<half>\d)$/u.exec(date)?.groups?.['half'];
  if (half !== undefined) return 6 * Number(half);
  return date.length >= 7 ? Number(date.slice(5, 7)) : null;
}

const staleFinding = (
  number: Item,
  source: FindingDraft['passages'],
  issued: string,
  until: string,
): FindingDraft => ({
  code: 'stale_source',
  severity: 'warning',
  passages: distinct([passageOf(number), ...source]),
  message: `“${number.mention.text}” stands beside figures up to ${until}, and its source is of ${issued}.`,
  evidence: `source ${issued}, period up to ${until}`,
});

/** The statement that the bracket stands behind: what follows in another clause is not told by its source. */
function leadOf({ tagged, origins }: ClaimSentence, number: Item, cited: Citation | undefined): string {
  const at = cited === undefined ? -1 : origins.findIndex(({ start }) => start >= cited.bracket.end);
  const end = at < number.at ? tagged.length : at;
  const opens = [
    ...matchesOf(tagged.slice(0, number.at), /[;:—]|,\s+(?:and|but|while|whereas|although)\s/gu),
  ].at(-1);
  return tagged.slice(opens === undefined ? 0 : opens.index, end);
}

const SOURCE =
  '(?:report|survey|study|paper|census|poll|audit|bulletin|review|inventory|assessment|analysis|article|yearbook|newsletter)';
const ISSUED = new RegExp(
  `\\baccording to\\s+(?:\\p{L}+['’]?s?\\s+){1,4}?${SOURCE}\\b[^,;.\\ue000-\\ueaff]{0,40}?\\b(?:published|released|issued|conducted|carried out|completed|compiled|dated|from|of|in)\\s+(?:in\\s+)?(?<time>${TAG.time})`,
  'u',
);
const DATED = new RegExp(
  `\\b(?:a|an|the|its|their|['’]s)\\s+(?<time>${TAG.time})\\s+(?:\\p{L}+\\s+){0,2}${SOURCE}\\s+(?:[^,;.\\ue000-\\ueaff]{0,40}\\s)?(?:puts?|found|finds|shows?|showed|says|said|gives|gave|has|had)\\b`,
  'iu',
);

const TOLD_IN = new RegExp(
  `\\b(?:found|said|says|reported|wrote|put it|estimated|calculated|showed|stated|according to \\p{Lu}[^,;.\\ue000-\\ueaff]{1,40}?)\\s+in\\s+(?:a|an|its|their|the)\\s+(?:\\p{L}+\\s+){0,2}${SOURCE}\\s+(?:of|from|published in|released in|dated|issued in)\\s+(?<time>${TAG.time})`,
  'u',
);
const SAID_IN = new RegExp(
  `\\b(?:said|told\\s+(?:reporters|parliament|deputies|journalists|lawmakers)|reported|announced|noted|wrote|calculated|counted|disclosed)\\s+(?:back\\s+)?in\\s+(?<time>${TAG.time})\\s*(?:that\\b|[,.;]|$)`,
  'u',
);
const PAPER_OF = new RegExp(
  `\\b(?:a|an|the|its|their|['’]s)\\s+(?:\\p{L}+\\s+){0,2}${SOURCE}\\s+(?:of|from|published in|released in|dated)\\s+(?<time>${TAG.time})`,
  'iu',
);
const IN_WORDS = [ISSUED, DATED, TOLD_IN, PAPER_OF, SAID_IN];
const MOST_NUMBERS = 3;

/** "according to a survey published in March 2021", of what was so in 2024: no source knows what came after it. */
function staleInWords(sentence: ClaimSentence, published: string | null): readonly FindingDraft[] {
  const { tagged, items } = sentence;
  const match = IN_WORDS.map((pattern) => pattern.exec(tagged)).find((found) => found !== null);
  const numbers = items.filter(isNumber);
  const [number] = numbers;
  if (match === undefined || number === undefined || numbers.length > MOST_NUMBERS || FUTURE.test(tagged))
    return [];
  const source = items.find(({ at }) => tagged.charAt(at) === match.groups?.['time']);
  const times = items.filter((item) => isTime(item) && item !== source);
  const [time, other] = times;
  const [issued, until] = [source?.reading.period?.to, time?.reading.period?.to];
  if (time === undefined || other !== undefined || issued == null || until == null) return [];
  if (!isOlder(issued, until, true) || (published !== null && until.slice(0, 4) > published.slice(0, 4)))
    return [];
  const { index } = match;
  return [staleFinding(number, [stretchPassage(sentence, index, index + match[0].length)], issued, until)];
}
