import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestArticle } from '../../ingest/ingestFile.ts';
import { ingestArticleInto, readDocumentRow } from '../articles/documents.ts';
import { readMentions } from '../articles/readings.ts';
import { findCell } from '../figures/findCell.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { chainOfCell, chainOfMention } from './citationChain.ts';

let workspace: TestWorkspace;
let context: ServiceContext;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const mentionSaying = (documentId: string, words: string): { documentId: string; mentionId: string } => {
  const { id } = readDocumentRow(context, documentId);
  const mention = readMentions(context, id).find(({ text }) => text.includes(words));
  if (mention === undefined) throw new Error(`No number says "${words}".`);
  return { documentId, mentionId: mention.id };
};
const namesOf = (chains: ReturnType<typeof chainOfCell>['chains']): string[] =>
  chains.map(({ steps }) => steps.map(({ name }) => name).join(' < '));

test('a share of 2023 in a paragraph up to 2024 rests on one old source', () => {
  const { chains, roots, flags } = chainOfMention(context, mentionSaying('d1', '80 percent'));
  expect(roots).toEqual(['Armenpress']);
  expect(namesOf(chains)[0]).toMatch(/ < Armenpress$/);
  expect(flags.map(({ code }) => code)).toEqual(['single_root', 'stale_source']);
  expect(flags[1]?.message).toContain('2023-11-27');
});

test('a year comes from nowhere', () => {
  const { id } = readDocumentRow(context, 'd1');
  const year = readMentions(context, id).find(({ kind }) => kind === 'period');
  expect(chainOfMention(context, { documentId: 'd1', mentionId: year?.id ?? '' }).chains).toEqual([]);
});

test('the pair of the group rests on one outlet alone', () => {
  for (const words of ['$63 billion', '$125 billion']) {
    const { flags } = chainOfMention(context, mentionSaying('d1', words));
    expect(flags.map(({ code }) => code)).toContain('single_root');
  }
});

test('an outlet that cites another one rests on it', async () => {
  const raw =
    'Parts\n\nTwo sources confirm that parts worth $120 million passed through Poti in 2024 (Reuters, February 4, 2025; Hürriyet, citing Reuters, February 5, 2025).';
  const [bytes, fileName] = [Buffer.from(raw), 'parts.txt'];
  const ingested = await ingestArticle(bytes, { fileName }, { workerUrl: context.ingestWorkerUrl });
  const { documentId } = ingestArticleInto(context, { bytes, fileName, ingested }).value;
  const { chains, roots, flags } = chainOfMention(context, mentionSaying(documentId, '$120 million'));
  expect(namesOf(chains).map((names) => names.replace(/^[^<]* < /u, ''))).toEqual([
    'Reuters',
    'Hürriyet < Reuters',
  ]);
  expect(roots).toEqual(['Reuters']);
  expect(flags.map(({ code }) => code)).toContain('single_root');
});

test('a cell with several statements goes back to each root; outlets that cite one agency are one', () => {
  const cell = (where: string) => findCell(context, where);
  const turnover = chainOfCell(
    context,
    cell('area = ARM and counterpart = RUS and flow = imports and period = 2021'),
  );
  expect(turnover.roots.length).toBeGreaterThan(2);
  expect(turnover.flags).toEqual([]);
  const customs = chainOfCell(
    context,
    cell('area = CHN and counterpart = RUS and flow = turnover and period = 2020'),
  );
  expect(customs.flags.map(({ code }) => code)).toEqual(['single_root']);
  // What is added up rests on what lies beneath it.
  const group = chainOfCell(
    context,
    cell('area = former_soviet_republics and counterpart = RUS and flow = turnover and period = 2020'),
  );
  expect(group.chains.length).toBeGreaterThan(5);
});

test('a cited article of the workspace is followed to what it cites itself', async () => {
  const add = async (name: string, text: string): Promise<string> => {
    const bytes = Buffer.from(text);
    const fileName = `${name}.txt`;
    const ingested = await ingestArticle(bytes, { fileName }, { workerUrl: context.ingestWorkerUrl });
    return ingestArticleInto(context, { bytes, fileName, ingested }).value.documentId;
  };
  const first = await add(
    'first',
    'Ore exports doubled\n\nBy Ann Lee\nTASS, March 4, 2025\n\nOre exports reached $7.77 billion in 2024 (Geostat, February 2, 2025).\n',
  );
  const second = await add(
    'second',
    'Ore again\n\nBy Bo Ray\nApril 5, 2025\n\nThe ministry put ore exports at $7.77 billion in 2024 (TASS, March 4, 2025).\n',
  );
  expect(readDocumentRow(context, first)).toMatchObject({ publication: 'TASS', published: '2025-03-04' });
  const { chains, roots } = chainOfMention(context, mentionSaying(second, '7.77'));
  expect(namesOf(chains)).toEqual(['Ore again < TASS < Geostat']);
  expect(roots).toEqual(['Geostat']);
});
