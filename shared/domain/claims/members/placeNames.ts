/** "was third, behind Tangier, Valencia and Algeciras": a place, and more names than can be ahead of it. */

import { point } from '../../../lib/interval.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { superlativesIn } from '../lexicon/superlatives.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { nameListAt } from '../sentence/nameLists.ts';

const BEHIND = /(?:,\s+|\s)behind\s+(?:only\s+)?(?=(?:the\s+)?\p{Lu})/u;
const NOT = /\b(?:not|would|could|may|might|if|until|among|one of)\b/iu;
/** How far behind the place's words they may stand. */
const FARTHEST = 60;

export function placeNames(
  _context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const { tagged } = sentence;
  const behind = BEHIND.exec(tagged);
  if (behind === null || NOT.test(tagged) || told.hasFound(sentence)) return [];
  const place = superlativesIn(tagged).findLast(({ at }) => at < behind.index);
  if (place === undefined || place.isShared || place.isFromBelow || place.kind === 'weight') return [];
  if (behind.index - place.end > FARTHEST || /[;:]/u.test(tagged.slice(place.end, behind.index))) return [];
  const start = sentence.origins[behind.index + behind[0].length]?.start;
  const list = start === undefined ? null : nameListAt(sentence, start);
  // Fewer names may be some of those ahead.
  if (list?.hasAnd !== true || list.names.length < place.place - 1) return [];
  const passage = stretchPassage(sentence, place.at, place.end);
  const claim = testedClaim({
    form: 'rank',
    wording: passage.text,
    passage,
    items: [],
    operands: [
      {
        role: 'ahead',
        mention: null,
        expression: null,
        cells: [],
        value: String(list.names.length),
        low: String(list.names.length),
        high: String(list.names.length),
        period: null,
        members: list.members,
        missing: [],
      },
    ],
    triggers: [],
    computed: point(String(list.names.length + 1)),
    expected: point(String(place.place)),
    measure: 'plain',
    calculation: `the place behind ${list.names.join(', ')}`,
    middle: String(list.names.length + 1),
    why: 'those that are named ahead of it',
    code: 'count_mismatch',
    isTied: true,
  });
  const passages = [passage, list.passage];
  return [{ ...claim, passages, findings: claim.findings.map((finding) => ({ ...finding, passages })) }];
}
