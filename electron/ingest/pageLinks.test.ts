import { expect, test } from 'vitest';
import { readArticle } from '#shared/domain/reading/readArticle.ts';
import { parseHtml } from './html/parseHtml.ts';
import { parseMarkdown } from './markdown.ts';

const PROSE =
  'The harbour handled more grain than in any year since its terminal was opened, and its managers expect the flow to go on growing for as long as the northern route stays cheap for shippers.';
const page = (body: string, head = ''): string =>
  `<html><head><title>Grain moves south</title>${head}</head><body><nav><a href="https://paper.example/news">News</a></nav><article><h1>Grain moves south</h1><p>${PROSE}</p>${body}<p>${PROSE}</p></article></body></html>`;

const read = ({ text, blocks }: ReturnType<typeof parseHtml>) =>
  readArticle(text, blocks, { language: 'en', published: '2026-01-15' });
const cited = (body: string, head?: string) =>
  read(parseHtml(page(body, head))).citations.map(({ outlet, url, text }) => ({ outlet, url, text }));

test('a link on the name, on the verb or around the whole bracket is the address of what is cited', () => {
  expect(
    cited('<p>Prices fell by a tenth, according to <a href="https://www.reuters.com/a?b=1">Reuters</a>.</p>'),
  ).toEqual([{ outlet: 'Reuters', url: 'https://www.reuters.com/a?b=1', text: 'Reuters' }]);
  expect(
    cited('<p>Bloomberg <a href="https://bloomberg.example/x">reported on 3 May</a> that $5bn was lost.</p>'),
  ).toEqual([
    { outlet: 'Bloomberg', url: 'https://bloomberg.example/x', text: 'Bloomberg reported on 3 May' },
  ]);
  expect(
    cited(
      '<p>Trade doubled (<a href="https://one.example/">Kommersant, May 3</a>; <a href="https://two.example/2">Interfax, May 4</a>).</p>',
    ).map(({ url }) => url),
  ).toEqual(['https://one.example/', 'https://two.example/2']);
  expect(
    cited('<p>He <a href="https://ft.example/7">told</a> the Financial Times that it was over.</p>'),
  ).toEqual([{ outlet: 'Financial Times', url: 'https://ft.example/7', text: 'Financial Times' }]);
});

test('a piece that only a link names is cited, and its numbers are read', () => {
  const { citations, mentions } = read(
    parseHtml(
      page(
        '<p>😀 Output rose, <a href="https://stat.example/release">figures for 2024 showing 34 percent</a> of it exported.</p>',
      ),
    ),
  );
  expect(citations).toHaveLength(1);
  expect(citations[0]).toMatchObject({
    outlet: 'stat.example',
    title: 'figures for 2024 showing 34 percent',
    text: 'figures for 2024 showing 34 percent',
    url: 'https://stat.example/release',
    source: 'stat.example/release',
  });
  expect(mentions.map(({ text }) => text)).toContain('34 percent');
});

test('links to words, topics, people, places on the page and scripts cite nothing', () => {
  const links = [
    '<a href="https://paper.example/places/poti">the port of Poti</a>',
    '<a href="https://paper.example/topics/data">data</a>',
    '<a href="#note">reports</a>',
    '<a href="javascript:alert(1)">a study</a>',
    '<a href="mailto:a@b.example">the report</a>',
    '<a href="/elsewhere">a report</a>',
  ];
  for (const link of links) expect(cited(`<p>Ships wait at ${link} for a week or longer.</p>`)).toEqual([]);
});

test('a link without a host is of the site that the page says it is from', () => {
  const head = '<link rel="canonical" href="https://paper.example/2026/01/grain.html">';
  expect(
    cited('<p>As a <a href="../../2025/study.html">study of the route</a> said, it is cheap.</p>', head),
  ).toEqual([
    {
      outlet: 'paper.example',
      url: 'https://paper.example/2025/study.html',
      text: 'study of the route',
    },
  ]);
});

test('links keep their words where white space changes, paragraphs are cut and signs are composed', () => {
  const { text, blocks } = parseHtml(
    page(
      `<p>  ${PROSE}\n  See  <a href="https://a.example/1">a\n  report</a>.<br><br>${PROSE} Le rapport cite\u0301 dans\u00ad <a href="https://b.example/2">l'e\u0301tude</a> 😀 <a href="https://c.example/3"> of <b>May</b> </a>.</p>`,
    ),
  );
  const signs = [...text];
  const told = blocks.flatMap((block) =>
    (block.links ?? []).map(({ start, end, href }) => [href, signs.slice(start, end).join('')]),
  );
  expect(told).toEqual([
    ['https://paper.example/news', 'News'],
    ['https://a.example/1', 'a report'],
    ['https://b.example/2', "l'étude"],
    ['https://c.example/3', 'of May'],
  ]);
});

test('a card that is one link around paragraphs is no link of words', () => {
  const { blocks } = parseHtml(
    page('<a href="https://card.example/"><div><p>Grain waits.</p><p>More of it.</p></div></a>'),
  );
  expect(blocks.flatMap(({ links }) => links ?? []).map(({ href }) => href)).not.toContain(
    'https://card.example/',
  );
});

test('Markdown keeps where its links lead', () => {
  const { citations } = read(
    parseMarkdown(
      `# Grain moves south\n\n${PROSE}\n\nPrices fell, according to [Reuters](https://r.example/1).`,
    ),
  );
  expect(citations).toMatchObject([{ outlet: 'Reuters', url: 'https://r.example/1' }]);
});

test('a page of nothing but links and cuts is read in time that grows with its length', () => {
  const time = (count: number): number => {
    const body = `<p>${'<a href="https://a.example/x">a report by Reuters</a> said,<br><br>'.repeat(count)}</p>`;
    const before = process.cpuUsage();
    read(parseHtml(page(body)));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  time(60);
  const short = Math.max(time(60), 20);
  expect(time(480)).toBeLessThan(short * 8 * 4);
});

test('a number of a table that is a link cites the page it leads to, a name in its first column does not', () => {
  const table =
    '<table><tr><th>State</th><th>2025</th><th>2024</th></tr><tr><td><a href="https://state.example/punjab">Punjab</a></td><td>156.1</td><td><a href="https://fci.example/report">171.4</a></td></tr><tr><td>Haryana</td><td>53.9</td><td>about <a href="https://fci.example/r2">53.3</a></td></tr></table>';
  expect(cited(table)).toEqual([
    { outlet: 'fci.example', url: 'https://fci.example/report', text: '171.4' },
    { outlet: 'fci.example', url: 'https://fci.example/r2', text: '53.3' },
  ]);
  const { mentions } = read(parseHtml(page(table)));
  expect(mentions.map(({ text }) => text)).toContain('171.4');
});
