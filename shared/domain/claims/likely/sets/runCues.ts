/** Where a sentence says that something went on so many times: "three years running", "a fourth successive gain", "in each of the past five quarters". */
import { matchesOf } from '../../../../lib/matches.ts';
import { countOf } from '../../lexicon/countWords.ts';
import { ORDINALS } from '../../lexicon/superlatives.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';

export type RunUnit = 'year' | 'quarter' | 'month';

export type RunCue = {
  readonly count: number;
  readonly item: Item | null;
  readonly unit: RunUnit;
  /** How it is said, as a mark. */
  readonly form: 'row' | 'run of' | 'each of' | 'in its' | 'lasted';
  /** UTF-16 offsets in the tagged sentence. */
  readonly at: number;
  readonly end: number;
};

const MOST = 20;
const WITHIN =
  /\b(?:straight|consecutive|successive|uninterrupted|unbroken)\b|^\p{L}+-(?:year|month|quarter|week|season)$/iu;
const ROW =
  /^(?:\s+\p{Ll}+){0,2}?,?\s+(?:running|in (?:a row|succession|sequence)|on (?:end|the trot)|without a break|straight|consecutive|successive|uninterrupted|unbroken)\b/iu;
/** "Shrank for a second year", where a time is behind it. */
const FOR_NTH = /\bfor (?:an?|the|its|their)\s+$/iu;
const RUN_OF = /\b(?:run|streak|string|spell|series|sequence|succession) of\s+(?:\p{Ll}+\s+)?$/iu;
const EACH_OF =
  /\b(?:each|every|every one|all) of (?:(?:the|its|their|these|those)\s+)?(?:(?:past|last|previous|next|first)\s+)?$/iu;
const LASTED = /\blast(?:ed|ing)?\s+(?:for\s+|through\s+)?$/iu;
const IN_ITS = /\b(?:in|into|entered|entering) (?:its|their|a)\s+$/iu;
const OPENS = /^(?:(?:the|its|past|last|previous|next|first)\s+)+/iu;
const TIMES =
  /^\s*(?:\p{Ll}+\s+)?(?:years?|quarters?|months?|seasons?|harvests?|winters?|summers?|weeks?|days?)\b/iu;
const UNIT = /\b(?<unit>year|quarter|month)/iu;
const NTH = new RegExp(`\\b(?:${ORDINALS.join('|')})\\b`, 'giu');

export function runCuesIn(sentence: ClaimSentence): readonly RunCue[] {
  const { tagged, items } = sentence;
  const found: RunCue[] = [];
  const add = (count: number, item: Item | null, at: number, end: number, text: string): void => {
    const lead = tagged.slice(Math.max(0, at - 40), at);
    const rest = tagged.slice(end, end + 50);
    const row = ROW.exec(rest)?.[0];
    const isOfTime = TIMES.test(
      `${/\s(?<noun>\S+)$/u.exec(text)?.groups?.['noun'] ?? ''} ${rest}`.trimStart(),
    );
    const form =
      WITHIN.test(text) || row !== undefined
        ? 'row'
        : RUN_OF.test(lead)
          ? 'run of'
          : isOfTime && item === null && FOR_NTH.test(lead)
            ? 'row'
            : isOfTime && item !== null && EACH_OF.test(lead)
              ? 'each of'
              : isOfTime && item !== null && LASTED.test(lead)
                ? 'lasted'
                : isOfTime && item === null && IN_ITS.test(lead)
                  ? 'in its'
                  : null;
    if (form === null) return;
    const unit = UNIT.exec(`${text} ${rest.slice(0, 30)}`) ?? UNIT.exec(lead);
    const named = unit?.groups?.['unit']?.toLowerCase();
    found.push({
      count,
      item,
      form,
      unit: named === 'quarter' || named === 'month' ? named : 'year',
      at,
      end: end + (row?.length ?? 0),
    });
  };
  for (const item of items) {
    const text = item.mention.text.replace(OPENS, '');
    const count = countOf(/^[\p{L}\d]+/u.exec(text)?.[0]);
    if (count !== null && count > 1 && count <= MOST) add(count, item, item.at, item.at + 1, text);
  }
  for (const match of matchesOf(tagged, NTH)) {
    const count = ORDINALS.indexOf(match[0].toLowerCase()) + 1;
    if (count > 1) add(count, null, match.index, match.index + match[0].length, match[0]);
  }
  return found;
}
