// What doubts are learned from: every contradiction that the rules find in sound texts, where it is none, and in texts that were made wrong.
import { articleClaims } from '../../auditArticle.ts';
import { sweptCases } from '../../fixtures/pairSweep.ts';
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, contextOf, type Passage } from '../../learned/testing/trainingTexts.ts';
import { doubtMarks, surroundingsOf } from '../doubtMarks.ts';
import { isContradicted } from '../doubts.ts';

type Contradiction = {
  readonly key: string;
  readonly words: readonly string[];
  readonly marks: readonly string[];
};

const question = ({ marks }: Contradiction, isReal: boolean): Marked => ({
  none: [],
  candidates: [marks],
  right: isReal ? [0] : [],
});

export const doubtsOfPassage = ({ sound, wrong }: Passage): readonly Marked[] =>
  doubtsOfForms(sound.context, wrong.context);

/** Of simple statements about a pair of amounts, every so many of the sweep; its test takes others. */
export const doubtsOfSweep = (): readonly Marked[] =>
  sweptCases(SWEPT).flatMap(({ sound, wrong }) =>
    doubtsOfForms(contextOf(sound, PUBLISHED), contextOf(wrong, PUBLISHED)),
  );
const SWEPT = 11;

/** What is found in the wrong form alone is found rightly. */
function doubtsOfForms(sound: AuditContext, wrong: AuditContext): readonly Marked[] {
  const ofSound = contradictionsOf(sound);
  const keys = new Set(ofSound.map(({ key }) => key));
  const ofWrong = contradictionsOf(wrong).filter(({ key }) => !keys.has(key));
  return [...ofSound.map((one) => question(one, false)), ...ofWrong.map((one) => question(one, true))];
}

/** Of an article and of what is left of it without every second sentence, where nothing but what was made wrong is wrong. */
export function doubtsOfArticle(article: Article): readonly Marked[] {
  const { context, planted } = article;
  const isTouched = ({ words }: Contradiction): boolean =>
    planted.some((one) => words.some((text) => one.words.includes(text) || one.other?.includes(text)));
  const cut = Array.from({ length: CUTS }, (_, i) => withoutEvery(context, i)).flatMap(contradictionsOf);
  return [
    ...contradictionsOf(context).map((one) => question(one, isTouched(one))),
    ...cut.filter((one) => !isTouched(one)).map((one) => question(one, false)),
  ];
}

const CUTS = 2;

function withoutEvery({ sentences, published }: AuditContext, first: number): AuditContext {
  const blocks = new Map<string, string[]>();
  for (const { order, block, text } of sentences)
    if (order % CUTS !== first && !/^table /u.test(block.locator))
      blocks.set(block.id, [...(blocks.get(block.id) ?? []), text.trim()]);
  return contextOf([...blocks.values()].map((kept) => kept.join(' ')).join('\n\n'), published ?? PUBLISHED);
}
const PUBLISHED = '2026-01-20';

/** Sound passages of different things in one paragraph: prose as dense as it comes, in which nothing is wrong. */
export function doubtsOfMixes(all: readonly Passage[]): readonly Marked[] {
  const textOf = (i: number): string => (all[i % all.length]?.sound.text ?? '').replace(/\s+/gu, ' ').trim();
  return all
    .flatMap((_, i) => (i % 2 === 0 ? [[i, i + 37, i + 91].map(textOf).join(' ')] : []))
    .flatMap((text) => contradictionsOf(contextOf(text, PUBLISHED)))
    .map((one) => question(one, false));
}

function contradictionsOf(context: AuditContext): readonly Contradiction[] {
  const drafts = articleClaims(context);
  if (!drafts.some(isContradicted)) return [];
  const around = surroundingsOf(context, drafts);
  return drafts.filter(isContradicted).map((draft) => {
    const words = draft.passages.map(({ text }) => text);
    return { key: [draft.why, draft.wording, ...words].join('|'), words, marks: doubtMarks(around, draft) };
  });
}
