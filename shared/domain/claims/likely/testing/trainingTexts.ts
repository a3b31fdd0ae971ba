// The texts that weights are learned from: passages with {sound|wrong} of the fixtures, and articles with what was made wrong in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalText } from '../../../document/canonicalText.ts';
import { planTextBlocks } from '../../../document/planTextBlocks.ts';
import { readArticle } from '../../../reading/readArticle.ts';
import type { AuditContext } from '../../forms/draft.ts';
import { DEFAULT_THRESHOLDS } from '../../lexicon/thresholds.ts';
import { type ArticleFacts, claimSentences } from '../../sentence/claimSentence.ts';
import { withOwnTimes } from '../../sentence/ownTimes.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const ARTICLES = [
  `${FIXTURES}/articles`,
  fileURLToPath(new URL('../../../reading/testing/articles', import.meta.url)),
];
const CHOICE = /\{(?<sound>[^{}|]*)\|(?<wrong>[^{}]*)\}/gu;
export const PUBLISHED = '2026-01-20';

/** Where the choice stands in a form of the text, in characters. */
export type Span = { readonly start: number; readonly end: number };
export type Form = { readonly text: string; readonly span: Span };
export type Passage = {
  readonly file: string;
  readonly kind: string;
  readonly sound: Form;
  readonly wrong: Form;
};

/** A line with one choice; null where it has none. */
export function passageOf(line: string, kind: string, file = ''): Passage | null {
  const raw = line
    .split(/¶|\|\|/u)
    .map((part) => part.trim())
    .join('\n\n');
  const [match] = raw.matchAll(CHOICE);
  if (match === undefined) return null;
  const form = (name: 'sound' | 'wrong'): Form => ({
    text: raw.replace(CHOICE, `$<${name}>`),
    span: { start: match.index, end: match.index + (match.groups?.[name]?.length ?? 0) },
  });
  return { file, kind, sound: form('sound'), wrong: form('wrong') };
}

/** Every passage of the fixtures, with the kind named above it. */
export function fixturePassages(): readonly Passage[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('Cases.txt'))
    .flatMap((name) => {
      let kind = '';
      return readFileSync(`${FIXTURES}/${name}`, 'utf8')
        .split('\n')
        .flatMap((line) => {
          if (line.startsWith('#')) kind = line.slice(1).trim();
          const passage = line.startsWith('#') ? null : passageOf(line, kind, name);
          return passage === null ? [] : [passage];
        });
    });
}

export type TrainingArticle = {
  readonly name: string;
  readonly text: string;
  readonly published: string;
  readonly isWrong: (sentence: string) => boolean;
};

type Gold = {
  readonly published?: string;
  readonly planted?: readonly { readonly words: string; readonly other?: string | null }[];
};

export function trainingArticles(folders: readonly string[] = ARTICLES): readonly TrainingArticle[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => {
        const path = `${folder}/${name.replace('.txt', '.gold.json')}`;
        const gold = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Gold;
        const wrong = (gold.planted ?? []).flatMap(({ words, other }) => (other ? [words, other] : [words]));
        return {
          name: `${folder}/${name}`,
          text: readFileSync(`${folder}/${name}`, 'utf8'),
          published: gold.published ?? PUBLISHED,
          isWrong: (sentence: string) =>
            wrong.some((one) => sentence.includes(one) || one.includes(sentence)),
        };
      }),
  );
}

/** A text as an audit sees it. */
export function contextOf(
  raw: string,
  published: string,
): { readonly context: AuditContext; readonly facts: ArticleFacts } {
  const text = canonicalText(raw);
  const blocks = planTextBlocks(text);
  const about = { language: 'en', published };
  const { mentions, citations } = readArticle(text, blocks, about);
  const facts = { blocks, mentions, citations, ...about };
  return {
    context: { sentences: claimSentences(withOwnTimes(facts)), thresholds: DEFAULT_THRESHOLDS, published },
    facts,
  };
}
