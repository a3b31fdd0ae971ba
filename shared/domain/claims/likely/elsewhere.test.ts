import { describe, expect, it } from 'vitest';
import { articleClaims } from '../auditArticle.ts';
import { auditText } from '../fixtures/auditText.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { contextOf } from '../learned/testing/trainingTexts.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { levelsFar } from './farLevels.ts';
import { productQuestion } from './products/ways.ts';
import { wholesWith } from './wholes.ts';

const PUBLISHED = '2026-01-20';
const contextIn = (...paragraphs: readonly string[]): AuditContext =>
  contextOf(paragraphs.join('\n\n'), PUBLISHED);

/** What is drafted of some words before it is doubted. */
const draftOf = (context: AuditContext, words: string): ClaimDraft | undefined =>
  articleClaims(context).find(
    ({ verdict, passages }) => verdict !== 'untestable' && passages[0]?.text === words,
  );

function toldIn(context: AuditContext, words: string): readonly [ClaimSentence, Item] {
  for (const sentence of context.sentences)
    for (const item of sentence.items) if (item.mention.text === words) return [sentence, item];
  throw new Error(`No number ${words}.`);
}

const ORCHARDS = contextIn(
  'Orchards in the valley yielded 48,000 tonnes of fruit last year, according to the co-operative.',
  'Apples came to 36,000 tonnes, or 75% of the crop. Pears came to 7,200 tonnes, plums to 3,600 and cherries to 1,200.',
  'The year before, the valley had picked 8,000 tonnes of pears and 3,400 of plums.',
  'Growers took on 1,350 pickers, of whom 950 came from abroad. A cold store at the railway is to cost £6.4 million, of which a bank lends £4.8 million over 15 years.',
  'Of the 412 members 256 attended, and 231 voted for the store. The valley planted 110 hectares of trees and grubbed up 70.',
  'The co-operative paid its members £28.8 million for its apples, or £800 a tonne.',
);

describe('amounts of other paragraphs', () => {
  it('are found by the words they share with a statement', () => {
    const [sentence, item] = toldIn(ORCHARDS, '£800 a tonne');
    const found = levelsFar(ORCHARDS, sentence, item, ({ reading }) => reading.unit === 'tonne');
    expect(found.map((one) => one.item.mention.text)).toContain('36,000 tonnes');
  });

  it('are wholes where others told in a row make them', () => {
    const [, item] = toldIn(ORCHARDS, '36,000 tonnes');
    expect(wholesWith(ORCHARDS, item).map((whole) => whole.item.mention.text)).toEqual(['48,000 tonnes']);
  });

  it('are counts that an amount for each is asked of', () => {
    const [sentence] = toldIn(ORCHARDS, '£800 a tonne');
    const question = productQuestion(ORCHARDS, sentence).find(
      ({ stated }) => stated.item.mention.text === '£800 a tonne',
    );
    expect(question?.far.map((one) => one.item.mention.text)).toContain('36,000 tonnes');
  });
});

describe('what is told within one sentence', () => {
  it.each([
    'The company says that it handled 6,900 TEU in its first seven days, 900 more than the 6,000 it had planned.',
    'Buyers closed on 4,368 homes last year in Millhaven and its three suburbs, 4 percent more than the 4,200 of 2024, the board reported.',
    'The Southside terminal raised its throughput by about two-fifths in the fourth quarter, to 268,000 TEU from 192,000 a year earlier, and the remaining 100,000 TEU went over the quay at Westhaven.',
  ])('is not wrong where it fits: %s', (text) => {
    const { claims } = auditText(text, PUBLISHED);
    expect(claims.filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
  });

  it('goes before amounts that bear out "nearly doubled" by chance', () => {
    const context = contextIn(
      'Much of the traffic moved across the harbour. The Southside terminal nearly doubled its throughput in the fourth quarter, to 268,000 TEU from 192,000 a year earlier, and the remaining 100,000 TEU of the quarter went over the quay at Westhaven.',
    );
    expect(draftOf(context, 'nearly doubled')?.verdict).toBe('contradicted');
  });
});

describe('one day told by several times', () => {
  it('makes one length', () => {
    const context = contextIn(
      'The terminal received its first vessel in months on Monday of last week, 12 January. It had been shut since 3 September 2025, when a crane fell across the quay.',
      'After a closure of nearly six months, the port company spoke of a good start.',
    );
    expect(draftOf(context, 'nearly six months')?.verdict).toBe('contradicted');
  });
});
