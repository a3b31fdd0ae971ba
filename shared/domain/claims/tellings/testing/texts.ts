// The texts that weights are learned from: passages in a right and a wrong form, and articles with the sentences that were made wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalText } from '../../../document/canonicalText.ts';
import { planTextBlocks } from '../../../document/planTextBlocks.ts';
import { readArticle } from '../../../reading/readArticle.ts';
import { CONTROL_PARAGRAPHS } from '../../fixtures/controlParagraphs.ts';
import type { AuditContext } from '../../forms/draft.ts';
import { DEFAULT_THRESHOLDS } from '../../lexicon/thresholds.ts';
import { claimSentences } from '../../sentence/claimSentence.ts';
import { withOwnTimes } from '../../sentence/ownTimes.ts';

/** `group` is the line of the file that names its kind. */
export type Passage = {
  readonly name: string;
  readonly group: string;
  readonly sound: AuditContext;
  readonly wrong: AuditContext;
  readonly texts: { readonly sound: string; readonly wrong: string };
};

export type Article = {
  readonly name: string;
  readonly context: AuditContext;
  readonly text: string;
  readonly planted: readonly Planted[];
};

export type Planted = {
  readonly words: string;
  readonly other?: string | null;
  readonly codes: readonly string[];
};

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const ARTICLES = [
  `${FIXTURES}/articles`,
  fileURLToPath(new URL('../../../reading/testing/articles', import.meta.url)),
];
const CHOICE = /\{([^{}|]*)\|([^{}]*)\}/gu;
const PUBLISHED = '2026-01-20';

export function passages(folder = FIXTURES): readonly Passage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('Cases.txt'))
    .flatMap((name) => {
      let group = '';
      return readFileSync(`${folder}/${name}`, 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          if (line.startsWith('#')) group = line.slice(1).trim();
          return line.trim() === '' || line.startsWith('#')
            ? []
            : [passageOf(`${name}:${at + 1}`, group, line)];
        });
    });
}

export function passageOf(name: string, group: string, line: string): Passage {
  const form = (which: string): string =>
    line
      .replace(CHOICE, which)
      .split(/¶|\|\|/u)
      .map((one) => one.trim())
      .join('\n\n');
  const texts = { sound: form('$1'), wrong: form('$2') };
  return {
    name,
    group,
    sound: contextOf(texts.sound, PUBLISHED),
    wrong: contextOf(texts.wrong, PUBLISHED),
    texts,
  };
}

/** Paragraphs in which all is right. */
export const controls = (): readonly Article[] =>
  CONTROL_PARAGRAPHS.map((text, at) => ({
    name: `control:${at}`,
    context: contextOf(text, PUBLISHED),
    text,
    planted: [],
  }));

export function articles(folders: readonly string[] = ARTICLES): readonly Article[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => {
        const path = `${folder}/${name.replace('.txt', '.gold.json')}`;
        const gold = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Gold;
        if ((gold.language ?? 'en') !== 'en') return [];
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const context = contextOf(text, gold.published ?? PUBLISHED);
        return [{ name, context, text, planted: gold.planted ?? [] }];
      }),
  );
}

/** Whether a sentence was made wrong, or is what it was set against. */
export const isTouched = (planted: readonly Planted[], text: string): boolean =>
  planted.some(({ words, other }) =>
    [words, other ?? ''].some((one) => one !== '' && (text.includes(one) || one.includes(text))),
  );

type Gold = {
  readonly language?: string;
  readonly published?: string;
  readonly planted?: readonly Planted[];
};

function contextOf(raw: string, published: string): AuditContext {
  const text = canonicalText(raw);
  const blocks = planTextBlocks(text);
  const about = { language: 'en', published };
  const { mentions, citations } = readArticle(text, blocks, about);
  const sentences = claimSentences(withOwnTimes({ blocks, mentions, citations, ...about }));
  return { sentences, thresholds: DEFAULT_THRESHOLDS, published };
}
