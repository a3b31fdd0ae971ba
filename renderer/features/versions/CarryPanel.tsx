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
export function CarryPanel({ from, to }: Asked): ReactNode {
  const library = useQueryOf('library.list', {});
  return (
    <Loaded query={library}>
      {({ documents }) =>
        documents.length < 2 ? (
          <p className="empty">{words.alone}</p>
        ) : (
          <Between key={`${from} ${to}`} documents={documents} from={from} to={to} />
        )
      }
    </Loaded>
  );
}

/** Where somebody was when they asked: what they carry from, or what they carry to; null where they have still to say. */
type Asked = { readonly from: string | null; readonly to: string | null };

function Between({ documents, ...asked }: { documents: LibraryView['documents'] } & Asked): ReactNode {
  const newest = documents.filter(({ version }) => version.newer === null);
  const onlyOther = (id: string | null): string => {
    const others = newest.filter((one) => one.id !== id);
    return id !== null && others.length === 1 ? (others[0]?.id ?? '') : '';
  };
  const [from, setFrom] = useState(asked.from ?? onlyOther(asked.to));
  const [to, setTo] = useState(asked.to ?? onlyOther(asked.from));
  const [wasChosen, setWasChosen] = useState(false);
  const isComplete = from !== '' && to !== '';
  const box = useRef<HTMLSelectElement>(null);
  // Where both are known from the start, the list of links takes the keys; a choice somebody is making keeps them.
  const [startsInList] = useState(isComplete);
  useEffect(() => {
    if (!startsInList) box.current?.focus();
  }, [startsInList]);
  const choose = (set: (id: string) => void) => (id: string) => {
    setWasChosen(true);
    set(id);
  };
  return (
    <section className="carry" aria-label={words.label}>
      <header className="carry-head">
        <DocumentSelect
          label={words.from}
          value={from}
          documents={documents}
          onChoose={choose(setFrom)}
          {...(asked.from === null && { box })}
        />
        <DocumentSelect
          label={words.to}
          value={to}
          documents={newest}
          onChoose={choose(setTo)}
          {...(asked.from !== null && { box })}
        />
      </header>
      {!isComplete ? (
        <p className="empty">{words.chooseBoth}</p>
      ) : from === to ? (
        <p className="empty">{words.same}</p>
      ) : (
        <CarryQueue key={`${from} ${to}`} from={from} to={to} takesFocus={startsInList && !wasChosen} />
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
