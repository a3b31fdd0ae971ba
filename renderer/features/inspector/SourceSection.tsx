import type { ReactNode } from 'react';
import type { SelectionOf } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { text } from '../../strings/text.ts';
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
        const grades = [source.reliability, source.credibility].filter((grade) => grade !== null).join(' ');
        return (
          <section aria-label={words.source}>
            <h3>{words.source}</h3>
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
      }}
    </Loaded>
  );
}
