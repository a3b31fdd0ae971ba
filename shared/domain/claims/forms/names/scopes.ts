/** Who is meant: "all but Moldova rose", "only Moldova fell". Two statements about one universe must fit each other. */

import { point } from '../../../../lib/interval.ts';
import { matchesOf } from '../../../../lib/matches.ts';
import { areaName } from '../../../figures/areaNames.ts';
import type { AreaMention } from '../../../reading/types.ts';
import { type Direction, directionsIn } from '../../lexicon/directions.ts';
import {
  type ClaimSentence,
  type Item,
  passageOf,
  sentencePassage,
  stretchPassage,
} from '../../sentence/claimSentence.ts';
import { clausesOf } from '../../sentence/clauses.ts';
import type { Operand, Passage } from '../../types.ts';
import { type AuditContext, type ClaimDraft, distinct, untestable } from '../draft.ts';

/** Says of a set of areas which way something moved. */
type Statement = {
  readonly kind: 'all_but' | 'only' | 'some';
  readonly direction: Direction;
  /** all_but: the exceptions. only: the only ones. some: the ones named. */
  readonly areas: readonly string[];
  /** all_but: everyone the words speak of; empty when undeclared. */
  readonly universe: readonly string[];
  readonly measure: string;
  readonly item: Item | null;
  readonly passage: Passage;
  readonly order: number;
};

export function scopeClaims(context: AuditContext): readonly ClaimDraft[] {
  const statements = context.sentences.flatMap(statementsOf);
  const scopes = statements.filter(({ kind }) => kind !== 'some');
  const settled = new Set<string>();
  return scopes.map((scope) => {
    const conflict = statements.find((other) => other !== scope && conflictOf(scope, other) !== null);
    const found = conflict === undefined ? null : conflictOf(scope, conflict);
    const claim = scopeClaim(scope);
    if (conflict === undefined || found === null) return claim;
    const { why, areas } = found;
    const key = [scope.passage.start, conflict.passage.start].sort((a, b) => a - b).join();
    const passages = distinct([scope.passage, conflict.passage]);
    const findings = settled.has(key)
      ? []
      : [
          {
            code: 'scope_conflict' as const,
            severity: 'error' as const,
            passages,
            message: `“${scope.passage.text}” and “${conflict.passage.text}” cannot both hold.`,
            evidence: why,
          },
        ];
    settled.add(key);
    return {
      ...claim,
      passages,
      operands: [operandOf('this', scope), operandOf('other', conflict)],
      verdict: 'contradicted' as const,
      binding: 'proposed' as const,
      computed: point(String(areas.length)),
      expected: point('0'),
      arithmetic: `${why}; areas they differ in = ${areas.length}, and both hold only with 0: contradicted.`,
      missing: [],
      why: 'two statements of one article about the same areas',
      findings,
    };
  });
}

function scopeClaim(scope: Statement): ClaimDraft {
  return untestable({
    form: 'scope',
    wording: scope.passage.text,
    passages: [scope.passage],
    operands: [operandOf(scope.kind === 'all_but' ? 'exceptions' : 'only', scope)],
    triggers: scope.item === null ? [] : [scope.item],
    missing: ['the direction of every member'],
    why: 'no other statement of the article speaks of the same areas',
  });
}

const operandOf = (role: string, { areas, item }: Statement): Operand => ({
  role,
  mention: item?.mention.id ?? null,
  expression: null,
  cells: [],
  value: String(areas.length),
  low: String(areas.length),
  high: String(areas.length),
  period: null,
  members: areas,
  missing: [],
});

type Conflict = {
  readonly why: string;
  /** Those of whom the two say different things. */
  readonly areas: readonly string[];
};

/** Why two statements cannot both hold, and of whom; null when they can. */
function conflictOf(scope: Statement, other: Statement): Conflict | null {
  if (scope.measure !== '' && other.measure !== '' && scope.measure !== other.measure) return null;
  const turned = scope.direction !== other.direction;
  if (scope.kind === 'all_but' && other.kind === 'only' && turned) {
    const extra = scope.areas.filter((area) => !other.areas.includes(area));
    const lost = other.areas.filter((area) => !scope.areas.includes(area));
    if (extra.length + lost.length === 0) return null;
    const why = `the one excepts ${list(scope.areas)}, the other names only ${list(other.areas)}`;
    return { why, areas: [...extra, ...lost] };
  }
  if (scope.kind === 'only' && other.kind === 'all_but' && turned) return conflictOf(other, scope);
  if (other.kind !== 'some') return null;
  if (scope.kind === 'all_but') {
    const against = other.areas.filter(
      (area) => scope.universe.includes(area) && !scope.areas.includes(area),
    );
    if (turned && against.length > 0)
      return { why: `${list(against)} moved the other way and is not excepted`, areas: against };
    const excepted = other.areas.filter((area) => scope.areas.includes(area));
    return !turned && excepted.length > 0
      ? { why: `${list(excepted)} is excepted and moved the same way`, areas: excepted }
      : null;
  }
  const more = other.areas.filter(
    (area) => !scope.areas.includes(area) && (scope.universe.length === 0 || scope.universe.includes(area)),
  );
  if (turned || more.length === 0) return null;
  return { why: `${list(more)} moved the same way as “only” ${list(scope.areas)}`, areas: more };
}

const list = (areas: readonly string[]): string => areas.map(areaName).join(', ');

function statementsOf(sentence: ClaimSentence): readonly Statement[] {
  const scoped = sentence.items.filter(
    ({ reading }) => reading.rule === 'set_complement' || reading.rule === 'exclusive_set',
  );
  if (scoped.length > 0) return scoped.flatMap((item) => scopeOf(sentence, item) ?? []);
  const all = allButOf(sentence) ?? onlyOnesOf(sentence) ?? allOf(sentence);
  return all === null ? someOf(sentence) : [all];
}

function scopeOf(sentence: ClaimSentence, item: Item): Statement | null {
  const direction = nearestDirection(sentence, item.at);
  if (direction === null) return null;
  const isComplement = item.reading.rule === 'set_complement';
  const group = sentence.groups.find(({ except }) => except.length > 0) ?? null;
  const inside = [
    ...sentence.areas
      .filter(({ start, end }) => start >= item.mention.start && end <= item.mention.end)
      .map(({ iso3 }) => iso3),
    ...sentence.groups
      .filter(
        ({ start, end, except }) =>
          start >= item.mention.start && end <= item.mention.end && except.length === 0,
      )
      .flatMap(({ members }) => members),
  ];
  const areas = isComplement && group !== null ? group.except : [...new Set(inside)];
  if (areas.length === 0) return null;
  return {
    kind: isComplement ? 'all_but' : 'only',
    direction,
    areas,
    universe: isComplement ? (group?.members ?? []) : [],
    measure: measureOf(sentence.tagged),
    item,
    passage: passageOf(item),
    order: sentence.order,
  };
}

const ALL_BUT =
  /\b(?:all|every\p{L}*|each)\b[^.;:()]{0,50}?\b(?:but|except(?: for)?|apart from|other than|excluding|bar|barring|save(?: for)?)\s+(?:in\s+|for\s+|with\s+)?(?:the\s+)?/iu;
const LIST_LINK = /^(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)(?:the\s+)?$/u;

/** "all but Lesotho" where the words name no group: the exceptions are known, the universe is not. */
function allButOf(sentence: ClaimSentence): Statement | null {
  const match = ALL_BUT.exec(sentence.text);
  const direction = match && nearestDirection(sentence, sentence.tagged.indexOf(match[0].slice(0, 8)));
  if (!match || !direction) return null;
  const chars = [...sentence.text];
  const start = sentence.start + [...sentence.text.slice(0, match.index)].length;
  const from = start + [...match[0]].length;
  const named = sentence.areas.filter((area) => area.start >= from);
  if (named[0]?.start !== from) return null;
  const run = named.filter((area, i) => {
    const before = named[i - 1];
    return (
      before === undefined ||
      LIST_LINK.test(chars.slice(before.end - sentence.start, area.start - sentence.start).join(''))
    );
  });
  const end = run.at(-1)?.end ?? from;
  return {
    kind: 'all_but',
    direction,
    areas: run.map(({ iso3 }) => iso3),
    universe: [],
    measure: measureOf(sentence.tagged),
    item: null,
    passage: {
      block: sentence.block.id,
      start,
      end,
      text: chars.slice(start - sentence.start, end - sentence.start).join(''),
    },
    order: sentence.order,
  };
}

const ONLY_ONES = /^\s+(?:was|were|is|are|remain(?:s|ed)?)\s+the\s+only\b/iu;

const ONLY_AMONG = /^[^.;]{0,30}\bonly\b[^.;]{0,30}?\b(?:in|of|among|within)\s+(?!which|whom)/iu;

/** "Peru and Chile were the only two markets in which sales shrank". */
function onlyOnesOf(sentence: ClaimSentence): Statement | null {
  const chars = [...sentence.text];
  const between = (from: number, to: number): string =>
    chars.slice(from - sentence.start, to - sentence.start).join('');
  const last = sentence.areas.find(({ end }) => ONLY_ONES.test(between(end, sentence.end)));
  if (last === undefined) return null;
  let start = last.start;
  const run = [last.iso3];
  for (const area of sentence.areas.filter(({ end }) => end <= last.start).reverse()) {
    if (!LIST_LINK.test(between(area.end, start))) break;
    run.unshift(area.iso3);
    start = area.start;
  }
  const direction = nearestDirection(sentence, last.end - sentence.start);
  if (direction === null) return null;
  return {
    kind: 'only',
    direction,
    areas: run,
    // "the only two in the Gulf": others are spoken of elsewhere, and nothing is said of them.
    universe: ONLY_AMONG.test(between(last.end, sentence.end)) ? run : [],
    measure: measureOf(sentence.tagged),
    item: null,
    passage: { block: sentence.block.id, start, end: last.end, text: between(start, last.end) },
    order: sentence.order,
  };
}

const ALL =
  /\b(?:all(?!\s+(?:over|along|around|across)\b)|every|each)\b(?:\s+(?:of|the|its|these|five|four|three|six|seven|one)){0,3}\s/iu;

/** "in every Central Asian state trade rose", "all five EAEU members". */
function allOf(sentence: ClaimSentence): Statement | null {
  const match = ALL.exec(sentence.tagged);
  const direction = match && nearestDirection(sentence, match.index);
  if (!match || !direction) return null;
  const start = sentence.origins[match.index]?.start ?? sentence.start;
  const group = sentence.groups.find(
    (one) => one.start >= start && one.start - start <= match[0].length + 20 && one.members.length > 0,
  );
  if (group === undefined || group.except.length > 0) return null;
  return {
    kind: 'all_but',
    direction,
    areas: [],
    universe: group.members,
    measure: measureOf(sentence.tagged),
    item: null,
    passage: stretchPassage(
      sentence,
      match.index,
      Math.min(sentence.tagged.length, match.index + (group.end - start)),
    ),
    order: sentence.order,
  };
}

/** "Trade with Georgia fell by 10 percent": one direction, one measure, the areas it is said of. */
function someOf(sentence: ClaimSentence): readonly Statement[] {
  return clausesOf(sentence).flatMap((clause): Statement[] => {
    const words = directionsIn(clause.text);
    const [first] = words;
    if (first === undefined || words.some(({ direction }) => direction !== first.direction)) return [];
    if (
      measureOf(clause.text) === '' ||
      /\b(?:would|could|may|might|will|if|share|likely|expected|forecast|not|never)\b/iu.test(clause.text)
    )
      return [];
    const place = sentence.origins[clause.start]?.start ?? sentence.start;
    const until = sentence.origins[clause.end - 1]?.end ?? sentence.end;
    const named = sentence.areas.filter(({ start, end }) => start >= place && end <= until);
    const areas = [...new Set(partners(sentence, named))];
    if (areas.length === 0) return [];
    return [
      {
        kind: 'some',
        direction: first.direction,
        areas,
        universe: [],
        measure: measureOf(clause.text),
        item: null,
        passage: sentencePassage(sentence),
        order: sentence.order,
      },
    ];
  });
}

/** Areas after "with", "to", "from", "in" or before a possessive: the ones a movement is said of. */
function partners(sentence: ClaimSentence, named: readonly AreaMention[]): readonly string[] {
  const chars = [...sentence.text];
  return named
    .filter(({ start }) =>
      /\b(?:with|in|to|from)\s+(?:the\s+)?$/iu.test(
        chars.slice(Math.max(0, start - sentence.start - 12), start - sentence.start).join(''),
      ),
    )
    .map(({ iso3 }) => iso3);
}

/** "bought less than in 2023", "sold more stems than a year before": a movement without a verb for it. */
const THAN_BEFORE =
  /\b(?<word>more|less|fewer)\b[^,;.]{0,40}?\bthan\s+(?:[\ue700-\ue8ff]|(?:in|a|the|last|before|previously|they did|it did)\b)/giu;

function movementsIn(text: string): readonly Movement[] {
  const compared = matchesOf(text, THAN_BEFORE).map(
    (match): Movement => ({
      direction: match.groups?.['word']?.toLowerCase() === 'more' ? 'rise' : 'fall',
      at: match.index,
      end: match.index + match[0].length,
    }),
  );
  return [...directionsIn(text), ...compared].sort((a, b) => a.at - b.at);
}

type Movement = { readonly direction: Direction; readonly at: number; readonly end: number };

function nearestDirection(sentence: ClaimSentence, at: number): Direction | null {
  const words = movementsIn(sentence.tagged);
  const before = words.filter((word) => word.end <= at).at(-1);
  const after = words.find((word) => word.at > at);
  const isNear = before !== undefined && at - before.end <= 40;
  return (isNear ? before : (after ?? before))?.direction ?? null;
}

/** The flow a statement speaks of; trade without more is turnover. */
function measureOf(text: string): string {
  if (/\bimports?\b|\bimported\b/iu.test(text)) return 'imports';
  if (/(?<!re-)\bexports?\b|\bexported\b/iu.test(text)) return 'exports';
  return /\b(?:trade|turnover|commerce)\b/iu.test(text) ? 'turnover' : '';
}
