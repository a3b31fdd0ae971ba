import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { importBuilt } from '../scripts/bench/importBuilt.mjs';
import { inTurns, median } from '../scripts/bench/measure.mjs';
import { root } from '../scripts/setup/places.mjs';

export const title = 'Reading: one article of 2,000 words and a thousand, against a scan for digits';

const ROUNDS = 15;
const WORDS = 2_000;
const ARTICLES = 1_000;
const WORDS_PER_ARTICLE = 1_500;
/** What the project asks: warm, on one thread. */
const ONE_GOAL_MS = 50;
const THOUSAND_GOAL_S = 60;

/**
 * The anchor is the least any reader must do, a regular expression over the same text for its digits; the times asked
 * for are absolute, so they stand in the note.
 * @returns {Promise<import('../scripts/bench.mjs').Row[]>}
 */
export async function run() {
  const { readArticle } = await importBuilt('shared/domain/reading/readArticle.ts', 'readArticle');
  const { planTextBlocks } = await importBuilt('shared/domain/document/planTextBlocks.ts', 'planTextBlocks');
  const context = { language: 'en', published: '2025-06-01' };
  const read = (text) => timed(() => readArticle(text, planTextBlocks(text), context));
  const scan = (text) => timed(() => [...text.matchAll(/\d+(?:[.,]\d+)*/g)].length);

  const one = textOf(WORDS, 0);
  for (let warm = 0; warm < 5; warm += 1) read(one);
  const processorMs = [];
  const single = await inTurns(
    ROUNDS,
    () => {
      const since = process.cpuUsage();
      const took = read(one);
      const { user, system } = process.cpuUsage(since);
      processorMs.push((user + system) / 1000);
      return took;
    },
    () => scan(one),
  );
  const before = process.memoryUsage().rss;
  let oursMs = 0;
  let anchorMs = 0;
  for (let i = 0; i < ARTICLES; i += 1) {
    const text = textOf(WORDS_PER_ARTICLE, i);
    anchorMs += scan(text);
    oursMs += read(text);
  }
  const grownMb = (process.memoryUsage().rss - before) / 1024 / 1024;
  const memory = `${Math.round(grownMb)} MB more resident`;
  return [
    {
      what: `read ${WORDS} words`,
      ours: median(single.ours),
      anchor: median(single.anchor),
      unit: 'ms',
      goal: null,
      // Beside other work the clock tells how busy the machine is.
      note: `${verdict(median(single.ours), ONE_GOAL_MS, 'ms')}, ${Math.round(median(processorMs))} ms of processor time`,
    },
    {
      what: `read ${ARTICLES} articles of ${WORDS_PER_ARTICLE} words`,
      ours: oursMs / 1000,
      anchor: anchorMs / 1000,
      unit: 's',
      goal: null,
      note: `${verdict(oursMs / 1000, THOUSAND_GOAL_S, 's')}, ${memory}`,
    },
  ];
}

const verdict = (value, goal, unit) => `asked: ${goal} ${unit}; ${value <= goal ? 'within' : 'over'}`;

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const folder = join(root, 'shared', 'domain', 'reading', 'testing', 'articles');
const paragraphs = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !/-ru|deutsch|francais/.test(name))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n{2,}/))
  .filter((paragraph) => paragraph.length > 200);

/** So many words of real paragraphs, from another place for every `seed`. */
function textOf(words, seed) {
  const picked = [];
  let count = 0;
  for (let i = seed * 7; count < words; i += 1) {
    const paragraph = paragraphs[i % paragraphs.length] ?? '';
    picked.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return picked.join('\n\n');
}
