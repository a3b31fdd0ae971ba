import type { ReactNode } from 'react';
import type { LibraryView } from '#shared/ipc/libraryShapes.ts';
import { openPanel } from '../../app/selection.ts';
import { UnbrokenDays } from '../../components/UnbrokenDays.tsx';
import { text } from '../../strings/text.ts';
import { versionsText } from '../../strings/versionsText.ts';

type Entry = LibraryView['documents'][number];

/** The articles; of one that has versions the newest, with the older ones beneath. */
export function DocumentRows({ documents }: { documents: readonly Entry[] }): ReactNode {
  return versionLines(documents).map(({ newest, older }) => {
    const { id, title, publication, published, open, version } = newest;
    const facts = [publication, published ?? text.reader.unknownDate];
    if (older.length > 0) facts.unshift(versionsText.version(version.number));
    return (
      <li key={id}>
        <button type="button" className="row" onClick={() => openPanel('document', { documentId: id })}>
          <span>
            <span className="two-lines">{title}</span>
            <span className="quiet-text">
              <UnbrokenDays>{facts.filter(Boolean).join(', ')}</UnbrokenDays>
            </span>
          </span>
          <span className={open === 0 ? 'count' : 'count open'} title={text.library.openHint(open)}>
            {text.library.open(open)}
          </span>
        </button>
        {older.length > 0 && (
          <ul className="older-versions" aria-label={versionsText.library.line(title)}>
            {older.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="row quiet-text"
                  title={one.title}
                  onClick={() => openPanel('document', { documentId: one.id })}
                >
                  <span>
                    <UnbrokenDays>
                      {versionsText.library.older(one.version.number, one.published)}
                    </UnbrokenDays>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </li>
    );
  });
}

type VersionLine = { readonly newest: Entry; readonly older: readonly Entry[] };

/** Documents in lines of versions, each line where its first version stands; the latest older one first. */
function versionLines(documents: readonly Entry[]): readonly VersionLine[] {
  const byNewest = new Map<string, Entry[]>();
  for (const entry of documents) {
    const line = entry.version.newer ?? entry.id;
    byNewest.set(line, [...(byNewest.get(line) ?? []), entry]);
  }
  return [...byNewest.values()].flatMap((line) => {
    const [newest, ...older] = [...line].sort((a, b) => b.version.number - a.version.number);
    return newest === undefined ? [] : [{ newest, older }];
  });
}
