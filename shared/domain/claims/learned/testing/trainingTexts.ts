// The texts that all weights are learned from: passages in a sound and a wrong form, articles with what was made wrong in them, and
// paragraphs in which all is right; each as an audit sees it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalText } from '../../../document/canonicalText.ts';
import { planTextBlocks } from '../../../document/planTextBlocks.ts';
import { readArticle } from '../../../reading/readArticle.ts';
import { CONTROL_PARAGRAPHS } from '../../fixtures/controlParagraphs.ts';
import { sweptStatements } from '../../fixtures/statementSweep.ts';
import type { AuditContext } from '../../forms/draft.ts';
import { DEFAULT_THRESHOLDS } from '../../lexicon/thresholds.ts';
import { claimLines, claimSentences } from '../../sentence/claimSentence.ts';
import { withOwnTimes } from '../../sentence/ownTimes.ts';

/** Where the choice stands in a form of the text, in characters. */
export type Span = { readonly start: number; readonly end: number };

export type Form = { readonly text: string; readonly span: Span; readonly context: AuditContext };

/** `kind` is the line of the file that names its kind. */
export type Passage = {
  readonly file: string;
  readonly kind: string;
  readonly sound: Form;
  readonly wrong: Form;
};

/** What was made wrong, and what contradicts it. */
export type Planted = {
  readonly words: string;
  readonly other?: string | null;
  readonly codes?: readonly string[];
};

export type Article = {
  readonly name: string;
  readonly context: AuditContext;
  readonly planted: readonly Planted[];
};

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const ARTICLES = [
  `${FIXTURES}/articles`,
  `${FIXTURES}/training`,
  fileURLToPath(new URL('../../../reading/testing/articles', import.meta.url)),
];
const CHOICE = /\{(?<sound>[^{}|]*)\|(?<wrong>[^{}]*)\}/gu;
const PUBLISHED = '2026-01-20';

/** A line with {sound|wrong} in it, ¶ between paragraphs; null where it has no choice. */
export function passageOf(line: string, kind: string, file = ''): Passage | null {
  const raw = line
    .split(/¶|\|\|/u)
    .map((part) => part.trim())
    .join('\n\n');
  const [match] = raw.matchAll(CHOICE);
  if (match === undefined) return null;
  const form = (name: 'sound' | 'wrong'): Form => {
    const text = raw.replace(CHOICE, `$<${name}>`);
    return {
      text,
      span: { start: match.index, end: match.index + (match.groups?.[name]?.length ?? 0) },
      context: contextOf(text, PUBLISHED),
    };
  };
  return { file, kind, sound: form('sound'), wrong: form('wrong') };
}

/** Every passage of a folder's *Cases.txt. */
export function passages(folder = FIXTURES): readonly Passage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('Cases.txt'))
    .flatMap((file) => {
      let kind = '';
      return readFileSync(`${folder}/${file}`, 'utf8')
        .split('\n')
        .flatMap((line) => {
          if (line.startsWith('#')) kind = line.slice(1).trim();
          return line.startsWith('#') ? [] : (passageOf(line, kind, file) ?? []);
        });
    });
}

/** Composed statements as passages, the choice where their two forms differ; its test takes those in between. */
export const sweptPassages = (): readonly Passage[] =>
  sweptStatements(2).map(({ shape, sound, wrong }) => {
    const isSame = (i: number): boolean => sound[i] === wrong[i];
    const shorter = Math.min(sound.length, wrong.length);
    let start = 0;
    while (start < shorter && isSame(start)) start++;
    let tail = 0;
    while (tail < shorter - start && sound.at(-1 - tail) === wrong.at(-1 - tail)) tail++;
    const form = (text: string): Form => ({
      text,
      span: { start, end: text.length - tail },
      context: contextOf(text, PUBLISHED),
    });
    return { file: 'statementSweep.ts', kind: shape, sound: form(sound), wrong: form(wrong) };
  });

type Gold = {
  readonly language?: string;
  readonly published?: string;
  readonly planted?: readonly Planted[];
};

/** Every English article of the folders, and the paragraphs in which all is right as an article each. */
export function articles(folders: readonly string[] = ARTICLES): readonly Article[] {
  const whole = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => {
        const path = `${folder}/${name.replace('.txt', '.gold.json')}`;
        const gold = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Gold;
        if ((gold.language ?? 'en') !== 'en') return [];
        const context = contextOf(readFileSync(`${folder}/${name}`, 'utf8'), gold.published ?? PUBLISHED);
        return [{ name: basename(name, '.txt'), context, planted: gold.planted ?? [] }];
      }),
  );
  const controls = CONTROL_PARAGRAPHS.map((text, i) => ({
    name: `control ${i}`,
    context: contextOf(text, PUBLISHED),
    planted: [],
  }));
  return [...whole, ...controls];
}

/** Whether a sentence was made wrong, or is what it was set against. */
export const isTouched = ({ planted }: Article, sentence: string): boolean =>
  planted.some(({ words, other }) =>
    [words, other ?? ''].some((one) => one !== '' && (sentence.includes(one) || one.includes(sentence))),
  );

/** A text as an audit sees it. */
export function contextOf(raw: string, published: string): AuditContext {
  const text = canonicalText(raw);
  const blocks = planTextBlocks(text);
  const about = { language: 'en', published };
  const { mentions, citations } = readArticle(text, blocks, about);
  const facts = withOwnTimes({ blocks, mentions, citations, ...about });
  return {
    sentences: claimSentences(facts),
    lines: claimLines(facts),
    thresholds: DEFAULT_THRESHOLDS,
    published,
  };
}
