import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asGold, readGold, structureFaults } from '#shared/domain/document/testing/goldBlocks.ts';
import { ingestBytes } from './ingestBytes.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
const pages = readdirSync(FIXTURES).filter((name) => !name.endsWith('.gold.txt'));
const read = (name: string): Uint8Array => readFileSync(new URL(name, FIXTURES));

describe('pages with gold roles', () => {
  test.each(pages)('%s', async (name) => {
    const { text, blocks } = await ingestBytes(read(name), { fileName: name });
    const gold = readGold(readFileSync(new URL(name.replace(/\.\w+$/, '.gold.txt'), FIXTURES), 'utf8'));
    expect(asGold(blocks, gold)).toEqual(gold.map(({ role, words }) => `${role} ${words}`));
    expect(structureFaults(text, blocks)).toEqual([]);
    expect(blocks.filter((block) => block.role === 'title')).toHaveLength(1);
    // Reversible: all words of the page are in some block.
    expect(
      blocks
        .map((block) => block.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''));
  });

  test.each([
    [
      'semantic.html',
      {
        author: 'Rasa Petrauskas, Tom Idris',
        publication: 'Northern Trade Review',
        published: '2025-03-03',
        language: 'en-GB',
        mediaType: 'text/html',
      },
    ],
    [
      'divSoup.html',
      {
        title: "Armenia's gold trade triples",
        author: 'Lilit Harut',
        publication: 'Southern Ledger',
        published: '2026-01-15',
        language: 'en',
      },
    ],
    [
      'tables.html',
      { title: 'Außenhandel mit Zentralasien: Zahlen für 2024', published: '2025-03-03', language: 'de' },
    ],
    ['wordpress.html', { author: 'Davit M.', published: '2024-11-05', language: 'en-US' }],
    [
      'note.md',
      {
        title: 'Kyrgyz re-exports: what the mirror data say',
        author: 'Aida Bekova',
        published: '2025-06-11',
        language: 'en',
        mediaType: 'text/markdown',
      },
    ],
  ])('%s says about itself', async (name, wanted) => {
    expect((await ingestBytes(read(name), { fileName: name })).meta).toMatchObject(wanted);
  });
});

const kept = async (html: string): Promise<readonly string[]> => {
  const { blocks } = await ingestBytes(Buffer.from(html), { fileName: 'a.html' });
  return blocks.filter((block) => block.kept).map((block) => `${block.locator}: ${block.text}`);
};
const page = (inner: string): string =>
  `<title>Exports to Asia climb</title><article><h1>Exports to Asia climb</h1><p>Exports rose in May, as the ministry had expected for a long time.</p>${inner}<p>Imports fell in June, which nobody had expected at the time.</p></article>`;

describe('HTML', () => {
  test.each([
    [
      'a footnote sign does not join a number',
      '<p>It was so in 2024<sup><a href="#n">1</a></sup> and later, all agreed.</p>',
      'body ¶ 2: It was so in 2024¹ and later, all agreed.',
    ],
    [
      'an exponent does not join a number',
      '<p>They sold 10<sup>6</sup> m<sup>3</sup> of wood, the ministry said.</p>',
      'body ¶ 2: They sold 10⁶ m³ of wood, the ministry said.',
    ],
    [
      'ordinals stay',
      '<p>On the 21<sup>st</sup> day the border was opened to trade.</p>',
      'body ¶ 2: On the 21st day the border was opened to trade.',
    ],
    [
      'entities and spaces',
      '<p>Oil &amp; gas:\n   $1.2&nbsp;billion, the ministry said.</p>',
      'body ¶ 2: Oil & gas: $1.2\u00a0billion, the ministry said.',
    ],
    [
      'hidden characters go',
      '<p>Ex\u00adports were 1\u200b2 million tonnes, the ministry said.</p>',
      'body ¶ 2: Exports were 12 million tonnes, the ministry said.',
    ],
    [
      'links keep their words',
      '<p>The <a href="x">customs service</a> counted 12 million tonnes.</p>',
      'body ¶ 2: The customs service counted 12 million tonnes.',
    ],
    [
      'spans do not part a number',
      '<p>It cost <b>$</b><span>63</span> <i>billion</i> in all, they said.</p>',
      'body ¶ 2: It cost $63 billion in all, they said.',
    ],
  ])('%s', async (_, html, wanted) => {
    expect((await kept(page(html)))[2]).toBe(wanted);
  });

  test('scripts, styles, comments and templates leave no trace', async () => {
    const { text } = await ingestBytes(
      Buffer.from(
        page(
          '<script>document.body.innerHTML="BAD1"</script><style>p::after{content:"BAD2"}</style><!-- BAD3 --><template><p>BAD4</p></template><noscript><p>BAD5</p></noscript><svg><text>BAD6</text></svg>',
        ),
      ),
      { fileName: 'a.html' },
    );
    expect(text).not.toContain('BAD');
  });

  test.each([
    [
      'notes are raised digits',
      '<p>Sales were $12 billion<a href="#n1">[1]</a> in all of 2024, they said.</p>',
      'body ¶ 2: Sales were $12 billion[¹] in all of 2024, they said.',
    ],
    [
      'names side by side are parted',
      '<p>The buyers: <a>China</a><a>India</a>, in that order, and nobody else.</p>',
      'body ¶ 2: The buyers: China India, in that order, and nobody else.',
    ],
    [
      'bullets written by hand',
      '<p>• Wheat and barley from the north</p>',
      'bullet 1: Wheat and barley from the north',
    ],
    [
      'quotation elements',
      '<p>He called it <q>a good year</q> for the trade in wheat.</p>',
      'body ¶ 2: He called it “a good year” for the trade in wheat.',
    ],
    [
      'lines parted twice are paragraphs',
      '<div>Wheat rose by a third in May, they said.<br><br>Barley fell, too.</div>',
      'body ¶ 2: Wheat rose by a third in May, they said.',
    ],
  ])('%s', async (_, html, wanted) => {
    expect((await kept(page(html)))[2]).toBe(wanted);
  });

  test.each([
    [
      'a number',
      'Workers unload the Ever Placid on July 16. The port handled 212 ship calls. (L. Ortega/Courier)',
      'Workers unload the Ever Placid on July 16. The port handled 212 ship calls. (L. Ortega/Courier)',
    ],
    [
      'a share in a heading of a chart',
      'Exports fell 12 percent, 2019–2024. Source: Eurostat',
      'Exports fell 12 percent, 2019–2024. Source: Eurostat',
    ],
    ['a day and a credit', 'A worker sorts coffee in Nairobi on 3 May 2024. Photograph: Jane Doe/NP', null],
    ['a year and its number in the report', 'Figure 3. Trade of the region, 2019–2024', null],
    ['its number in the gallery', 'Cranes at Klaipeda. Photo: Rasa Petrauskas 2/14', null],
    ['nothing but words', 'Walnut traders in Zugdidi', null],
  ])('a caption of a picture with %s', async (_, caption, wanted) => {
    const blocks = await kept(page(`<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`));
    expect(blocks.slice(2, -1)).toEqual(wanted === null ? [] : [`caption 1: ${wanted}`]);
    expect(blocks.at(-1)).toMatch(/^body ¶ 2: /);
  });

  test('a caption before the first paragraph leaves title and byline where they are', async () => {
    const blocks = await kept(
      '<title>Exports to Asia climb</title><article><h1>Exports to Asia climb</h1><figure><img src="a.jpg"><figcaption>The port handled 212 ships in June. Photo: Reuters</figcaption></figure><p class="byline">By Jane Doe, May 3, 2024</p><p>Exports rose in May, as the ministry had expected for a long time.</p><p>Imports fell in June, which nobody had expected.</p></article>',
    );
    expect(blocks.map((block) => block.split(':')[0])).toEqual([
      'title',
      'caption 1',
      'byline',
      'body ¶ 1',
      'body ¶ 2',
    ]);
  });

  test('a numbered reference of Markdown is a note, its definition the entry it points at', async () => {
    const { blocks } = await ingestBytes(
      Buffer.from(
        '# Exports to Asia climb\n\nExports rose to $1.2 billion in 2024 [1], the ministry said in a note to [buyers](https://a.org).\n\n[1]: https://example.org/a "Riddle, December 17, 2025"\n[2]: https://example.org/b\n',
      ),
      { fileName: 'a.md' },
    );
    expect(blocks.map(({ text }) => text)).toEqual([
      'Exports to Asia climb',
      'Exports rose to $1.2 billion in 2024 [1], the ministry said in a note to buyers.',
      '[1] Riddle, December 17, 2025, https://example.org/a',
      '[2] https://example.org/b',
    ]);
  });

  test('a whole article in pre is read as plain text', async () => {
    const text =
      'Exports to Asia climb\n\nBy Jane Doe\n\nExports rose in May, as the ministry had expected for a long\ntime, and imports fell.\n\n  * wheat of the north\n  * steel of the east\n\na\tb\n1\t2\n';
    expect(await kept(`<html><body><pre>${text}</pre></body></html>`)).toEqual([
      'title: Exports to Asia climb',
      'byline: By Jane Doe',
      'body ¶ 1: Exports rose in May, as the ministry had expected for a long\ntime, and imports fell.',
      'bullet 1: wheat of the north',
      'bullet 2: steel of the east',
      'table 1 r1 c1: a',
      'table 1 r1 c2: b',
      'table 1 r2 c1: 1',
      'table 1 r2 c2: 2',
    ]);
  });

  test('spans of cells move the columns after them', async () => {
    const cells = await kept(
      page(
        '<table><tr><th rowspan=2>Land</th><th colspan=2>Export</th><th>All</th></tr><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>x</td><td></td><td>4</td><td>5</td></tr></table>',
      ),
    );
    expect(cells.filter((cell) => cell.startsWith('table'))).toEqual([
      'table 1 r1 c1: Land',
      'table 1 r1 c2: Export',
      'table 1 r1 c4: All',
      'table 1 r2 c2: 1',
      'table 1 r2 c3: 2',
      'table 1 r2 c4: 3',
      'table 1 r3 c1: x',
      'table 1 r3 c3: 4',
      'table 1 r3 c4: 5',
    ]);
  });

  test('a table that lays out a page is read as paragraphs', async () => {
    const blocks = await kept(
      '<title>Exports to Asia climb</title><table><tr><td><h1>Exports to Asia climb</h1></td></tr><tr><td><p>Exports rose in May, as the ministry had expected for a long time, it said.</p><p>Imports fell in June, which nobody had expected at the time, it said.</p></td></tr></table>',
    );
    expect(blocks.map((block) => block.split(':')[0])).toEqual(['title', 'body ¶ 1', 'body ¶ 2']);
  });

  test('a headline that only the head of a page knows becomes its title', async () => {
    const blocks = await kept(
      '<title>Exports to Asia climb</title><p>Exports rose in May, as the ministry had expected for a long time.</p><p>Imports fell in June, which nobody had expected.</p>',
    );
    expect(blocks[0]).toBe('title: Exports to Asia climb');
    expect(blocks).toHaveLength(3);
  });
});
