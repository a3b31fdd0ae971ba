import './provenance.css';
import { type ReactNode, useState } from 'react';
import type { ProvenanceView } from '#shared/ipc/chainShapes.ts';
import type { Args } from '#shared/ipc/contract.ts';
import { openPanel, select } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { UnbrokenDays } from '../../components/UnbrokenDays.tsx';
import { chainText as words } from '../../strings/chainText.ts';

/** Chains shown before somebody asks for all. */
const FIRST = 3;

/** A number's way back: from where it is read to whoever made it, how many roots there are, what is older than it. */
export function ChainSection({ asked }: { asked: Args<'chain.get'> }): ReactNode {
  const found = useQueryOf('chain.get', asked);
  // A time, or a number that counts for nothing, comes from nowhere.
  if ('mention' in asked && found.data?.chains.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <Loaded query={found}>{(provenance) => <Chains provenance={provenance} />}</Loaded>
    </section>
  );
}

function Chains({ provenance: { chains, roots, flags } }: { provenance: ProvenanceView }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  if (chains.length === 0) return <p className="empty">{words.none}</p>;
  const shown = isWhole ? chains : chains.slice(0, FIRST);
  return (
    <>
      {/* A single root is told by its flag. */}
      {flags.every(({ code }) => code !== 'single_root') && (
        <p className="quiet-text">
          {words.roots(roots.length)}: {roots.join(', ')}
        </p>
      )}
      {flags.map(({ code, message }) => (
        <p key={message} className="chain-flag">
          <span className="chain-mark">{words.flags[code]}</span> {message}
        </p>
      ))}
      <ol className="chains">
        {shown.map(({ steps }) => (
          <li key={steps.map(({ name, date, sourceId }) => `${name} ${date} ${sourceId}`).join(' < ')}>
            {steps.map((step) => (
              <Step key={`${step.name} ${step.date}`} step={step} isFirst={step === steps[0]} />
            ))}
          </li>
        ))}
      </ol>
      {chains.length > FIRST && (
        <button type="button" className="button quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.less : words.more(chains.length - FIRST)}
        </button>
      )}
    </>
  );
}

type StepView = ProvenanceView['chains'][number]['steps'][number];

function Step({ step, isFirst }: { step: StepView; isFirst: boolean }): ReactNode {
  const { name, date, sourceId, documentId, role } = step;
  const when = role === 'carrier' ? '' : (date ?? words.undated);
  const open =
    documentId !== null
      ? () => openPanel('document', { documentId })
      : sourceId !== null
        ? () => select({ kind: 'source', sourceId })
        : null;
  return (
    <div className="chain-step">
      {!isFirst && <span className="quiet-text">{words.from} </span>}
      {open === null ? (
        <span>{name}</span>
      ) : (
        <button type="button" className="button quiet" onClick={open}>
          {name}
        </button>
      )}
      {when !== '' && (
        <span className="quiet-text">
          {' '}
          <UnbrokenDays>{when}</UnbrokenDays>
        </span>
      )}
    </div>
  );
}
