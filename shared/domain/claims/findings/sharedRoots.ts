/** "Two independent sources confirm it (Reuters, …; Hürriyet, citing Reuters, …)": as many are announced, and fewer are left when each is followed to its root. */
import type { Citation } from '../../reading/types.ts';
import { citationRoot } from '../chain/citationRoot.ts';
import { independentRoots } from '../chain/outletChain.ts';
import type { FindingDraft } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { type ClaimSentence, sentencePassage } from '../sentence/claimSentence.ts';
import type { Passage } from '../types.ts';

const OTHERS =
  '(?:(?:independent|separate|different|unrelated|other|local|major|reliable|public|foreign)\\s+){0,2}';
const SOURCES =
  '(?:sources?|outlets?|newspapers?|papers?|dailies|agencies|reports?|investigations?|studies|publications|accounts|media|analyses|surveys|teams)';
const ANNOUNCED = new RegExp(
  `\\b(?:(?<count>${COUNT})|several|multiple|various|numerous|a number of|many)\\s+${OTHERS}${SOURCES}\\b|\\bindependent(?:ly)?\\s+(?:of each other|confirm\\w*|report\\w*|sources?)\\b|\\bseparately\\s+(?:report|confirm)\\w*|\\beach of them\\b`,
  'iu',
);
const FEWEST = 2;

export function sharedRoots(sentence: ClaimSentence): readonly FindingDraft[] {
  const { citations, text } = sentence;
  const roots = independentRoots(citations.map((one) => citationRoot(one) ?? one.outlet));
  const [root] = roots;
  if (citations.length < FEWEST || root === undefined || !citations.some((one) => citationRoot(one) !== null))
    return [];
  const announced = ANNOUNCED.exec(text);
  const many = countOf(announced?.groups?.['count']) ?? FEWEST;
  if (roots.length >= (announced === null ? FEWEST : many)) return [];
  const outlets = citations.map(({ outlet }) => outlet).join(', ');
  return [
    {
      code: 'single_root',
      severity: announced === null ? 'info' : 'warning',
      passages: [sentencePassage(sentence), ...citations.map(passageOfCitation)],
      message:
        announced === null
          ? `${outlets} all have it from ${root}.`
          : `“${announced[0]}” are announced, and ${outlets} go back to ${roots.length === 1 ? `${root} alone` : roots.join(' and ')}.`,
      evidence: citations
        .flatMap((one) => {
          const its = citationRoot(one);
          return its === null ? [] : [`${one.outlet} cites ${its}`];
        })
        .join('; '),
    },
  ];
}

const passageOfCitation = ({ block, start, end, text }: Citation): Passage => ({ block, start, end, text });
