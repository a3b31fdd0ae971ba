import { count } from './count.ts';

const percent = (share: number): string => (share > 0.995 ? 'All' : `${Math.round(share * 100)}%`);

/** Sentences of versions of a document. */
export const versionsText = {
  version: (n: number) => `Version ${n}`,
  /** The number first: a narrow tab shows the beginning. */
  tab: (
    title: string,
    { number, older, newer }: { number: number; older: string | null; newer: string | null },
  ) => (older === null && newer === null ? title : `v${number} ${title}`),
  ingest: {
    label: 'Add as',
    fresh: 'A new article',
    versionOf: (title: string, next: number) => `Version ${next} of “${title}”`,
    likely: (title: string) => `This looks like a newer version of “${title}”.`,
    text: (share: number) => `${percent(share)} of its text stands there, word for word.`,
    title: 'Their titles are nearly the same.',
    choose: (next: number) => `Add as version ${next}`,
    accept: 'Add as new version',
    hint: 'The older version stays, with its links. Links whose words are the same stand in the new one too; the rest wait for you.',
  },
  library: {
    older: (n: number, published: string | null) =>
      published === null ? `Version ${n}` : `Version ${n}, ${published}`,
    line: (title: string) => `Older versions of ${title}`,
  },
  bar: {
    label: 'Versions of this article',
    old: (n: number) => `Version ${n}. There is a newer one.`,
    open: 'Open the newest version',
    compare: 'Compare versions',
    newest: (n: number) => `Version ${n}, the newest.`,
    left: (n: number) => `${count(n, 'link', 'links')} to settle`,
    settled: 'Every link stands.',
  },
  carried: 'Carried over from an older version',
} as const;
