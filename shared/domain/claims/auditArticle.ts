/**
 * The audit of one article with nothing but itself: claims with operands, verdicts and arithmetic, and what a careful
 * reader must be told. Pure and deterministic; never throws; amounts pass through decimals only.
 *
 * @example auditArticle({ blocks, mentions, citations, language: 'en', published: '2026-01-15' }).findings
 */

import { auditFigures, type FigureIndex } from './figures/auditFigures.ts';
import {
  basesBeforeEvent,
  boundsNotLevels,
  boundsUsedAsLevels,
  levelsCalledIncrease,
  periodOfBlock,
  singleRoots,
  staleSources,
  undefinedGroups,
} from './findings/reading.ts';
import { boundClaims } from './forms/bounds.ts';
import { changeClaims } from './forms/changes.ts';
import { comparisonClaims } from './forms/comparisons.ts';
import { countClaims } from './forms/counts.ts';
import type { AuditContext, ClaimDraft, FindingDraft } from './forms/draft.ts';
import { rankClaims } from './forms/ranks.ts';
import { remainderClaims } from './forms/remainders.ts';
import { repeatedFigures } from './forms/repeats.ts';
import { scopeClaims } from './forms/scopes.ts';
import { shareClaims } from './forms/shares.ts';
import { sumClaims } from './forms/sums.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './lexicon/thresholds.ts';
import { numberAudit } from './numberAudit.ts';
import { type ArticleFacts, type ClaimSentence, claimSentences } from './sentence/claimSentence.ts';
import { clausesOf } from './sentence/clauses.ts';
import type { Audit } from './types.ts';

/** With `index`, claims are also set against the figures; without it, against the article alone. */
export function auditArticle(
  facts: ArticleFacts,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
  index: FigureIndex | null = null,
): Audit {
  return prepareAudit(facts, thresholds)(index);
}

/** Does once what figures have no part in; the answer may be asked again whenever they change. */
export function prepareAudit(
  facts: ArticleFacts,
  thresholds: Thresholds,
): (index: FigureIndex | null) => Audit {
  const sentences = claimSentences(facts);
  const own = articleClaims({ sentences, thresholds, published: facts.published });
  const ownFindings = [...byBlock(sentences).flatMap(blockFindings), ...boundsUsedAsLevels(sentences)];
  return (index) => {
    const figures = index === null ? null : auditFigures(index, facts.mentions, sentences, thresholds);
    return numberAudit([...own, ...(figures?.drafts ?? [])], [...ownFindings, ...(figures?.findings ?? [])]);
  };
}

function articleClaims(context: AuditContext): readonly ClaimDraft[] {
  return [
    ...context.sentences.flatMap((sentence) => [
      ...clausesOf(sentence).flatMap((clause) => changeClaims(context, clause)),
      ...comparisonClaims(context, sentence),
      ...shareClaims(context, sentence),
      ...sumClaims(context, sentence),
      ...remainderClaims(sentence),
      ...countClaims(context, sentence),
      ...boundClaims(context, sentence),
      ...rankClaims(context, sentence),
    ]),
    ...repeatedFigures(context),
    ...scopeClaims(context),
  ];
}

function blockFindings(block: readonly ClaimSentence[]): readonly FindingDraft[] {
  const until = periodOfBlock(block);
  return [
    ...block.flatMap((sentence) => [
      ...levelsCalledIncrease(sentence),
      ...basesBeforeEvent(sentence),
      ...staleSources(sentence, until),
      ...boundsNotLevels(sentence),
      ...undefinedGroups(sentence),
    ]),
    ...singleRoots(block),
  ];
}

function byBlock(sentences: readonly ClaimSentence[]): readonly (readonly ClaimSentence[])[] {
  const blocks = new Map<string, ClaimSentence[]>();
  for (const one of sentences) blocks.set(one.block.id, [...(blocks.get(one.block.id) ?? []), one]);
  return [...blocks.values()];
}
