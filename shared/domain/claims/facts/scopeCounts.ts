/** "All but one of the five met the standard of 78 percent", with each one's figure beside it: how many do, and how many do not. */
import { point } from '../../../lib/interval.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { headWords, tableColumns } from '../sentence/blockTables.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { bare } from '../sentence/namedValues.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { namedIn } from './named.ts';
import type { Told } from './told.ts';

const SCOPE = new RegExp(
  `\\b(?:all but (?<but>${COUNT})|(?<only>only|just) (?<n>${COUNT})|(?<some>${COUNT}) of (?:the|its|their) (?<m>${COUNT})|(?<none>none|neither)(?= of| )|(?<all>all|every|each)(?= of| the| ${COUNT}| \\p{Ll}))\\b`,
  'iu',
);
const ABOVE =
  /\b(?:met|meets?|reach(?:ed|es)?|exceed(?:ed|s)?|above|over|more than|at least|topped|passed|achieved|beat)\b/iu;
const BELOW = /\b(?:below|under|less than|fewer than|missed|fell short|failed|short of)\b/iu;
/** Below it a count is of those the statement is about. */
const LARGEST_COUNT = 30;
const REACH = 3;

type Scope = {
  readonly text: string;
  readonly at: number;
  readonly kind: 'but' | 'only' | 'none' | 'all' | 'some';
  readonly count: number;
  /** Of how many; 0 where it is not said. */
  readonly of: number;
};

export function scopeCounts(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const scope = scopeIn(sentence);
  if (scope === null || told.hasFound(sentence)) return [];
  const after = sentence.text.slice(scope.at);
  const isUp = ABOVE.test(after);
  if (isUp === BELOW.test(after)) return [];
  const [bar, more] = sentence.items.filter(
    (item) =>
      ['percent', 'money', 'quantity', 'count'].includes(item.mention.kind) &&
      (item.mention.kind !== 'count' || Number(item.reading.value) > LARGEST_COUNT) &&
      item.reading.value !== null &&
      dimensionOf(item) !== null &&
      !/^(?:hour|day|minute|week|month|year)/u.test(item.reading.unit ?? ''),
  );
  if (bar === undefined || more !== undefined) return [];
  const tabled = columnBeside(context, sentence, bar);
  const values = tabled.length > 0 ? tabled : valuesBeside(context, sentence, bar);
  if (values.length < 2) return [];
  const fits = values.filter((item) => isOn(item, bar, isUp));
  const misses = values.filter((item) => isOff(item, bar, isUp));
  const against = scope.kind === 'only' || scope.kind === 'none' || scope.kind === 'some' ? fits : misses;
  const most = scope.kind === 'all' || scope.kind === 'none' ? 0 : scope.count;
  const isAll = scope.of === 0 || values.length === scope.of;
  if (
    scope.kind === 'some'
      ? !isAll || fits.length + misses.length < values.length || fits.length === scope.count
      : against.length <= most
  )
    return [];
  const start = [...sentence.text.slice(0, scope.at)].length + sentence.start;
  const from = sentence.origins.findIndex((origin) => origin.end > start);
  const passage = stretchPassage(sentence, Math.max(0, from), Math.max(0, from) + 1);
  const whole = { ...passage, start, end: start + [...scope.text].length, text: scope.text };
  return [
    testedClaim({
      form: 'scope',
      wording: scope.text,
      passage: whole,
      items: [bar, ...against],
      operands: [mentionOperand('bound', bar), ...against.map((item) => mentionOperand('other', item))],
      triggers: [],
      computed: point(String(against.length)),
      expected: scope.kind === 'some' ? point(String(most)) : { low: '0', high: String(most) },
      measure: 'plain',
      calculation: `those ${scope.kind === 'only' || scope.kind === 'none' ? 'that do' : 'that do not'}: ${against.map(({ mention }) => mention.text).join(', ')}`,
      middle: String(against.length),
      why: 'each one’s figure beside the statement about all of them',
      code: 'scope_conflict',
    }),
  ];
}

function scopeIn({ text }: ClaimSentence): Scope | null {
  const match = SCOPE.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  if (/\b(?:not|nearly|almost|after|above|at|in|first of|virtually)\s+$/iu.test(text.slice(0, match.index)))
    return null;
  const count = (word: string | undefined): number => countOf(word) ?? 0;
  const kind =
    groups['but'] !== undefined
      ? 'but'
      : groups['only'] !== undefined
        ? 'only'
        : groups['some'] !== undefined
          ? 'some'
          : groups['none'] !== undefined
            ? 'none'
            : 'all';
  return {
    text: match[0],
    at: match.index,
    kind,
    count: count(groups['but'] ?? groups['n'] ?? groups['some']),
    of: count(groups['m']),
  };
}

/** The one column of a table in the unit of the bar, or whose head says it. */
function columnBeside(context: AuditContext, sentence: ClaimSentence, bar: Item): readonly Item[] {
  const columns = tableColumns(context.sentences).filter(({ head, rows }) => {
    const isOfUnit =
      rows.every(({ cell }) => isCommensurable(cell.item, bar)) ||
      (bar.mention.kind === 'percent' && /%|per\s?cent/iu.test(head?.text ?? ''));
    return isOfUnit && head !== null && headWords({ head, rows, total: null }, sentence) + rows.length > 1;
  });
  const said = columns.filter((column) => headWords(column, sentence) > 0);
  const [only, more] = said.length > 0 ? said : columns;
  return only === undefined || more !== undefined ? [] : only.rows.map(({ cell }) => cell.item);
}

/** One figure a name, in the sentences after, else the ones before. */
function valuesBeside(context: AuditContext, sentence: ClaimSentence, bar: Item): readonly Item[] {
  for (const [from, to] of [
    [sentence.order + 1, sentence.order + REACH],
    [sentence.order - REACH, sentence.order - 1],
  ] as const) {
    const found = new Map<string, Item>();
    for (const { name, item, sentence: place } of namedIn(
      context.sentences.slice(Math.max(0, from), to + 1),
    )) {
      if (
        isCommensurable(item, bar) &&
        !['change', 'base'].includes(roleOf(place, item)) &&
        !found.has(bare(name.text))
      )
        found.set(bare(name.text), item);
    }
    if (found.size > 1) return [...found.values()];
  }
  return [];
}

const ends = ({ reading }: Item): { readonly low: number; readonly high: number } => {
  const { low, high } = operandInterval(reading);
  return { low: Number(low ?? reading.value), high: Number(high ?? reading.value) };
};

/** On the side of the bar, even as roundings go. */
const isOn = (item: Item, bar: Item, isUp: boolean): boolean =>
  isUp ? ends(item).low > ends(bar).high : ends(item).high < ends(bar).low;
const isOff = (item: Item, bar: Item, isUp: boolean): boolean => isOn(item, bar, !isUp);
