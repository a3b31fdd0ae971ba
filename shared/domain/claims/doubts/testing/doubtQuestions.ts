// What doubts are learned from: every contradiction that the rules find in sound texts, where it is none, and in texts that were made wrong.
import { canonicalText } from '../../../document/canonicalText.ts';
import type { Mention } from '../../../reading/types.ts';
import { articleClaims } from '../../auditArticle.ts';
import { sweptCases } from '../../fixtures/pairSweep.ts';
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { slipped } from '../../learned/testing/slipped.ts';
import { type Article, contextOf, type Passage } from '../../learned/testing/trainingTexts.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { doubtMarks, surroundingsOf } from '../doubtMarks.ts';
import { isContradicted } from '../doubts.ts';

type Placed = { readonly start: number; readonly end: number };

type Contradiction = {
  readonly key: string;
  readonly words: readonly string[];
  readonly at: readonly Placed[];
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

const withoutEvery = ({ sentences, published }: AuditContext, first: number): AuditContext =>
  contextOf(textOfSentences(sentences.filter(({ order }) => order % CUTS !== first)), published ?? PUBLISHED);

function textOfSentences(sentences: readonly ClaimSentence[]): string {
  const blocks = new Map<string, string[]>();
  for (const { block, text } of sentences)
    if (!/^table /u.test(block.locator)) blocks.set(block.id, [...(blocks.get(block.id) ?? []), text.trim()]);
  return canonicalText([...blocks.values()].map((kept) => kept.join(' ')).join('\n\n'));
}
const PUBLISHED = '2026-01-20';

/** Passages of different things in one paragraph: prose as dense as it comes, in which nothing is wrong, and with the one in the middle wrong. */
export function doubtsOfMixes(all: readonly Passage[]): readonly Marked[] {
  const textOf = (i: number, form: 'sound' | 'wrong'): string =>
    (all[i % all.length]?.[form].text ?? '').replace(/\s+/gu, ' ').trim();
  const mixed = (i: number, form: 'sound' | 'wrong'): AuditContext =>
    contextOf([textOf(i + 37, 'sound'), textOf(i, form), textOf(i + 91, 'sound')].join(' '), PUBLISHED);
  return all.flatMap((_, i) => (i % 2 === 0 ? doubtsOfForms(mixed(i, 'sound'), mixed(i, 'wrong')) : []));
}

/** Of an article in which numbers that statements hold by are written wrong, one at a time. */
export function doubtsOfSlips({ context }: Article): readonly Marked[] {
  const text = textOfSentences(context.sentences);
  const published = context.published ?? PUBLISHED;
  const sound = contextOf(text, published);
  const known = new Set(contradictionsOf(sound).map(({ key }) => key));
  return heldNumbers(sound).flatMap((mention, i) => {
    const wrong = slipped(mention.text, i + mention.start);
    if (wrong === null) return [];
    const all = [...text];
    const told = [...all.slice(0, mention.start), wrong, ...all.slice(mention.end)].join('');
    const place = { start: mention.start, end: mention.start + [...wrong].length };
    return contradictionsOf(contextOf(told, published))
      .filter(
        ({ key, at }) =>
          !known.has(key) && at.some(({ start, end }) => start < place.end && place.start < end),
      )
      .map((one) => question(one, true));
  });
}

/** So many of an article, from all of it. */
const SLIPS = 5;

function heldNumbers(context: AuditContext): readonly Mention[] {
  const held = new Set(
    articleClaims(context).flatMap(({ verdict, triggers }) => (verdict === 'holds' ? triggers : [])),
  );
  const all = context.sentences.flatMap(({ items }) =>
    items.flatMap(({ mention }) => (held.has(mention.id) ? [mention] : [])),
  );
  const step = Math.max(1, all.length / SLIPS);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function contradictionsOf(context: AuditContext): readonly Contradiction[] {
  const drafts = articleClaims(context);
  if (!drafts.some(isContradicted)) return [];
  const around = surroundingsOf(context, drafts);
  return drafts.filter(isContradicted).map((draft) => {
    const words = draft.passages.map(({ text }) => text);
    return {
      key: [draft.why, draft.wording, ...words].join('|'),
      words,
      at: draft.passages,
      marks: doubtMarks(around, draft),
    };
  });
}
