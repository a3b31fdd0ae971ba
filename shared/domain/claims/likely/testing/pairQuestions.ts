// The questions that weights are learned from: each number told of two amounts, with its candidates' marks and which are right.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalText } from '../../../document/canonicalText.ts';
import { planTextBlocks } from '../../../document/planTextBlocks.ts';
import { readArticle } from '../../../reading/readArticle.ts';
import { CONTROL_PARAGRAPHS } from '../../fixtures/controlParagraphs.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { DEFAULT_THRESHOLDS } from '../../lexicon/thresholds.ts';
import { claimSentences } from '../../sentence/claimSentence.ts';
import { withOwnTimes } from '../../sentence/ownTimes.ts';
import { questionOf } from '../candidates.ts';
import { claimOf } from '../likelihoods.ts';
import { marksOf } from '../marks.ts';
import { noneMarks } from '../noneMarks.ts';

type Placed = Marked & { readonly place: string; readonly words: string };

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const ARTICLES = [
  `${FIXTURES}/articles`,
  fileURLToPath(new URL('../../../reading/testing/articles', import.meta.url)),
];
const CHOICE = /\{([^{}|]*)\|([^{}]*)\}/gu;
const PUBLISHED = '2026-01-20';

/** Of every passage its sound and its wrong form. */
export function passageQuestions(): readonly Marked[] {
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith('Cases.txt'));
  return files.flatMap((name) =>
    readFileSync(`${FIXTURES}/${name}`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .flatMap((line) => {
        const text = line.split('¶').join('\n\n');
        const sound = questionsOf(text.replace(CHOICE, '$1'), PUBLISHED);
        const wrong = questionsOf(text.replace(CHOICE, '$2'), PUBLISHED).flatMap((question) => {
          const same = sound.find(({ place }) => place === question.place);
          return same?.candidates.length === question.candidates.length
            ? [{ ...question, right: same.right }]
            : [];
        });
        return [...sound, ...wrong];
      }),
  );
}

/** Of paragraphs in which all is right. */
export const controlQuestions = (): readonly Marked[] =>
  CONTROL_PARAGRAPHS.flatMap((text) => questionsOf(text, PUBLISHED));

/** Of articles, without the sentences that were made wrong. */
export function articleQuestions(): readonly Marked[] {
  return ARTICLES.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => {
        const path = `${folder}/${name.replace('.txt', '.gold.json')}`;
        const gold = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Gold;
        const wrong = (gold.planted ?? []).flatMap(({ words, other }) => (other ? [words, other] : [words]));
        return questionsOf(readFileSync(`${folder}/${name}`, 'utf8'), gold.published ?? PUBLISHED).filter(
          ({ words }) => !wrong.some((one) => words.includes(one) || one.includes(words)),
        );
      }),
  );
}

type Gold = {
  readonly published?: string;
  readonly planted?: readonly { readonly words: string; readonly other?: string | null }[];
};

function questionsOf(raw: string, published: string): readonly Placed[] {
  const text = canonicalText(raw);
  const blocks = planTextBlocks(text);
  const about = { language: 'en', published };
  const { mentions, citations } = readArticle(text, blocks, about);
  const sentences = claimSentences(withOwnTimes({ blocks, mentions, citations, ...about }));
  const context = { sentences, thresholds: DEFAULT_THRESHOLDS, published };
  return sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      sentence.items.flatMap((item, at) => {
        const question = questionOf(context, sentence, item);
        if (question === null) return [];
        return [
          {
            place: `${sentence.order}:${at}`,
            words: sentence.text,
            none: noneMarks(question),
            candidates: question.candidates.map((candidate) => marksOf(context, question, candidate)),
            right: question.candidates.flatMap((candidate, i) =>
              claimOf(context, question, candidate)?.verdict === 'holds' ? [i] : [],
            ),
          },
        ];
      }),
    );
}
