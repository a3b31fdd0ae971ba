import { count } from './count.ts';

/** Sentences of the list of sources. */
export const sourcesText = {
  title: 'Sources',
  hint: (n: number) =>
    n === 0 ? 'No source yet. Articles and figures bring theirs.' : count(n, 'source', 'sources'),
  filter: 'Find a source',
  filterPlaceholder: 'title, publisher or author',
  kind: 'Kind',
  allKinds: 'all kinds',
  empty: 'No source yet. Articles, what they cite, and imported data become sources.',
  none: (query: string) => `No source fits “${query}”.`,
  most: (n: number) => `The first ${n} are shown. Find the others by a word.`,
  columns: { title: 'Title', publisher: 'Publisher', issued: 'Date', kind: 'Kind' },
  undated: 'no date',
  kinds: {
    article: 'article',
    citation: 'cited piece',
    dataset: 'data',
    analyst: 'analyst',
    report: 'report',
  } as Readonly<Record<string, string>>,
};
