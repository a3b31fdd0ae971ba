import { expect, test } from 'vitest';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { Printer } from '../html/printer.ts';
import { FootnoteTexts } from './footnoteText.ts';

const [article] = sampleModel.documents;
const quoted = sampleModel.numbers.find(({ expression }) => expression === 'quote')!;
const at = (document: string, locator: string) => ({ ...quoted, document, locator });
const articles = (...publications: string[]): PackModel => ({
  ...sampleModel,
  documents: publications.map((publication, i) => ({
    ...article!,
    id: `d${i + 1}`,
    title: `Title ${i + 1}`,
    publication,
    published: '2025-01-05',
  })),
});

test('an article is cited in full once, then by who published it', () => {
  const texts = new FootnoteTexts(new Printer(articles('Monitor', 'Gazette')));
  expect(texts.of(at('d1', 'body ¶ 1'))).toMatch(/^Title 1, Monitor, 2025-01-05, body ¶ 1\./);
  expect(texts.of(at('d1', 'body ¶ 3'))).toMatch(/^Monitor, body ¶ 3\./);
  expect(texts.of(at('d2', 'bullet 2'))).toMatch(/^Title 2, Gazette, 2025-01-05, bullet 2\./);
});

test('one of two articles of the same publication is cited by its title', () => {
  const texts = new FootnoteTexts(new Printer(articles('Monitor', 'Monitor')));
  texts.of(at('d2', 'body ¶ 1'));
  expect(texts.of(at('d2', 'body ¶ 2'))).toMatch(/^Title 2, body ¶ 2\./);
});
