// The questions about sets that weights are learned from, with which answers are right.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalText } from '../../../document/canonicalText.ts';
import { planTextBlocks } from '../../../document/planTextBlocks.ts';
import { readArticle } from '../../../reading/readArticle.ts';
import { CONTROL_PARAGRAPHS } from '../../fixtures/controlParagraphs.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { DEFAULT_THRESHOLDS } from '../../lexicon/thresholds.ts';
import { type ArticleFacts, claimLines, claimSentences } from '../../sentence/claimSentence.ts';
import { withOwnTimes } from '../../sentence/ownTimes.ts';
import { isAsked } from '../sets/decide.ts';
import type { SetQuestion } from '../sets/question.ts';
import { setQuestions } from '../sets/setClaims.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const ARTICLES = [
  `${FIXTURES}/articles`,
  fileURLToPath(new URL('../../../reading/testing/articles', import.meta.url)),
];
const CHOICE = /\{([^{}|]*)\|([^{}]*)\}/gu;
const PUBLISHED = '2026-01-20';

/** Of every passage with a sound and a wrong form: what fits the one and not the other is what is meant. */
export function passageSets(without: readonly string[] = [], read = readText): readonly Marked[] {
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith('Cases.txt') && !without.includes(name));
  return files.flatMap((name) =>
    readFileSync(`${FIXTURES}/${name}`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .flatMap((line) => markedPassage(line, read)),
  );
}

/** A passage with {sound|wrong} words; `¶` parts its blocks. */
export function markedPassage(line: string, read = readText): readonly Marked[] {
  const text = line
    .split('¶')
    .map((part) => part.trim())
    .join('\n\n');
  const sound = questionsOf(text.replace(CHOICE, '$1'), PUBLISHED, read);
  const wrong = questionsOf(text.replace(CHOICE, '$2'), PUBLISHED, read);
  return sound.flatMap((question) => {
    const same = wrong.find(({ key }) => key === question.key);
    const fitting = keysOf(question);
    if (fitting.size === 0)
      return same === undefined || keysOf(same).size > 0
        ? [marked(question, fitting)]
        : [marked(question, fitting), marked(same, fitting)];
    const still = same === undefined ? new Set() : keysOf(same);
    const meant = new Set([...fitting].filter((key) => !still.has(key)));
    if (same === undefined || meant.size === 0) return byItself([question]);
    return [marked(question, meant), marked(same, meant)];
  });
}

/** Of paragraphs in which all is right: what nothing fits is of nothing near it. */
export const controlSets = (read = readText): readonly Marked[] =>
  CONTROL_PARAGRAPHS.flatMap((text) => byItself(questionsOf(text, PUBLISHED, read)));

export function articleSets(read = readText): readonly Marked[] {
  return ARTICLES.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => {
        const path = `${folder}/${name.replace('.txt', '.gold.json')}`;
        const gold = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Gold;
        return byItself(
          questionsOf(readFileSync(`${folder}/${name}`, 'utf8'), gold.published ?? PUBLISHED, read),
        );
      }),
  );
}

type Gold = { readonly published?: string };

/** What fits where hardly anything would by chance is meant; where chance may have made it, nothing is learned. */
const byItself = (questions: readonly SetQuestion[]): readonly Marked[] =>
  questions.flatMap((question) => {
    const fitting = keysOf(question);
    const chances = question.answers.reduce((sum, { chance }) => sum + chance, 0);
    return fitting.size === 0 || chances < UNLIKELY ? [marked(question, fitting)] : [];
  });
const UNLIKELY = 0.3;

const keysOf = ({ answers }: SetQuestion): ReadonlySet<string> =>
  new Set(answers.filter(({ makes }) => makes === 'same').map(({ key }) => key));

const marked = ({ none, answers }: SetQuestion, right: ReadonlySet<string>): Marked => ({
  none: none(),
  candidates: answers.map(({ marks }) => marks()),
  right: answers.flatMap(({ key }, i) => (right.has(key) ? [i] : [])),
});

export type Reader = (raw: string, published: string) => ArticleFacts;

export const readText: Reader = (raw, published) => {
  const text = canonicalText(raw);
  const blocks = planTextBlocks(text);
  const about = { language: 'en', published };
  const { mentions, citations } = readArticle(text, blocks, about);
  return withOwnTimes({ blocks, mentions, citations, ...about });
};

export function questionsOf(raw: string, published: string, read = readText): readonly SetQuestion[] {
  const article = read(raw, published);
  const sentences = claimSentences(article);
  const context = { sentences, lines: claimLines(article), thresholds: DEFAULT_THRESHOLDS, published };
  return sentences.flatMap((sentence) => setQuestions(context, sentence)).filter(isAsked);
}
