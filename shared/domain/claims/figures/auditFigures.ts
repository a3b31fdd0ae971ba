/**
 * The audit of an article against the figures of a workspace: changes, amounts, scopes and bounds,
 * each bound to cells or group sums by the parties and years of its own sentence. What has no figure is named.
 */

import { areaName } from '../../figures/areaNames.ts';
import type { FigureLookup } from '../../figures/deriveCell.ts';
import { formatFigure } from '../../figures/formatFigure.ts';
import { frequencyOf } from '../../figures/periodText.ts';
import type { ReExports } from '../../figures/types.ts';
import type { Mention } from '../../reading/types.ts';
import type { ClaimDraft, FindingDraft } from '../forms/draft.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { Thresholds } from '../lexicon/thresholds.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { clausesOf } from '../sentence/clauses.ts';
import { pairsIn } from '../sentence/pairs.ts';
import { endPeriod } from '../sentence/topic.ts';
import { changesSaid, LONGEST_LIST } from './changesSaid.ts';
import { cellsOperand, unanswered } from './figureDraft.ts';
import {
  belongsElsewhere,
  isUnsettled,
  type LevelStatement,
  levelFigures,
  type PairSearch,
} from './levelFigures.ts';
import { type PartyResolver, partyResolver } from './partyResolver.ts';
import { risesBeforeEvent } from './riseBeforeEvent.ts';
import { scopeFigures } from './scopeFigures.ts';
import { type Parties, type Years, yearsOf } from './statements.ts';
import { currencyOf, middleView, viewsOf } from './views.ts';
import { isWholeOfOthers } from './wholeOfShare.ts';

export type FigureIndex = { readonly lookup: FigureLookup; readonly pairs: PairSearch };

export type FigureAudit = {
  readonly drafts: readonly ClaimDraft[];
  readonly findings: readonly FindingDraft[];
};

/** Audits one sentence at a time, so that a sentence whose figures did not change need not be asked again. */
export function figureAuditor(
  mentions: readonly Mention[],
  sentences: readonly ClaimSentence[],
  thresholds: Thresholds,
): (index: FigureIndex, sentence: ClaimSentence) => FigureAudit {
  const resolve = partyResolver(mentions, sentences);
  return (index, sentence) => {
    const block = sentences.filter((one) => one.block.id === sentence.block.id);
    const levels = levelsOf(index, resolve, sentence, thresholds);
    return {
      drafts: [
        ...changesSaid(index.lookup, resolve, { mentions, sentence, block, thresholds }),
        ...levels.drafts,
        ...scopesOf(index, resolve, mentions, sentence, sentences),
        ...boundsOf(index, resolve, sentence, block),
      ],
      findings: [...levels.findings, ...risesBeforeEvent(index.lookup, resolve, sentence, block)],
    };
  };
}

function levelsOf(
  { lookup, pairs }: FigureIndex,
  resolve: PartyResolver,
  sentence: ClaimSentence,
  thresholds: Thresholds,
): FigureAudit {
  const drafts: ClaimDraft[] = [];
  const findings: FindingDraft[] = [];
  const done = new Set<Item>();
  for (const pair of clausesOf(sentence).flatMap(pairsIn)) {
    const [from, to] = [statementOf(resolve, pair.from, 'from'), statementOf(resolve, pair.to, 'to')];
    if (from === null || to === null || done.has(pair.from) || done.has(pair.to)) continue;
    done.add(pair.from).add(pair.to);
    const claims = [from, to].map((one) => levelFigures(lookup, thresholds, one));
    drafts.push(...claims);
    const elsewhere = claims.some(isUnsettled) ? belongsElsewhere(pairs, from, to) : null;
    if (elsewhere !== null) findings.push(elsewhere);
  }
  for (const item of sentence.items) {
    const isOthers = done.has(item) || isWholeOfOthers(sentence, item);
    const statement = isOthers ? null : statementOf(resolve, item, null);
    if (statement !== null) drafts.push(levelFigures(lookup, thresholds, statement));
  }
  return { drafts, findings };
}

function statementOf(resolve: PartyResolver, item: Item, end: 'from' | 'to' | null): LevelStatement | null {
  const { mention, reading } = item;
  const parties = mention.kind === 'money' ? resolve(mention) : null;
  const period = end === null ? reading.period : endPeriod(item, end);
  if (parties === null || reading.currency === null || period === null || mention.readings.length !== 1)
    return null;
  if (period.from === null || period.from !== period.to || frequencyOf(period.from) === null) return null;
  return { item, parties, period: period.from, currency: reading.currency };
}

function scopesOf(
  { lookup }: FigureIndex,
  resolve: PartyResolver,
  mentions: readonly Mention[],
  sentence: ClaimSentence,
  sentences: readonly ClaimSentence[],
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const { rule } = item.reading;
    if (rule !== 'set_complement' && rule !== 'exclusive_set') return [];
    const universe = universeOf(resolve, mentions, sentence, sentences);
    const years = yearsBefore(sentence, sentences);
    const direction = nearest(sentence, item);
    if (universe === null || years === null || direction === null) return [];
    const inside = (span: { readonly start: number; readonly end: number }): boolean =>
      span.start >= item.mention.start && span.end <= item.mention.end;
    const named = [
      ...sentence.areas.filter(inside).map(({ iso3 }) => iso3),
      ...sentence.groups
        .filter((group) => inside(group) && group.except.length === 0)
        .flatMap(({ members }) => members),
    ];
    const rest = universe.areas.filter((area) => !named.includes(area));
    const isComplement = rule === 'set_complement';
    return [
      scopeFigures(lookup, {
        passage: passageOf(item),
        wording: item.mention.text,
        direction,
        members: isComplement ? rest : named,
        // "all but X" does not say that X moved the other way; "only X" says the others did not move so.
        others: isComplement ? [] : rest,
        parties: universe,
        years,
      }),
    ];
  });
}

/** The group a scope is about, and with whom: the last that its sentence or one before it names. */
function universeOf(
  resolve: PartyResolver,
  mentions: readonly Mention[],
  sentence: ClaimSentence,
  sentences: readonly ClaimSentence[],
): Parties | null {
  const before = sentences.filter(({ order }) => order <= sentence.order);
  const parties = mentions.filter(({ start }) => start < sentence.end).map(resolve);
  const last = parties.findLast((one) => one !== null);
  const groups = before.flatMap((one) => one.groups).filter(({ members }) => members.length > 0);
  const group =
    sentence.groups.find(({ except }) => except.length > 0) ??
    groups.findLast(({ members }) => members.length > LONGEST_LIST) ??
    groups.at(-1);
  if (last === undefined || last === null || group === undefined) return null;
  return { ...last, areas: group.members.filter((area) => area !== last.counterpart) };
}

function yearsBefore(sentence: ClaimSentence, sentences: readonly ClaimSentence[]): Years | null {
  const before = sentences.filter(({ order }) => order <= sentence.order);
  return yearsOf({ start: sentence.end, period: null }, before);
}

function nearest(sentence: ClaimSentence, item: Item): 'rise' | 'fall' | null {
  const words = directionsIn(sentence.tagged);
  const before = words.filter(({ end }) => end <= item.at).at(-1);
  return (
    (before !== undefined && item.at - before.end <= 40
      ? before
      : (words.find(({ at }) => at > item.at) ?? before)
    )?.direction ?? null
  );
}

/** "as much as 80 percent of the goods Yerevan sent": a bound on one flow, and how much of the trade that flow is. */
function boundsOf(
  { lookup }: FigureIndex,
  resolve: PartyResolver,
  sentence: ClaimSentence,
  block: readonly ClaimSentence[],
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const parties =
      item.mention.kind === 'percent' && item.reading.bound === 'at_most' ? resolve(item.mention) : null;
    const area = parties?.areas[0];
    const years = yearsOf({ start: item.mention.start, period: null }, block);
    if (parties === null || area === undefined || parties.areas.length !== 1 || years === null) return [];
    const { counterpart } = parties;
    const views = (flow: 'exports' | 'turnover') => viewsOf(lookup, { area, counterpart, flow }, years.to);
    const currency = currencyOf(views('exports'));
    const [exports, turnover] = [views('exports'), views('turnover')].map((all) => middleView(all, currency));
    const operands = [
      ...(exports == null
        ? []
        : [
            cellsOperand('exports', `exports(${area}, ${counterpart}, ${years.to})`, years.to, {
              ...viewPart(exports),
            }),
          ]),
      ...(turnover == null
        ? []
        : [
            cellsOperand('turnover', `turnover(${area}, ${counterpart}, ${years.to})`, years.to, {
              ...viewPart(turnover),
            }),
          ]),
    ];
    const told =
      exports == null || turnover == null
        ? undefined
        : `It bounds a share of exports, not of trade: exports are ${formatFigure(exports.value, currency)} of ${formatFigure(turnover.value, currency)} turnover in ${years.to}.${reExportWords(exports.reExports)}`;
    return [
      unanswered({
        form: 'bound',
        wording: item.mention.text,
        passage: passageOf(item),
        operands,
        subject: `${areaName(area)} – ${areaName(counterpart)}, re-exports, ${years.to}`,
        missing: [`${areaName(area)} – ${areaName(counterpart)} re-exports ${years.to}`],
        expected: { low: null, high: item.reading.value },
        why: 'an upper bound on one flow',
        ...(told === undefined ? {} : { told }),
      }),
    ];
  });
}

const reExportWords = (where: ReExports | null): string =>
  where === null
    ? ''
    : ` Re-exports are ${where === 'inside' ? 'inside these exports' : 'counted beside these exports'}, as the sheet Mirror has it.`;

const viewPart = ({
  value,
  interval,
  cells,
}: {
  value: string;
  interval: { low: string | null; high: string | null };
  cells: readonly string[];
}) => ({
  value,
  low: interval.low,
  high: interval.high,
  cells,
  members: [],
  missing: [],
});
