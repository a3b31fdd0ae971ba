/** "Founded in 1950, the club celebrates its 75th anniversary", "born in 1960, retired in 2020 at the age of 60": years lived, against the dates. */
import { point } from '../../../lib/interval.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import type { Passage } from '../types.ts';
import type { Told } from './told.ts';

const SINCE =
  /\b(?:founded|established|opened|launched|born|built|created|set up|started|began|signed|introduced|inaugurated)\b[^.;\ue000-\ueaff]{0,30}$/iu;
const AGE =
  /\b(?:(?<nth>\d{1,3})(?:st|nd|rd|th)[\s-](?:anniversary|birthday)|(?:at the age of|aged)\s+(?<age>\d{1,3}))\b/iu;

export function ages(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const match = AGE.exec(sentence.text);
  if (match === null || told.hasFound(sentence)) return [];
  const years = sentence.items.filter((item) => yearOf(item) !== null);
  const start = years.find((item) => SINCE.test(sentence.tagged.slice(0, item.at)));
  const others = years.filter((item) => item !== start && item.mention.text.length > 0);
  const [other, more] = others;
  const now = other === undefined ? (context.published?.slice(0, 4) ?? null) : String(yearOf(other));
  const [from, to] = [start === undefined ? null : yearOf(start), now === null ? null : Number(now)];
  if (start === undefined || from === null || to === null || more !== undefined || to <= from) return [];
  const stated = Number(match.groups?.['nth'] ?? match.groups?.['age']);
  const lived = to - from;
  const isNear = Math.abs(lived - stated) <= 1;
  const at = sentence.start + [...sentence.text.slice(0, match.index)].length;
  const passage: Passage = {
    ...stretchPassage(sentence, 0, 1),
    start: at,
    end: at + [...match[0]].length,
    text: match[0],
  };
  return [
    {
      ...testedClaim({
        form: 'change',
        wording: match[0],
        passage,
        items: other === undefined ? [start] : [start, other],
        operands: [],
        triggers: [],
        computed: point(String(isNear ? stated : lived)),
        expected: point(String(stated)),
        measure: 'plain',
        calculation: `years from ${from} to ${to}`,
        middle: String(lived),
        why: 'the dates the sentence names',
      }),
      passages: [passage, passageOf(start), ...(other === undefined ? [] : [passageOf(other)])],
    },
  ];
}

function yearOf({ mention, reading: { period } }: Item): number | null {
  if (mention.kind !== 'period' && mention.kind !== 'date') return null;
  const [from, to] = [period?.from?.slice(0, 4), period?.to?.slice(0, 4)];
  return from !== undefined && from === to && /\d{4}/u.test(mention.text) ? Number(from) : null;
}
