/** A count and the list it announces: "seven others—" and six names. */
import { subtract } from '../../../../lib/decimal.ts';
import { point } from '../../../../lib/interval.ts';
import type { AreaMention, GroupMention } from '../../../reading/types.ts';
import { expectedOfStated } from '../../arithmetic/stated.ts';
import { COUNT, countOf } from '../../lexicon/countWords.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { type NameList, nameListAt } from '../../sentence/nameLists.ts';
import type { Operand } from '../../types.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

export type List = Pick<NameList, 'passage' | 'names' | 'written' | 'members'>;

export function countClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item, i) => {
    const { value, unit } = item.reading;
    if (!isCounted(item) || value === null || unit === 'area' || !/^\d{1,2}$/u.test(value)) return [];
    if (isInner(sentence, i)) return [];
    const whole = innerOf(sentence, i);
    const list = listAfter(sentence, whole ?? item) ?? listBefore(sentence, item);
    if (list === null || isOfAnother(sentence, item, list)) return [];
    if (item.mention.kind === 'quantity' && !list.names.every((name) => TIME_NAME.test(name))) return [];
    if (isLeftOf(sentence, item, list)) return [];
    // "three of the five cities: …" may list the five.
    const isWhole = whole !== null && whole.reading.value === String(list.names.length);
    return [countClaim(context, isWhole ? whole : item, list)];
  });
}

/** Things, and the months, quarters or years of a list of them. */
const isCounted = ({ mention, reading }: Item): boolean =>
  (mention.kind === 'count' && reading.bound !== 'more_than' && reading.bound !== 'less_than') ||
  (mention.kind === 'quantity' &&
    /^(?:month|quarter|year|day)$/u.test(reading.unit ?? '') &&
    reading.bound === 'exact');

const TIME_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)$/u;

/** "Three crossings connect the two countries, A, B and C": the list is of what another count before it counts. */
const isOfAnother = ({ items }: ClaimSentence, item: Item, { names }: List): boolean =>
  item.reading.value !== String(names.length) &&
  items.some(
    (one) => one.at < item.at && one.mention.kind === 'count' && one.reading.value === String(names.length),
  );

/** "closed all but one of the six abattoirs: those at …": those that are left of them. */
function isLeftOf({ tagged, text, start }: ClaimSentence, item: Item, { names }: List): boolean {
  const lead = [...text].slice(0, item.mention.start - start).join('');
  const but = countOf(
    LEFT.exec(lead)?.groups?.['but'] ?? LEFT.exec(tagged.slice(0, item.at))?.groups?.['but'],
  );
  return but !== null && Number(item.reading.value) - but === names.length;
}

const LEFT = new RegExp(`\\ball (?:but|except) (?<but>${COUNT}) of (?:the|its|their)\\s+$`, 'iu');

/** What a member was before is no member: "Uganda took $812 million, down from $901 million". */
const BASE = /^(?:up|down|after|against|from|compared)\b/iu;

/** A count against what a list names. */
export function countClaim(context: AuditContext, item: Item, { written, ...list }: List): ClaimDraft {
  const value = item.reading.value ?? '0';
  const names = written.length === Number(value) ? written : list.names.filter((name) => !BASE.test(name));
  const computed = point(String(names.length));
  const operands: Operand[] = [
    mentionOperand('count', item),
    {
      role: 'list',
      mention: null,
      expression: null,
      cells: [],
      value: computed.low,
      low: computed.low,
      high: computed.high,
      period: null,
      members: list.members,
      missing: [],
    },
  ];
  const claim = testedClaim({
    form: 'count',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [],
    operands,
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: 'plain',
    calculation: `names in “${list.passage.text}”`,
    middle: computed.low,
    why: 'the list that follows the count',
    isTied: true,
    code: 'count_mismatch',
  });
  const passages = [passageOf(item), list.passage];
  const findings = claim.findings.map((finding) => ({
    ...finding,
    passages,
    message: `“${item.mention.text}” announces ${value}, and ${names.length} are named${differenceWords(value, names.length)}.`,
    evidence: names.join(', '),
  }));
  return { ...claim, passages, findings };
}

/** "Two of the three interconnectors, at X and Y": the list is of the two. */
function innerOf(sentence: ClaimSentence, i: number): Item | null {
  const [item, next] = [sentence.items[i], sentence.items[i + 1]];
  if (item === undefined || next === undefined || next.mention.kind !== 'count') return null;
  return /^\s+of\s+(?:the\s+|its\s+|their\s+|these\s+)?$/u.test(sentence.tagged.slice(item.at + 1, next.at))
    ? next
    : null;
}

const isInner = (sentence: ClaimSentence, i: number): boolean =>
  i > 0 && sentence.items[i - 1]?.mention.kind === 'count' && innerOf(sentence, i - 1) !== null;

const differenceWords = (stated: string, listed: number): string => {
  const gap = subtract(stated, String(listed));
  return gap.startsWith('-') ? `, ${gap.slice(1)} too many` : `, ${gap} too few`;
};

/** After the count's noun: a dash, a colon, a bracket, "of", or a comma before names. */
const OPENER =
  /^(?:\s+of\s+(?:the|its|their|these)\b)?(?:\s+(?!of\b|but\b|except\b|and\b|or\b)[\p{L}'’-]+){0,6}?\s*(?<mark>—|–|\s-\s|:|\(|\sof\s|(?:,(?:\s+namely,?|\s+those of|\s+and\s+(?:lists|names|cites|listed|named)(?:\s+them)?:?)?))\s*(?:(?:in|at|from|to|with)\s+)?/u;
const PARTIAL =
  /\b(?:including|such as|among them|led by|for example|e\.g\.|notably|especially|particularly|mainly|like)\b/iu;
const CLOSERS: Readonly<Record<string, RegExp>> = {
  '(': /\)/u,
  '—': /—|–|[.;]$|;/u,
  '–': /–|—|[.;]$|;/u,
  '-': /\s-\s|[.;]$|;/u,
  ':': /[.;]$|;/u,
};
/** What may follow a finished list. */
const ENDS = /^\s*(?:[,.;:)—–!?]|$)/u;

function listAfter(sentence: ClaimSentence, item: Item): List | null {
  const text = textBehind(sentence, item);
  const near = OPENER.exec(text);
  // "four groups of products: …": of what they are, and the list behind the colon.
  const isPhrase = near?.groups?.['mark']?.trim() === 'of' && PHRASE_COLON.test(text);
  const opened = (isPhrase ? null : near) ?? farColon(sentence, item, text);
  const mark = opened?.groups?.['mark']?.trim() ?? null;
  if (opened === null || mark === null) return listAre(sentence, item, text);
  // "The three rivers are the Drava, the Sava and the Tisa": the list began before the comma.
  if (mark.startsWith(',') && /\p{Lu}[\p{L}-]*\s*,/u.test(opened[0])) return listAre(sentence, item, text);
  const start = item.mention.end + [...opened[0]].length;
  const isBetween = ({ mention }: Item): boolean =>
    mention.kind !== 'period' && mention.start >= item.mention.end && mention.start < start;
  if (sentence.items.some(isBetween)) return null;
  const list = nameListAt(sentence, start);
  const isFinished = list?.hasAnd === true && ENDS.test(list.rest);
  if (mark.startsWith(',')) return isFinished ? list : null;
  // "six districts of Odisha, Jharkhand and Bihar" lie in them.
  const isEqual = item.reading.value === String(list?.names.length) || isDefinite(sentence, item);
  if (mark === 'of')
    return (isFinished && isEqual) || (list?.hasAnd === true && isDefinite(sentence, item)) ? list : null;
  const rest = text.slice(opened[0].length);
  const end = CLOSERS[mark]?.exec(rest)?.index ?? -1;
  const stretch = (end < 0 ? rest : rest.slice(0, end)).replace(/[\s.]+$/u, '');
  if (PARTIAL.test(stretch)) return null;
  if (list !== null && [...list.passage.text].length >= [...stretch].length - 2) return list;
  return list === null ? wordList(sentence, start, stretch) : null;
}

/** Where a list ends with its source, the bracket is none of it: it stands as blanks, so that all places stay. */
function textBehind({ text, start, citations }: ClaimSentence, { mention }: Item): string {
  const isCited = (at: number): boolean =>
    citations.some(({ bracket }) => at >= bracket.start && at < bracket.end);
  return [...text]
    .map((char, i) => (isCited(start + i) ? ' ' : char))
    .slice(mention.end - start)
    .join('');
}

const ARE = /^(?:\s+\p{Ll}[\p{L}-]*){0,3}\s+(?:are|were)\s+(?=(?:the\s+)?\p{Lu})/u;

/** "The three rivers are the Drava, the Sava and the Tisa." */
function listAre(sentence: ClaimSentence, item: Item, text: string): List | null {
  const opened = isDefinite(sentence, item) ? ARE.exec(text) : null;
  if (opened === null) return null;
  const list = nameListAt(sentence, item.mention.end + [...opened[0]].length);
  return list?.hasAnd === true && /^\s*[.;]?\s*$/u.test(list.rest) ? list : null;
}

const FAR_COLON = /^[^;:.]{0,110}(?<mark>:)\s+/u;

/** "left four groups of products outside the surcharge: …": nothing but phrases of the count's own noun before the colon. */
const PHRASE_COLON =
  /^(?:\s+(?!is\b|are\b|was\b|were\b|has\b|have\b|had\b)[\p{L}'’-]+){0,3}?(?:\s+(?:of|outside|inside|in|from|for|on|at|within|under|beyond|near|to)(?:\s+(?:the|its|their|these|this|an?))?(?:\s+(?!and\b|or\b|that\b|which\b|is\b|are\b|was\b|were\b)[\p{L}'’-]+){1,3}?){1,3}(?<mark>:\s+|\s?[—–]\s?)/u;

/** "Eight cruise lines included the town on their schedules this summer: A, B and C": what the sentence begins with. */
function farColon(sentence: ClaimSentence, item: Item, text: string): RegExpExecArray | null {
  const isSubject = /^(?:the\s+|its\s+|all\s+)?$/iu.test(sentence.tagged.slice(0, item.at));
  const found = isSubject ? FAR_COLON.exec(text) : PHRASE_COLON.exec(text);
  const colon = found === null ? 0 : item.mention.end + [...found[0]].length;
  const hasOther = sentence.items.some(
    ({ mention, at }) => at > item.at && mention.kind !== 'period' && mention.start < colon,
  );
  return hasOther ? null : found;
}

/** "the four ports of Salalah, Dammam, Hamad and Jeddah" names them all. */
const isDefinite = (sentence: ClaimSentence, item: Item): boolean =>
  /\bthe\s+$/iu.test(sentence.tagged.slice(0, item.at)) || /^the\s/iu.test(item.mention.text);

/** "Kenya, Uganda and Tanzania—three countries": names that end right before the count. */
function listBefore(sentence: ClaimSentence, item: Item): List | null {
  const named = namesOf(sentence).filter(({ end }) => end <= item.mention.start);
  const last = named.at(-1);
  if (last === undefined) return null;
  const chars = [...sentence.text];
  const link = chars.slice(last.end - sentence.start, item.mention.start - sentence.start).join('');
  if (!/^\s*(?:—|–|,|:|-|\()\s*(?:(?:the|all|these|those|all of the|just|only)\s+){0,2}$/u.test(link))
    return null;
  let first = named.length - 1;
  while (first > 0) {
    const [one, next] = [named[first - 1], named[first]];
    if (one === undefined || next === undefined) break;
    const between = chars.slice(one.end - sentence.start, next.start - sentence.start).join('');
    if (!LIST_LINK.test(between)) break;
    first--;
  }
  const run = named.slice(first);
  const [head] = run;
  if (head === undefined || run.length < 2 || !run.some((_, i) => i > 0 && hasAnd(chars, sentence, run, i)))
    return null;
  return toList(sentence, run);
}

function hasAnd(
  chars: readonly string[],
  sentence: ClaimSentence,
  run: readonly Named[],
  at: number,
): boolean {
  const [one, next] = [run[at - 1], run[at]];
  if (one === undefined || next === undefined) return false;
  return /\b(?:and|or)\b|&/u.test(
    chars.slice(one.end - sentence.start, next.start - sentence.start).join(''),
  );
}

type Named = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly codes: readonly string[];
};

const namesOf = ({ areas, groups }: ClaimSentence): readonly Named[] => {
  const named = [
    ...groups.map((group: GroupMention) => ({ ...group, codes: group.members })),
    ...areas.map((area: AreaMention) => ({ ...area, codes: [area.iso3] })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return named.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
};

const LIST_LINK =
  /^(?:\s*\([^)]{0,40}\))?\s*(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s*&\s*|,?\s+as well as\s+|\s*;\s*(?:and\s+)?)(?:(?:the|three|two|both|small|also|Republic of)\s+){0,3}$/u;

function toList(sentence: ClaimSentence, run: readonly Named[]): List {
  const [first, last] = [run[0], run.at(-1)];
  const start = first?.start ?? sentence.start;
  const end = last?.end ?? sentence.end;
  const text = [...sentence.text].slice(start - sentence.start, end - sentence.start).join('');
  const members = [...new Set(run.flatMap(({ codes }) => codes))];
  const names = run.flatMap((one) => (one.codes.length > 1 ? one.codes : [one.text]));
  const written = [...new Set(run.map((one) => one.text))];
  return {
    passage: { block: sentence.block.id, start, end, text },
    names: [...new Set(names)],
    written,
    members,
  };
}

/** "four goods: oil, gas, coal and timber": short items, the last joined by "and". */
const LONGEST_ITEM_WORDS = 5;
function wordList(sentence: ClaimSentence, start: number, stretch: string): List | null {
  const text = stretch.replace(/[.\s]+$/u, '');
  if (text.length > 220 || !/(?:,| and )/u.test(text)) return null;
  const names = text
    .split(/\s*,\s*(?:and\s+|or\s+)?|\s*;\s*(?:and\s+)?|\s+and\s+/u)
    .map((name) => name.replace(/\s*\([^)]*\)/u, '').trim())
    .filter((name) => name !== '');
  // "nine ferries and five dry-cargo ships" are parts, each with its own count.
  if (names.some((name) => countOf(/^[\p{L}\d]+/u.exec(name)?.[0]) !== null)) return null;
  if (names.length < 2 || !/\sand\s|,\s*and\s/u.test(text)) return null;
  const isShort = names.every((name) => name.split(/\s+/u).length <= LONGEST_ITEM_WORDS);
  if (!isShort || /\b(?:is|are|was|were|has|have|had|will|would|which|who|that|it|they)\b/u.test(text))
    return null;
  const end = start + [...text].length;
  return { passage: { block: sentence.block.id, start, end, text }, names, written: names, members: [] };
}
