import type { ReactNode } from 'react';
import type { CarryOverView } from '#shared/ipc/anchorShapes.ts';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { KeyButton } from '../../components/KeyButton.tsx';
import { carryText as words } from '../../strings/carryText.ts';
import { passageContext } from './versionPieces.ts';

/** More would push the places, which are decided on, out of view. */
const CELLS_NAMED = 3;

export type Proposal = CarryOverView[number]['proposals'][number];

/** One link beside the numbers of the other document that say the same, each with what speaks for it. */
export function CarryDock({
  item,
  to,
  onAccept,
  onSkip,
}: {
  item: CarryOverView[number];
  to: string;
  onAccept: (proposal: Proposal | undefined) => void;
  onSkip: () => void;
}): ReactNode {
  const { link, proposals } = item;
  const cells = link.targets.map(({ label }) => label);
  const source = useQueryOf('document.get', { documentId: link.documentId });
  const target = useQueryOf('document.get', { documentId: to });
  return (
    <section className="settle-dock" aria-label={words.dock}>
      <dl className="pair">
        <dt>{words.from}</dt>
        <dd>
          <Words view={source.data} span={link} text={link.quote} />
        </dd>
        <dt>{words.linkedTo}</dt>
        <dd title={cells.join('\n')}>
          {cells.slice(0, CELLS_NAMED).join('; ')}
          {cells.length > CELLS_NAMED && ` ${words.more(cells.length - CELLS_NAMED)}`}
        </dd>
      </dl>
      <ol className="candidates" aria-label={words.proposals}>
        {proposals.map((proposal, at) => (
          <li key={proposal.mention}>
            <button type="button" className="button" onClick={() => onAccept(proposal)}>
              <span className="keys">{at + 1}</span>
              <Words view={target.data} span={proposal} text={proposal.text} />
              <span className="quiet-text">
                {proposal.reasons.map((reason) => words.reasons[reason]).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <footer>
        <KeyButton name={words.accept} keys="Enter" run={() => onAccept(proposals[0])} />
        <KeyButton name={words.skip} keys="X" run={onSkip} />
      </footer>
    </section>
  );
}

type Span = { readonly start: number; readonly end: number };

function Words({
  view,
  span,
  text,
}: {
  view: DocumentView | undefined;
  span: Span;
  text: string;
}): ReactNode {
  const block = view?.blocks.find((one) => one.start <= span.start && span.end <= one.end);
  if (block === undefined) return <q>{text}</q>;
  const { before, words: marked, after, locator } = passageContext(block, span);
  return (
    <span className="passage">
      {before}
      <mark>{marked}</mark>
      {after} <span className="quiet-text">{locator}</span>
    </span>
  );
}
