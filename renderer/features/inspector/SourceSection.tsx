import { type ReactNode, useState } from 'react';
import type { SourceView } from '#shared/ipc/shapes.ts';
import type { SelectionOf } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { figuresText } from '../../strings/figuresText.ts';
import { text } from '../../strings/text.ts';
import { SourceForm } from '../figures/cell/SourceForm.tsx';
import { Facts } from './Facts.tsx';

const words = text.inspector;

/** Something citable. Its address is shown as text: Attest never goes to the network. */
export function SourceSection({ selection }: { selection: SelectionOf<'source'> }): ReactNode {
  const sources = useQueryOf('source.list', { text: '' });
  return (
    <Loaded query={sources}>
      {(list) => {
        const source = list.find(({ id }) => id === selection.sourceId);
        if (source === undefined) return <p className="empty">{words.gone}</p>;
        return <Source key={source.id} source={source} />;
      }}
    </Loaded>
  );
}

function Source({ source }: { source: SourceView }): ReactNode {
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return (
      <SourceForm source={source} onSaved={() => setEditing(false)} onCancel={() => setEditing(false)} />
    );
  const grades = [source.reliability, source.credibility].filter((grade) => grade !== null).join(' ');
  return (
    <section aria-label={words.source}>
      <div className="section-head">
        <h3>{words.source}</h3>
        <button type="button" className="button" onClick={() => setEditing(true)}>
          {figuresText.sourceEdit}
        </button>
      </div>
      <p>{source.title}</p>
      <Facts
        facts={[
          [words.kind, source.kind],
          [words.publisher, source.publisher],
          [words.author, source.author],
          [words.issued, source.issued],
          [words.accessed, source.accessed],
          [words.address, source.url],
          [words.licence, source.licence],
          [words.grades, grades],
          [words.remark, source.note],
        ]}
      />
    </section>
  );
}
