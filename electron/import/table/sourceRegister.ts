/** The sources of an import, each once, in the order rows first name them. */
import type { ImportedSource } from '../importTypes.ts';

/** What makes a source the same source. */
export type SourceFacts = Pick<ImportedSource, 'publisher' | 'title' | 'url' | 'date'>;

/** What a row may say of its source besides. */
export type SourceExtras = Partial<Pick<ImportedSource, 'kind' | 'licence' | 'note'>>;

/** Collects the sources that the rows of one import name. */
export type SourceRegister = {
  /** The key of the source a row names; null when it names none. */
  readonly keyOf: (facts: SourceFacts & SourceExtras) => string | null;
  /** The source of a key that `keyOf` answered. */
  readonly get: (key: string) => ImportedSource | undefined;
  readonly all: () => readonly ImportedSource[];
};

/**
 * Rows that agree in publisher, title, url and date name one source. A row that names only the key of a `known` source
 * ("TS-001") names that one; a known source that no row names is not part of the import.
 */
export function sourceRegister(known: readonly ImportedSource[]): SourceRegister {
  const byKey = new Map(known.map((source) => [source.key, source]));
  const knownByFacts = new Map(known.map((source) => [identity(source), source]));
  const found = new Map<string, ImportedSource>();
  const byFoundKey = new Map<string, ImportedSource>();
  let last: Named | null = null;
  const byTitle = new Map<string, Named[]>();
  /** Rows beside each other mostly name the same source, and a title stands for few of them. */
  const keyOf = (facts: SourceFacts & SourceExtras): string | null => {
    if (last !== null && isSame(last.facts, facts)) return last.key;
    const titled = byTitle.get(facts.title) ?? [];
    const known = titled.find((named) => isSame(named.facts, facts));
    last = known ?? { facts, key: find(facts) };
    if (known === undefined && titled.length < OF_A_TITLE) byTitle.set(facts.title, [...titled, last]);
    return last.key;
  };
  const find = (facts: SourceFacts & SourceExtras): string | null => {
    if (isSame(facts, NAMELESS)) return null;
    const id = identity(facts);
    const before = found.get(id);
    if (before !== undefined) return before.key;
    const isKeyOnly = facts.title === '' && facts.url === '' && facts.date === '';
    const source =
      (isKeyOnly ? byKey.get(facts.publisher) : undefined) ??
      knownByFacts.get(id) ??
      fresh(facts, `s${found.size + 1}`);
    found.set(id, source);
    byFoundKey.set(source.key, source);
    return source.key;
  };
  const get = (key: string): ImportedSource | undefined => byFoundKey.get(key);
  return { keyOf, get, all: () => [...byFoundKey.values()] };
}

type Named = { readonly facts: SourceFacts; readonly key: string | null };

/** More of one title are told apart by all that is said of them. */
const OF_A_TITLE = 4;

const isSame = (a: SourceFacts, b: SourceFacts): boolean =>
  a.publisher === b.publisher && a.title === b.title && a.url === b.url && a.date === b.date;

const NAMELESS: SourceFacts = { publisher: '', title: '', url: '', date: '' };

/** Lengths first, so that no two sources have the same. */
const identity = ({ publisher, title, url, date }: SourceFacts): string =>
  `${publisher.length} ${title.length} ${url.length} ${publisher}${title}${url}${date}`;

const fresh = (facts: SourceFacts & SourceExtras, key: string): ImportedSource => ({
  key,
  publisher: facts.publisher,
  title: facts.title,
  url: facts.url,
  date: facts.date,
  kind: facts.kind ?? '',
  licence: facts.licence ?? '',
  note: facts.note ?? '',
});
