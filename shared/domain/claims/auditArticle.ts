/**
 * The audit of one article with nothing but itself: claims with operands, verdicts and arithmetic, and what a careful
 * reader must be told. Pure and deterministic; never throws; amounts pass through decimals only.
 *
 * @example auditArticle({ blocks, mentions, citations, language: 'en', published: '2026-01-15' }).findings
 */

import { besideClaims } from './beside/besideClaims.ts';
import { derivedClaims } from './derived/derivedClaims.ts';
import { withoutDoubtful } from './doubts/doubts.ts';
import { sharesBorneOut } from './facts/apposedShares.ts';
import { borneOut } from './facts/borneOut.ts';
import { factClaims, isEnglish } from './facts/factClaims.ts';
import { withoutFarOff } from './farOff.ts';
import { type FigureAudit, type FigureIndex, figureAuditor } from './figures/auditFigures.ts';
import { basesBeforeEvent } from './findings/baselines.ts';
import { boundsNotLevels, boundsUsedAsLevels } from './findings/bounds.ts';
import { eventsOutOfOrder } from './findings/datedEvents.ts';
import { figuresOfTwo } from './findings/figuresOfTwo.ts';
import { floorsCalledWhole } from './findings/floors.ts';
import { groupsRetold } from './findings/groupsRetold.ts';
import { levelsCalledIncrease, periodOfBlock, singleRoots, undefinedGroups } from './findings/reading.ts';
import { sharedRoots } from './findings/sharedRoots.ts';
import { staleSources } from './findings/staleSources.ts';
import { swappedFigures } from './findings/swappedFigures.ts';
import { apposedDifferences } from './forms/changes/apposedDifferences.ts';
import { changeClaims } from './forms/changes/changes.ts';
import { commonDifferences } from './forms/changes/commonDifferences.ts';
import { comparisonClaims } from './forms/changes/comparisons.ts';
import { namedDifferences } from './forms/changes/namedDifferences.ts';
import { stepInPercentClaims } from './forms/changes/stepInPercent.ts';
import { countClaims } from './forms/counts/counts.ts';
import type { AuditContext, ClaimDraft, FindingDraft } from './forms/draft.ts';
import { rankClaims } from './forms/names/ranks.ts';
import { scopeClaims } from './forms/names/scopes.ts';
import { untestedScopes } from './forms/names/untestedScopes.ts';
import { bulletSums } from './forms/parts/bulletSums.ts';
import { majorityClaims } from './forms/parts/majorities.ts';
import { mixedSums } from './forms/parts/mixedSums.ts';
import { remainderClaims } from './forms/parts/remainders.ts';
import { shareClaims } from './forms/parts/shares.ts';
import { sumClaims } from './forms/parts/sums.ts';
import { tableTotals } from './forms/parts/tableTotals.ts';
import { boundClaims } from './forms/repeats/bounds.ts';
import { headlineClaims } from './forms/repeats/headlines.ts';
import { repeatedFigures } from './forms/repeats/repeats.ts';
import { summaryClaims } from './forms/repeats/summaries.ts';
import { untestedBounds } from './forms/repeats/untestedBounds.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './lexicon/thresholds.ts';
import { calledChangeClaims } from './likely/calledChanges/calledChangeClaims.ts';
import { withLikelyClaims } from './likely/likelyClaims.ts';
import { withSetClaims } from './likely/sets/setClaims.ts';
import { likelyWords } from './likely/words/likelyWords.ts';
import { memberClaims } from './members/memberClaims.ts';
import { numberAudit } from './numberAudit.ts';
import { rateClaims } from './rates/rateClaims.ts';
import { withRelativeClaims } from './relative/relativeClaims.ts';
import { roleClaims } from './roles/roleClaims.ts';
import { rosterClaims } from './rosters/rosterClaims.ts';
import {
  type ArticleFacts,
  type ClaimSentence,
  claimLines,
  claimSentences,
} from './sentence/claimSentence.ts';
import { clausesOf } from './sentence/clauses.ts';
import { withOwnTimes } from './sentence/ownTimes.ts';
import { lengthClaims } from './tellings/lengthClaims.ts';
import { suspectFindings } from './tellings/suspectFindings.ts';
import { tellingClaims } from './tellings/tellingClaims.ts';
import { timelineClaims } from './timelines/timelineClaims.ts';
import type { Audit } from './types.ts';
import { weighedClaims } from './weighed/weighedClaims.ts';

/** With `index`, claims are also set against the figures; without it, against the article alone. */
export function auditArticle(
  facts: ArticleFacts,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
  index: FigureIndex | null = null,
): Audit {
  const { sentences, against, audit } = prepareAudit(facts, thresholds);
  return audit(index === null ? [] : sentences.map((sentence) => against(index, sentence)));
}

/** An audit in its parts: what figures have no part in is done, and each sentence may be set against them again. */
export type PreparedAudit = {
  readonly sentences: readonly ClaimSentence[];
  readonly against: (index: FigureIndex, sentence: ClaimSentence) => FigureAudit;
  /** `figures` holds what `against` answered for each sentence, in order. */
  readonly audit: (figures: readonly FigureAudit[]) => Audit;
};

export function prepareAudit(article: ArticleFacts, thresholds: Thresholds): PreparedAudit {
  const facts = withOwnTimes(article);
  const sentences = claimSentences(facts);
  const context = { sentences, lines: claimLines(facts), thresholds, published: facts.published };
  const own = isEnglish(context) ? withoutDoubtful(context, articleClaims(context)) : articleClaims(context);
  const inBlocks = byBlock(sentences).flatMap((block) => blockFindings(block, sentences, facts.published));
  const ruled = [...inBlocks, ...boundsUsedAsLevels(sentences), ...eventsOutOfOrder(sentences)];
  const ownFindings = isEnglish(context) ? englishFindings(context, ruled) : ruled;
  return {
    sentences,
    against: figureAuditor(facts.mentions, sentences, thresholds),
    audit: (figures) =>
      numberAudit(
        [...own, ...figures.flatMap(({ drafts }) => drafts)],
        [...ownFindings, ...figures.flatMap(({ findings }) => findings)],
      ),
  };
}

/** The likeliest suspects are told where no rule has told anything. */
function englishFindings(context: AuditContext, before: readonly FindingDraft[]): readonly FindingDraft[] {
  const { sentences } = context;
  const ruled = [
    ...before,
    ...groupsRetold(sentences),
    ...floorsCalledWhole(sentences),
    ...figuresOfTwo(sentences),
    ...swappedFigures(sentences),
  ];
  return [...ruled, ...suspectFindings(context, ruled)];
}

/** With contradictions that are still to be doubted. What one form cannot test and another can is said by the other alone. */
export function articleClaims(context: AuditContext): readonly ClaimDraft[] {
  const ruled = borneOut(context, draftClaims(context));
  const read = isEnglish(context) ? [...ruled, ...lengthClaims(context, ruled)] : ruled;
  const beside = [...read, ...besideClaims(context, read)];
  const facts = [...beside, ...factClaims(context, beside)];
  const grouped = [...facts, ...memberClaims(context, facts)];
  const weighed = isEnglish(context) ? [...grouped, ...weighedClaims(context, grouped)] : grouped;
  const derived = isEnglish(context) ? [...weighed, ...derivedClaims(context, weighed)] : weighed;
  const told = isEnglish(context) ? [...derived, ...roleClaims(context, derived)] : derived;
  const sure = withoutFarOff(context, sharesBorneOut(context, told));
  const kept = withoutTurned(isEnglish(context) ? withRelativeClaims(context, sure) : sure);
  const listed = [...kept, ...rosterClaims(context, kept)];
  const rostered = [...listed, ...timelineClaims(context, listed)];
  const sets = isEnglish(context) ? withSetClaims(context, rostered) : rostered;
  const bound = isEnglish(context) ? withLikely(context, sets) : sets;
  const tellings = isEnglish(context) ? [...bound, ...tellingClaims(context, bound)] : bound;
  const scoped = isEnglish(context) ? [...tellings, ...untestedScopes(context, tellings)] : tellings;
  const all = [...scoped, ...untestedBounds(context, scoped)];
  const tested = new Set(
    all.filter(({ verdict }) => verdict !== 'untestable').flatMap(({ triggers }) => triggers),
  );
  return all.filter(
    ({ verdict, triggers }) =>
      verdict !== 'untestable' || triggers.length === 0 || !triggers.every((id) => tested.has(id)),
  );
}

/** Numbers, levels called a change and words without a number, by what they are most likely of. */
function withLikely(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const numbers = withLikelyClaims(context, drafts);
  const levels = [...numbers, ...calledChangeClaims(context, numbers)];
  return [...levels, ...likelyWords(context, levels)];
}

/** A number that holds against its amounts by one rule is not wrong against the same amounts by another. */
function withoutTurned(drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const keyOf = ({ wording, passages: [own], operands }: ClaimDraft): string =>
    `${wording}|${own?.start}|${operands
      .map(({ mention }) => mention)
      .sort()
      .join(' ')}`;
  const ofNumbers = drafts.filter(({ verdict, triggers }) => verdict === 'holds' && triggers.length > 0);
  const held = new Set(ofNumbers.map(keyOf));
  return drafts.filter((draft) => draft.verdict !== 'contradicted' || !held.has(keyOf(draft)));
}

function draftClaims(context: AuditContext): readonly ClaimDraft[] {
  return [
    ...context.sentences.flatMap((sentence) => [
      ...clausesOf(sentence).flatMap((clause) => changeClaims(context, clause)),
      ...comparisonClaims(context, sentence),
      ...shareClaims(context, sentence),
      ...sumClaims(context, sentence),
      ...remainderClaims(sentence),
      ...rateClaims(context, sentence),
      ...namedDifferences(context, sentence),
      ...commonDifferences(context, sentence),
      ...apposedDifferences(context, sentence),
      ...stepInPercentClaims(context, sentence),
      ...mixedSums(context, sentence),
      ...countClaims(context, sentence),
      ...boundClaims(context, sentence),
      ...majorityClaims(context, sentence),
      ...rankClaims(context, sentence),
    ]),
    ...repeatedFigures(context),
    ...withHeadlines(context),
    ...tableTotals(context),
    ...bulletSums(context),
    ...scopeClaims(context),
  ];
}

/** A line whose every word the body has is compared by those; the others by most of them. */
function withHeadlines(context: AuditContext): readonly ClaimDraft[] {
  const summaries = summaryClaims(context);
  const told = new Set(summaries.map(({ passages }) => passages[0]?.start));
  return [...summaries, ...headlineClaims(context).filter(({ passages }) => !told.has(passages[0]?.start))];
}

function blockFindings(
  block: readonly ClaimSentence[],
  all: readonly ClaimSentence[],
  published: string | null,
): readonly FindingDraft[] {
  const until = periodOfBlock(block);
  return [
    ...block.flatMap((sentence, i) => [
      ...levelsCalledIncrease(sentence),
      ...basesBeforeEvent(sentence, block.slice(0, i), all.slice(0, sentence.order)),
      ...staleSources(sentence, until, published),
      ...boundsNotLevels(sentence),
      ...undefinedGroups(sentence),
      ...sharedRoots(sentence),
    ]),
    ...singleRoots(block),
  ];
}

function byBlock(sentences: readonly ClaimSentence[]): readonly (readonly ClaimSentence[])[] {
  const blocks = new Map<string, ClaimSentence[]>();
  for (const one of sentences) blocks.set(one.block.id, [...(blocks.get(one.block.id) ?? []), one]);
  return [...blocks.values()];
}
