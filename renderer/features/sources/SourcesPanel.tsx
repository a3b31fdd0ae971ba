import './sources.css';
import { type ReactNode, useState } from 'react';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { select, useSelection } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { sourcesText as words } from '../../strings/sourcesText.ts';

/** `source.list` answers with no more. */
const MOST = 500;

/** Everything citable in the workspace: articles, what they cite, data. Pressing one shows it in the inspector. */
export function SourcesPanel(): ReactNode {
  const [find, setFind] = useState('');
  const [kind, setKind] = useState('');
  const sources = useQueryOf('source.list', { text: find });
  return (
    <section className="sources" aria-label={words.title}>
      <header>
        <input
          className="field"
          type="search"
          aria-label={words.filter}
          placeholder={words.filterPlaceholder}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <select
          className="field"
          aria-label={words.kind}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          <option value="">{words.allKinds}</option>
          {kindsOf(sources.data ?? []).map((name) => (
            <option key={name} value={name}>
              {words.kinds[name] ?? name}
            </option>
          ))}
        </select>
      </header>
      <Loaded query={sources}>
        {(all) => {
          const shown = all.filter((source) => kind === '' || source.kind === kind);
          if (shown.length === 0)
            return <p className="empty">{find === '' && kind === '' ? words.empty : words.none(find)}</p>;
          return (
            <>
              <SourceTable sources={shown} />
              {all.length === MOST && <p className="empty">{words.most(MOST)}</p>}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

const kindsOf = (sources: readonly SourceView[]): readonly string[] =>
  [...new Set(sources.map(({ kind }) => kind))].sort();

function SourceTable({ sources }: { sources: readonly SourceView[] }): ReactNode {
  const selection = useSelection((state) => state.selection);
  return (
    <table>
      <thead>
        <tr>
          <th>{words.columns.title}</th>
          <th>{words.columns.publisher}</th>
          <th>{words.columns.issued}</th>
          <th>{words.columns.kind}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ id, title, publisher, issued, kind }) => (
          <tr key={id} className={selection.kind === 'source' && selection.sourceId === id ? 'chosen' : ''}>
            <td>
              <button type="button" className="row" onClick={() => select({ kind: 'source', sourceId: id })}>
                <span className="source-words">{title}</span>
              </button>
            </td>
            <td>
              <span className="source-words">{publisher}</span>
            </td>
            <td className="date">{issued ?? <span className="quiet-text">{words.undated}</span>}</td>
            <td>{words.kinds[kind] ?? kind}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
