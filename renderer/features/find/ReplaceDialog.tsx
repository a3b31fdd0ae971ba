import { type FormEvent, type ReactNode, useState } from 'react';
import type { FindHit, ReplaceArgs } from '#shared/ipc/findShapes.ts';
import type { SourceView } from '#shared/ipc/shapes.ts';
import type { ViewedSheet } from '#shared/ipc/viewShapes.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SubmitFooter } from '../../components/SubmitFooter.tsx';
import { findText } from '../../strings/findText.ts';
import { pasteText } from '../../strings/pasteText.ts';
import { ReadingBar } from '../figures/paste/ReadingBar.tsx';
import { WrittenSource } from '../figures/paste/WrittenSource.tsx';
import { useFind } from './findState.ts';
import { ReplaceTable } from './ReplaceTable.tsx';
import { replaceArgsOf } from './replaceState.ts';

const words = findText.replace;

/** The dry run of a replacement: what each place says, would say and is read as; then one step that writes all of it. */
export function ReplaceDialog({
  sheet,
  hits,
  onClose,
}: {
  sheet: ViewedSheet;
  hits: readonly FindHit[];
  onClose: () => void;
}): ReactNode {
  const { asked, by } = useFind();
  const [reading, setReading] = useState(() => replaceArgsOf(sheet, hits).reading);
  const [choices, setChoices] = useState<ReplaceArgs['choices']>({});
  const [keepsSources, setKeepsSources] = useState(true);
  const [source, setSource] = useState<SourceView | null>(null);
  const [isAsked, setAsked] = useState(false);
  const args: ReplaceArgs = { ...replaceArgsOf(sheet, hits), reading, choices };
  const plan = useQueryOf('replace.preview', args);
  const replace = useCommand('replace.run');
  const written = plan.data?.written ?? 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!keepsSources && source === null) {
      setAsked(true);
      return;
    }
    const sourceId = keepsSources ? null : (source?.id ?? null);
    replace.mutate({ replace: args, sourceId, note: '' }, { onSuccess: onClose });
  };
  const choose = (at: number, choice: number | null | undefined): void => {
    const { [String(at)]: _old, ...others } = choices;
    setChoices(choice === undefined ? others : { ...others, [String(at)]: choice });
  };
  const error = plan.error ?? replace.error;
  return (
    <Dialog title={words.title(hits.length)} onClose={onClose} className="paste-dialog">
      <form onSubmit={submit}>
        <p className="quiet-text">{words.how(asked.text, by === '' ? words.nothing : by)}</p>
        {sheet === 'figures' && (
          <ReadingBar
            reading={reading}
            columns={{}}
            periods={[]}
            isRemembered={false}
            onReading={(next) => {
              setReading(next);
              setChoices({});
            }}
            onColumns={() => undefined}
          >
            <label title={words.keepHint}>
              <input
                type="checkbox"
                checked={keepsSources}
                onChange={({ target }) => setKeepsSources(target.checked)}
              />
              {words.keepSources}
            </label>
          </ReadingBar>
        )}
        {error !== null && <ProblemNote error={error} />}
        {plan.data !== undefined && <ReplaceTable plan={plan.data} choices={choices} onChoice={choose} />}
        {!keepsSources && <WrittenSource source={source} isAsked={isAsked} onSource={setSource} />}
        <SubmitFooter
          name={words.submit(written)}
          isDisabled={written === 0 || replace.isPending}
          onCancel={onClose}
          said={
            plan.data === undefined
              ? findText.beginning
              : pasteText.leftOut(plan.data.places.length - written)
          }
        />
      </form>
    </Dialog>
  );
}
