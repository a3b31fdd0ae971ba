/** Lines that are furniture by what stands around them, in a whole text; what a line alone says is furnitureRules.test.ts. */
import { describe, expect, test } from 'vitest';
import { blockShape } from '../testing/blockShape.ts';

describe('furniture by place', () => {
  const BODY =
    'Exports rose by 4 percent in May, the ministry said.\n\nImports fell by 2 percent, which nobody had expected.';
  const kept = (text: string): readonly string[] =>
    blockShape(text).filter((line) => !line.startsWith('boilerplate'));
  const WANTED = [
    'title: Exports to Asia climb',
    'body ¶ 1: Exports rose by 4 percent in May, the ministry said.',
    'body ¶ 2: Imports fell by 2 percent, which nobody had expected.',
  ];

  test.each([
    ['a menu above', `- Home\n- News\n- Business\n\nExports to Asia climb\n\n${BODY}`],
    ['a menu below', `Exports to Asia climb\n\n${BODY}\n\n- Home\n- News\n- Contact`],
    [
      'links below',
      `Exports to Asia climb\n\n${BODY}\n\nRelated articles\n\nPorts in trouble again\n\nA railway nobody needs`,
    ],
    [
      'links in the middle',
      `Exports to Asia climb\n\n${BODY.replace('\n\n', '\n\nRelated articles\nPorts in trouble again\nA railway nobody needs\n\n')}`,
    ],
    [
      'teasers below',
      `Exports to Asia climb\n\n${BODY}\n\nMore from Business\nPorts in trouble again\nThe harbours of the north are empty.\nA railway nobody needs\nThe line to the sea was built for coal.`,
    ],
    [
      'a site that introduces itself',
      `The Review is a free digest of trade news for the region.\n\nBusiness\n\nExports to Asia climb\n\n${BODY}`.replace(
        '\n\nExports rose',
        '\n\nBy Jane Doe\n\nExports rose',
      ),
    ],
    [
      'a copy of the title',
      `Exports to Asia climb\n\nExports to Asia climb\n\n${BODY}\n\nExports to Asia climb`,
    ],
    [
      'a picture',
      `Exports to Asia climb\n\nGetty Images\nA ship with containers leaves the port of Riga\n\n${BODY}`,
    ],
    [
      'the author',
      `Exports to Asia climb\n\nBy Jane Doe\n\n${BODY}\n\nJane Doe is a fellow at the Institute of Trade.`,
    ],
    [
      'a paywall',
      `Exports to Asia climb\n\n${BODY}\n\nThis article is for subscribers only\nAlready a subscriber? Sign in`,
    ],
    [
      'bare addresses',
      `Exports to Asia climb\n\n${BODY}\n\nhttps://www.example.org/exports\npress@ministry.example`,
    ],
  ])('%s goes', (_, text) => {
    expect(kept(text).filter((line) => !line.startsWith('byline'))).toEqual(WANTED);
  });

  test.each([
    ['somebody else with an office', 'Jane Doe is a fellow at the Institute of Trade.'],
    ['a list that ends the article', 'The main goods were:\n- wheat\n- steel\n- cars'],
    ['a last short sentence', 'Stocks rose.'],
    ['a speech', '“We are ready,” she said'],
  ])('%s stays', (_, end) => {
    const blocks = kept(`Exports to Asia climb\n\n${BODY}\n\n${end}`);
    expect(blocks.slice(0, 3)).toEqual(WANTED);
    expect(blocks).toHaveLength(3 + end.split('\n').length);
  });
});
