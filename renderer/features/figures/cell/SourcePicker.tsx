import { Command } from 'cmdk';
import { type ReactNode, useState } from 'react';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { useQueryOf } from '../../../bridge/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { figuresText } from '../../../strings/figuresText.ts';
import { SourceForm } from './SourceForm.tsx';
import { sourceLine } from './sourceLine.ts';

const words = figuresText;

/** Finds a source by typing, or adds one; the analyst's own estimate stands first. */
export function SourcePicker({
  isAsked,
  onChosen,
}: {
  /** True once somebody wanted to go on without one. */
  isAsked: boolean;
  onChosen: (source: SourceView) => void;
}): ReactNode {
  const [find, setFind] = useState('');
  const [isNew, setNew] = useState(false);
  const sources = useQueryOf('source.list', { text: find.trim() });
  if (isNew)
    return <SourceForm source={null} title={find.trim()} onSaved={onChosen} onCancel={() => setNew(false)} />;
  const found = sources.data ?? [];
  return (
    <div className="source-picker">
      <span className={isAsked ? 'source-asked' : 'quiet-text'} role={isAsked ? 'alert' : undefined}>
        {isAsked ? words.sourceAsked : words.source}
      </span>
      <Command label={words.source} shouldFilter={false} className="finder">
        <Command.Input
          className="field"
          value={find}
          onValueChange={setFind}
          placeholder={words.findSource}
          aria-label={words.findSource}
        />
        {sources.error !== null && <ProblemNote error={sources.error} />}
        <Command.List>
          {found.length === 0 && sources.data !== undefined && (
            <p className="empty">{words.sourceNone(find.trim())}</p>
          )}
          {found.map((source) => (
            <Command.Item key={source.id} value={source.id} onSelect={() => onChosen(source)}>
              <span className="source-option">{sourceLine(source)}</span>
            </Command.Item>
          ))}
          <Command.Item value="new" onSelect={() => setNew(true)}>
            {words.sourceNew}
          </Command.Item>
        </Command.List>
      </Command>
    </div>
  );
}
