import './find.css';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { MOST_REPLACED } from '#shared/ipc/findShapes.ts';
import { attempt } from '../../app/commands.ts';
import { showToast } from '../../app/toasts.ts';
import { StepButtons } from '../../components/StepButtons.tsx';
import { findText as words } from '../../strings/findText.ts';
import { useShownSheet } from '../sheets/shownSheet.ts';
import { closeEverywhere, openEverywhere, useEverywhere } from './everywhere.ts';
import { FoundList } from './FoundList.tsx';
import { askFor, closeFind, MOST_HITS, stepFound, stopFinding, useFind } from './findState.ts';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { openReplace, replaceHere, useReplaceRequest } from './replaceState.ts';

/** Over the sheet that is shown: what to find, where one is among it, and what to put in its place. */
export function FindBar(): ReactNode {
  const isOpen = useFind((state) => state.isOpen);
  const request = useReplaceRequest((state) => state.request);
  if (!isOpen) return null;
  return (
    <>
      <OpenBar />
      {request !== null && (
        <ReplaceDialog
          sheet={request.sheet}
          hits={request.hits}
          onClose={() => useReplaceRequest.setState({ request: null })}
        />
      )}
    </>
  );
}

function OpenBar(): ReactNode {
  const { asked, isReplacing, problem, focusAsked } = useFind();
  const isNone = useFind(({ hits }) => hits.length === 0);
  const isListed = useEverywhere((state) => state.isOpen);
  const shown = useShownSheet((state) => state.shown);
  const box = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what brings the caret back.
  useEffect(() => box.current?.select(), [focusAsked]);
  const leave = (): void => {
    closeEverywhere();
    closeFind();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) openEverywhere();
    else if (event.key === 'Enter') stepFound(event.shiftKey ? -1 : 1, false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label={words.bar}>
      <div className="find-line">
        <input
          ref={box}
          type="search"
          className="field"
          spellCheck={false}
          maxLength={500}
          aria-label={words.what}
          aria-invalid={problem !== null}
          placeholder={words.whatHint}
          value={asked.text}
          onChange={({ target }) => askFor({ text: target.value })}
          onKeyDown={onKeyDown}
        />
        <StepButtons words={words} isDisabled={isNone} onStep={(by) => stepFound(by, false)} />
        <Status />
        <fieldset className="figures-chip-list" aria-label={words.bar}>
          <Choice name="matchCase" />
          <Choice name="isWhole" />
          <Choice name="byValue" />
        </fieldset>
        <span className="spring" />
        <button
          type="button"
          className="button"
          title={words.everywhereHint}
          aria-pressed={isListed}
          onClick={isListed ? closeEverywhere : openEverywhere}
        >
          {words.everywhere}
        </button>
        <button
          type="button"
          className="button"
          title={words.replaceToggleHint}
          aria-pressed={isReplacing}
          onClick={() => useFind.setState({ isReplacing: !isReplacing })}
        >
          {words.replaceToggle}
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          {words.close}
        </button>
      </div>
      {problem !== null && (
        <p className="find-problem" role="alert">
          {problem}
        </p>
      )}
      {isReplacing &&
        (shown === 'pivot' ? <p className="quiet-text">{words.pivot}</p> : <ReplaceLine onLeave={leave} />)}
      {isListed && <FoundList />}
    </search>
  );
}

function Choice({ name }: { name: 'matchCase' | 'isWhole' | 'byValue' }): ReactNode {
  const isOn = useFind(({ asked }) => asked[name]);
  return (
    <button
      type="button"
      className="filter-chip"
      title={words[`${name}Hint`]}
      aria-pressed={isOn}
      onClick={() => askFor({ [name]: !isOn })}
    >
      {words[name]}
    </button>
  );
}

/** "3 of 17", and how far the rows have been looked through while they are. */
function Status(): ReactNode {
  const { asked, hits, at, progress } = useFind();
  const { state, seen, total } = progress;
  const isMore = state === 'looking' || state === 'stopped' || state === 'full';
  const isNone = hits.length === 0 && (state === 'done' || state === 'idle');
  const place = hits.length === 0 ? '' : words.status(at + 1, hits.length, isMore);
  const said = asked.text === '' ? '' : isNone && state === 'done' ? words.none : place;
  return (
    <>
      <span className="find-status" role="status">
        {said}
        {asked.text !== '' && state === 'looking' && (
          <span className="quiet-text"> {total === 0 ? words.beginning : words.looking(seen, total)}</span>
        )}
        {state === 'stopped' && <span className="quiet-text"> {words.stopped(seen, total)}</span>}
        {state === 'full' && <span className="quiet-text"> {words.full(MOST_HITS)}</span>}
      </span>
      {state === 'looking' && total > seen && (
        <button type="button" className="button quiet" onClick={stopFinding}>
          {words.stop}
        </button>
      )}
    </>
  );
}

function ReplaceLine({ onLeave }: { onLeave: () => void }): ReactNode {
  const { by, hits, at, progress } = useFind();
  const isWhole = progress.state === 'done';
  const all = (): void => {
    if (hits.length > MOST_REPLACED) showToast(words.tooMany(MOST_REPLACED));
    else openReplace(hits);
  };
  return (
    <div className="find-line">
      <input
        type="text"
        className="field"
        spellCheck={false}
        maxLength={2000}
        aria-label={words.by}
        placeholder={words.by}
        value={by}
        onChange={({ target }) => useFind.setState({ by: target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
          else if (event.key === 'Enter') attempt(replaceHere);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <button type="button" className="button" disabled={at < 0} onClick={() => attempt(replaceHere)}>
        {words.replaceOne}
      </button>
      <button
        type="button"
        className="button"
        disabled={hits.length === 0 || !isWhole}
        title={isWhole ? undefined : words.waitForAll}
        onClick={all}
      >
        {words.replaceAll(isWhole ? hits.length : 0)}
      </button>
    </div>
  );
}
