import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/setup/places.mjs';
import { runScript } from '../scripts/setup/setupProblem.mjs';
import { onToolNode } from '../scripts/setup/toolNode.mjs';

/**
 * Quantities found and read right in the English golds: Attest beside public recognisers, all by one generous measure (the
 * right number somewhere in the gold's words; unit, currency and bound are not asked of the libraries). They are no
 * dependency of Attest: `npm install --prefix FOLDER compromise@14 @microsoft/recognizers-text-suite@1.3.1`, then
 * `node bench/readingQuality.mjs FOLDER`. Without a folder only Attest is measured.
 * @typedef {{ start: number, end: number, values: readonly number[] }} Found UTF-16 offsets
 */
await runScript(() =>
  onToolNode(import.meta.url, async () => {
    /** @type {[string, (text: any, context: any) => any][]} */
    const readers = [['Attest', await attest()], ...libraries(process.argv[2])];
    const articles = await goldArticles();
    console.log(
      `${articles.length} articles, ${articles.reduce((sum, { gold }) => sum + gold.length, 0)} quantities\n`,
    );
    console.log('reader'.padEnd(36), 'recall  precision');
    for (const [name, read] of readers) {
      const { right, asked, answered } = score(articles, read);
      console.log(
        name.padEnd(36),
        (right / asked).toFixed(3).padStart(6),
        (right / answered).toFixed(3).padStart(10),
      );
    }
  }),
);

function domain(...path) {
  return import(pathToFileURL(join(root, 'shared', 'domain', ...path)).href);
}

/** Kept text of the English golds with the quantities that have one value. */
async function goldArticles() {
  const { placeQuotes } = await domain('reading', 'testing', 'scoreReading.ts');
  const folder = join(root, 'shared', 'domain', 'reading', 'testing', 'articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const { language, published, mentions } = JSON.parse(
        readFileSync(join(folder, name.replace(/\.txt$/, '.gold.json')), 'utf8'),
      );
      // Offsets are code points; only where they are also UTF-16 units can every library be asked the same.
      if (!language.startsWith('en') || [...text].length !== text.length) return [];
      const places = placeQuotes(
        text,
        mentions.map(([quote]) => quote),
      );
      const gold = mentions.flatMap(([, kind, value], i) => {
        const isTime = kind === 'period' || kind === 'date';
        const wanted = (value ?? '')
          .split('|')
          .filter((one) => one !== '' && !one.includes('..'))
          .map(Number);
        return kind === null || isTime || wanted.length === 0 ? [] : [{ ...places[i], wanted }];
      });
      return [{ text, language, published, gold, places }];
    });
}

function score(articles, read) {
  const sums = { right: 0, asked: 0, answered: 0 };
  for (const { text, language, published, gold, places } of articles) {
    const found = read(text, { language, published });
    const used = new Set();
    for (const { start, end, wanted } of gold) {
      sums.asked += 1;
      const here = found.filter((one) => one.start < end && start < one.end);
      for (const one of here) used.add(one);
      const isRight = here.some(({ values }) =>
        values.some((value) => wanted.some((other) => near(value, other))),
      );
      if (isRight) sums.right += 1;
      if (here.length > 0) sums.answered += 1;
    }
    // What overlaps any other gold entry (a time, an optional one) is neither asked nor held against the reader.
    sums.answered += found.filter(
      (one) => !used.has(one) && !places.some(({ start, end }) => one.start < end && start < one.end),
    ).length;
  }
  return sums;
}

function near(a, b) {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

async function attest() {
  const [{ readArticle }, { planTextBlocks }] = await Promise.all([
    domain('reading', 'readArticle.ts'),
    domain('document', 'planTextBlocks.ts'),
  ]);
  return (text, context) =>
    readArticle(text, planTextBlocks(text), context)
      .mentions.filter(
        ({ kind, state }) => !['vague', 'period', 'date'].includes(kind) && state === 'extracted',
      )
      .map(({ start, end, readings }) => ({
        start,
        end,
        values: readings.flatMap(({ value }) => (value === null ? [] : [Number(value)])),
      }));
}

/** @param {string | undefined} folder */
function libraries(folder) {
  if (folder === undefined) return [];
  const require = createRequire(join(resolve(folder), 'package.json'));
  const has = (name) => existsSync(join(resolve(folder), 'node_modules', name));
  /** @type {[string, (text: any, context: any) => any][]} */
  const found = [];
  if (has('compromise')) found.push(['compromise 14', compromise(require('compromise'))]);
  if (has('@microsoft/recognizers-text-suite')) {
    found.push(['Recognizers-Text 1.3.1', recognizers(require('@microsoft/recognizers-text-suite'))]);
  }
  return found;
}

function compromise(nlp) {
  return (text) => {
    const found = [];
    for (const match of nlp(text).numbers().json({ offset: true })) {
      const { start, length } = match.offset;
      const num = match.number?.num ?? null;
      if (num !== null) found.push({ start, end: start + length, values: [num, num / 100] });
    }
    return found;
  };
}

/** Its four number models; a number inside a currency or a percentage is that amount's own. */
function recognizers(suite) {
  const { Culture } = suite;
  return (text) => {
    const outer = [
      ...suite.recognizeCurrency(text, Culture.English),
      ...suite.recognizePercentage(text, Culture.English),
      ...suite.recognizeDimension(text, Culture.English),
    ].map(toFound);
    const plain = suite.recognizeNumber(text, Culture.English).map(toFound);
    return [
      ...outer,
      ...plain.filter((one) => !outer.some((other) => one.start < other.end && other.start < one.end)),
    ];
  };
}

function toFound({ start, end, resolution }) {
  const value = Number(String(resolution?.value ?? Number.NaN).replace('%', ''));
  return { start, end: end + 1, values: [value] };
}
