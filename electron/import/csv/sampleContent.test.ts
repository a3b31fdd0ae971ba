/** The shipped sample holds together: its digest reads whole, its figures answer where-expressions as the rows say. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWhere } from '#shared/domain/figures/where/where.ts';
import { readArticle } from '#shared/domain/reading/readArticle.ts';
import { compare } from '#shared/lib/decimal.ts';
import { ingestArticle } from '../../ingest/ingestFile.ts';
import { listFigures } from '../../services/figures/listFigures.ts';
import { createSampleWorkspace } from '../../services/workspaces/sample.ts';
import type { Store } from '../../store/openStore.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { readTradeCsv } from './readTradeCsv.ts';

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../../../resources/sample/${name}`, import.meta.url));
const ingestWorkerUrl = new URL('../../ingest/ingestWorker.ts', import.meta.url);

describe('the digest', () => {
  it('keeps every block and leaves no number open', async () => {
    const document = await ingestArticle(
      sample('article.md'),
      { fileName: 'article.md' },
      { workerUrl: ingestWorkerUrl },
    );
    expect(document.meta.published).toBe('2026-01-15');
    expect(document.meta.publication).toBe('Eurasia Daily Monitor');
    const kept = document.blocks.filter((block) => block.kept);
    expect(kept).toHaveLength(document.blocks.length);
    expect(kept.filter((block) => ['bullet', 'body'].includes(block.role))).toHaveLength(11);
    const reading = readArticle(document.text, document.blocks, {
      language: document.meta.language,
      published: document.meta.published,
    });
    expect(reading.ledger.open).toBe(0);
    expect(reading.citations).toHaveLength(16);
    const words = reading.mentions.map((mention) => mention.text);
    for (const said of [
      'nearly double',
      '$63 billion',
      '$125 billion',
      '$107.8 billion',
      '$244 billion',
      'slightly faster',
      'quintupled',
      'seven others',
      'all but Moldova and the three Baltic states',
      'as much as 80 percent',
    ])
      expect(words).toContain(said);
  });

  it('holds every linked quote once, and cells are expressions that can be read', () => {
    const text = sample('article.md').toString('utf8');
    const spec = JSON.parse(sample('sample.json').toString('utf8')) as {
      links: { quote: string; cells: string[] }[];
      chart: { where: string[] };
    };
    for (const { quote } of spec.links) expect([quote, text.split(quote).length]).toEqual([quote, 2]);
    const expressions = [...spec.links.flatMap(({ cells }) => cells), ...spec.chart.where];
    expect(expressions.filter((expression) => !parseWhere(expression).ok)).toEqual([]);
  });
});

describe('the figures answer a where-expression', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-sample-'));
  const options = { holder: 'test', actor: 'test', now: () => '2026-01-20T00:00:00.000Z', ingestWorkerUrl };
  const { assertions } = readTradeCsv(sample('figures.csv'), 'figures.csv');
  let store: Store;
  beforeAll(async () => {
    store = await createSampleWorkspace(join(folder, 'sample.attest'), options);
  });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  const isOver = (a: ImportedAssertion, bound: string) => a.value !== null && compare(a.value, bound) > 0;

  it.each<[string, (a: ImportedAssertion) => boolean]>([
    ['', () => true],
    ['area = ARM', (a) => a.area === 'ARM'],
    ['currency != usd', (a) => a.currency !== 'USD'],
    ['value > 5bn', (a) => isOver(a, '5000000000')],
    ['value > €1bn', (a) => a.currency === 'EUR' && isOver(a, '1000000000')],
    ['value = 12bn', (a) => a.value === '12000000000'],
    ['period <= 2020', (a) => a.period <= '2020'],
    ['period > 2020', (a) => a.period > '2020'],
    ['period != 2020..2022', (a) => a.period < '2020' || a.period > '2022'],
    ['period >= 2020-07', () => false],
    ['period ~ 202', (a) => a.period.includes('202')],
    [
      'area = Armenia or area = GEO and flow = imports',
      (a) => a.area === 'ARM' || (a.area === 'GEO' && a.flow === 'imports'),
    ],
    [
      '(area = ARM or area = GEO) and flow = imports',
      (a) => ['ARM', 'GEO'].includes(a.area) && a.flow === 'imports',
    ],
    ['status = E and valuation = CIF', (a) => a.status === 'E' && a.valuation === 'CIF'],
  ])('%s', (where, keeps) => {
    const found = listFigures({ store, ...options }, where).map((figure) => figure.externalId);
    expect(found).toEqual(assertions.filter(keeps).map((a) => a.externalId));
  });

  it.each(['chosen', 'conflict'])('%s parts all assertions in two', (key) => {
    const found = (flag: string) =>
      listFigures({ store, ...options }, `${key} = ${flag}`).map(({ id }) => id);
    const [yes, no] = [found('yes'), found('no')];
    expect(yes.length).toBeGreaterThan(0);
    expect(no.length).toBeGreaterThan(0);
    expect(new Set([...yes, ...no]).size).toBe(assertions.length);
    if (key === 'chosen') {
      const shown = listFigures({ store, ...options }, '').filter(({ chosen }) => chosen);
      expect(yes).toEqual(shown.map(({ id }) => id));
    }
  });
});
