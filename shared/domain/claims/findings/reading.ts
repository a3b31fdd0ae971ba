/** What a careful reader must be told that is no calculation: levels called an increase, groups nobody has defined, figures of one outlet. */
import type { FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import { clausesOf } from '../sentence/clauses.ts';
import { levelCalledChange } from '../sentence/levelCalledChange.ts';
import { type Pair, pairsIn } from '../sentence/pairs.ts';
import { isSpan } from '../sentence/topic.ts';

/** "The increase was $107.8 billion to $244 billion": two levels, called a change. */
export function levelsCalledIncrease(sentence: ClaimSentence): readonly FindingDraft[] {
  return clausesOf(sentence)
    .flatMap(pairsIn)
    .flatMap((pair) => {
      const called = levelCalledChange(sentence, pair);
      return called === null ? [] : [levelFinding(sentence, pair, called.at, called.noun)];
    });
}

function levelFinding(sentence: ClaimSentence, pair: Pair, at: number, noun: string): FindingDraft {
  const article = /^[aeiou]/iu.test(noun) ? 'an' : 'a';
  return {
    code: 'level_as_increase',
    severity: 'error',
    passages: [stretchPassage(sentence, at, at + noun.length), passageOf(pair.from), passageOf(pair.to)],
    message: `“${pair.from.mention.text} to ${pair.to.mention.text}” are the levels at both ends, and are called ${article} ${noun.toLowerCase()}.`,
    evidence: 'an increase is the difference of the two, or their ratio',
  };
}

/** The last year a paragraph's figures reach, for numbers that name none themselves. */
export function periodOfBlock(sentences: readonly ClaimSentence[]): string | null {
  const spans = sentences.flatMap(({ items }) =>
    items.flatMap(({ mention, reading }) =>
      mention.kind === 'period' && isSpan(reading.period) ? [reading.period.to] : [],
    ),
  );
  return spans.sort().at(-1) ?? null;
}

/** Words that name a group nobody has defined. */
export function undefinedGroups(sentence: ClaimSentence): readonly FindingDraft[] {
  const [number] = sentence.items.filter(({ mention }) =>
    ['money', 'percent', 'factor'].includes(mention.kind),
  );
  const group = sentence.groups.find(({ members }) => members.length === 0);
  if (number === undefined || group === undefined) return [];
  return [
    {
      code: 'group_undefined',
      severity: 'info',
      passages: [
        { block: sentence.block.id, start: group.start, end: group.end, text: group.text },
        passageOf(number),
      ],
      message: `Nobody has defined who “${group.text}” are.`,
      evidence: 'without members the number cannot be checked',
    },
  ];
}

/** Levels that rest on one outlet alone. */
export function singleRoots(block: readonly ClaimSentence[]): readonly FindingDraft[] {
  const citations = block.flatMap(({ citations: own }) => own);
  const sources = new Set(citations.map(({ outlet }) => outlet));
  const pair = block
    .flatMap((sentence) => clausesOf(sentence).flatMap(pairsIn))
    .find(({ isStated }) => isStated);
  const [citation] = citations;
  if (sources.size !== 1 || pair === undefined || citation === undefined) return [];
  return [
    {
      code: 'single_root',
      severity: 'info',
      passages: [
        passageOf(pair.from),
        { block: citation.block, start: citation.start, end: citation.end, text: citation.text },
      ],
      message: `The figures of this paragraph rest on ${citation.outlet} alone.`,
      evidence: `${citations.length} reference${citations.length === 1 ? '' : 's'}, one outlet`,
    },
  ];
}
