import './versions.css';
import './carry.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LibraryView } from '#shared/ipc/libraryShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { carryText as words } from '../../strings/carryText.ts';
import { versionsText } from '../../strings/versionsText.ts';
import { CarryQueue } from './CarryQueue.tsx';

/** Two documents that tell the same story: the links of the one that the other could carry, each put to the analyst. */
export function CarryPanel({ from: asked }: { from: string | null }): ReactNode {
  const library = useQueryOf('library.list', {});
  return (
    <Loaded query={library}>
      {({ documents }) =>
        documents.length < 2 ? (
          <p className="empty">{words.alone}</p>
        ) : (
          <Between key={asked} documents={documents} asked={asked} />
        )
      }
    </Loaded>
  );
}

function Between({
  documents,
  asked,
}: {
  documents: LibraryView['documents'];
  asked: string | null;
}): ReactNode {
  const [from, setFrom] = useState(asked ?? '');
  const others = documents.filter(({ id, version }) => id !== from && version.newer === null);
  const [to, setTo] = useState(others.length === 1 ? (others[0]?.id ?? '') : '');
  const box = useRef<HTMLSelectElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="carry" aria-label={words.label}>
      <header className="carry-head">
        <DocumentSelect label={words.from} value={from} documents={documents} onChoose={setFrom} />
        <DocumentSelect
          label={words.to}
          value={to}
          documents={documents.filter(({ version }) => version.newer === null)}
          onChoose={setTo}
          box={box}
        />
      </header>
      {from === '' || to === '' ? (
        <p className="empty">{words.chooseBoth}</p>
      ) : from === to ? (
        <p className="empty">{words.same}</p>
      ) : (
        <CarryQueue key={`${from} ${to}`} from={from} to={to} />
      )}
    </section>
  );
}

function DocumentSelect({
  label,
  value,
  documents,
  onChoose,
  box,
}: {
  label: string;
  value: string;
  documents: LibraryView['documents'];
  onChoose: (documentId: string) => void;
  box?: { readonly current: HTMLSelectElement | null };
}): ReactNode {
  return (
    <label>
      {label}
      <select
        {...(box === undefined ? {} : { ref: box })}
        className="field"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{words.choose}</option>
        {documents.map(({ id, title, version }) => (
          <option key={id} value={id}>
            {versionsText.tab(title, version)}
          </option>
        ))}
      </select>
    </label>
  );
}
