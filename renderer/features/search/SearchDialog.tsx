import { Command } from 'cmdk';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { SearchHit } from '#shared/ipc/libraryShapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { openPanel, revealBlock, select } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';
import { snippetParts } from './snippet.ts';

const LIMIT = 50;

/** Ctrl+K: one box over articles, notes and sources. */
export function SearchDialog(): ReactNode {
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const hits = useQueryOf('search.query', { text: wanted, limit: LIMIT }, { enabled: wanted !== '' });
  const found = wanted === '' ? [] : (hits.data ?? []);
  return (
    <Dialog title={text.search.title} className="finder-dialog" onClose={closeDialog}>
      <Command label={text.search.title} className="finder" shouldFilter={false}>
        <Command.Input
          className="field"
          value={typed}
          onValueChange={setTyped}
          placeholder={text.search.placeholder}
        />
        {hits.error !== null && wanted !== '' && <ProblemNote error={hits.error} />}
        <Command.List>
          {found.length === 0 && !hits.isFetching && (
            <p className="empty">{wanted === '' ? text.search.hint : text.search.none(wanted)}</p>
          )}
          {found.map((hit) => (
            <Command.Item
              key={`${hit.kind} ${hit.id} ${hit.locator}`}
              value={`${hit.kind} ${hit.id} ${hit.locator}`}
              onSelect={() => {
                closeDialog();
                openHit(hit);
              }}
            >
              <span>
                <span>
                  {snippetParts(hit.snippet).map((part) =>
                    part.isMatch ? (
                      <mark key={part.at}>{part.text}</mark>
                    ) : (
                      <span key={part.at}>{part.text}</span>
                    ),
                  )}
                </span>
                <span className="quiet-text">
                  {' '}
                  {[hit.title, hit.locator].filter((part) => part !== '').join(' · ')}
                </span>
              </span>
              <span className="count">{text.search.kind[hit.kind]}</span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

function openHit(hit: SearchHit): void {
  if (hit.kind === 'note') openPanel('note', { noteId: hit.id });
  else if (hit.kind === 'source') {
    select({ kind: 'source', sourceId: hit.id });
    openPanel('inspector');
  } else if (hit.documentId !== null) revealBlock(hit.documentId, hit.id);
}
