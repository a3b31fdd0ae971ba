/** The repository's own articles as anchors are resolved in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../document/canonicalText.ts';
import { planTextBlocks } from '../../document/planTextBlocks.ts';
import { readArticle } from '../../reading/readArticle.ts';
import type { AnchorText } from '../types.ts';

/** A text as one reads it that is not in any workspace. */
export function anchorText(written: string, language = 'en'): AnchorText {
  const text = canonicalText(written);
  const blocks = planTextBlocks(text);
  const { mentions } = readArticle(text, blocks, { language, published: '2026-01-15' });
  return { text, blocks, mentions, language };
}

const ARTICLES = join(import.meta.dirname, '../../reading/testing/articles');

/** Every plain-text article that the readings are measured on. */
export const articleTexts = (): readonly AnchorText[] =>
  readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) =>
      anchorText(readFileSync(join(ARTICLES, name), 'utf8'), name.includes('-ru') ? 'ru' : 'en'),
    );
