/** The sources of an import, each once, in the order rows first name them. */
import type { ImportedSource } from '../importTypes.ts';

/** What makes a source the same source. */
export type SourceFacts = Pick<ImportedSource, 'publisher' | 'title' | 'url' | 'date'>;

/** Collects the sources that the rows of one import name. */
export type SourceRegister = {
  /** The key of the source a row names; null when it names none. */
  readonly keyOf: (facts: SourceFacts) => string | null;
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
  const keyOf = (facts: SourceFacts): string | null => {
    const id = identity(facts);
    if (id === identity({ publisher: '', title: '', url: '', date: '' })) return null;
    const before = found.get(id);
    if (before !== undefined) return before.key;
    const isKeyOnly = facts.title === '' && facts.url === '' && facts.date === '';
    const source =
      (isKeyOnly ? byKey.get(facts.publisher) : undefined) ??
      knownByFacts.get(id) ??
      fresh(facts, `s${found.size + 1}`);
    found.set(id, source);
    return source.key;
  };
  return { keyOf, all: () => [...new Set(found.values())] };
}

const identity = ({ publisher, title, url, date }: SourceFacts): string =>
  JSON.stringify([publisher, title, url, date]);

const fresh = ({ publisher, title, url, date }: SourceFacts, key: string): ImportedSource => ({
  key,
  publisher,
  title,
  url,
  date,
  kind: '',
  licence: '',
  note: '',
});
