import type { ReactNode } from 'react';
import { useQueryOf } from '../../bridge/client.ts';
import { Select } from '../../components/Select.tsx';
import { scenariosText } from '../../strings/scenariosText.ts';
import type { Assumed } from './scenarioSpec.ts';

const words = scenariosText.dialog;
type Cites = Assumed['cites'];

/** What an assumption rests on: the analyst, words of a document, or a source. */
export function CitesFields({
  cites,
  onChange,
}: {
  cites: Cites;
  onChange: (cites: Cites) => void;
}): ReactNode {
  const documents = useQueryOf('scenario.choices', {}).data?.documents ?? [];
  const sources = useQueryOf('source.list', { text: '' }).data ?? [];
  const choose = (kind: Cites['kind']): void => {
    if (kind === 'paragraph') onChange({ kind, document: documents[0]?.id ?? 'd1', locator: '', quote: '' });
    else if (kind === 'source') onChange({ kind, source: sources[0]?.id ?? 'src1' });
    else onChange({ kind });
  };
  return (
    <>
      <label>
        {words.cites}
        <Select
          value={cites.kind}
          options={[
            ['analyst', words.citing.analyst],
            ...(documents.length > 0 ? [['paragraph', words.citing.paragraph] as const] : []),
            ...(sources.length > 0 ? [['source', words.citing.source] as const] : []),
          ]}
          onChoose={choose}
        />
      </label>
      {cites.kind === 'paragraph' && (
        <>
          <label>
            {words.document}
            <select
              className="field"
              value={cites.document}
              onChange={(event) => onChange({ ...cites, document: event.target.value })}
            >
              {documents.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.quote}
            <input
              className="field"
              maxLength={2000}
              value={cites.quote}
              onChange={(event) => onChange({ ...cites, quote: event.target.value })}
            />
          </label>
        </>
      )}
      {cites.kind === 'source' && (
        <label>
          {words.sourceId}
          <select
            className="field"
            value={cites.source}
            onChange={(event) => onChange({ kind: 'source', source: event.target.value })}
          >
            {sources.map(({ id, publisher, title }) => (
              <option key={id} value={id}>
                {publisher || title}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
