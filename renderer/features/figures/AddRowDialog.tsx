import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { areaCodesNamed, areaName } from '#shared/domain/figures/areaNames.ts';
import { FLOWS, FREQUENCIES, type Frequency, WORLD } from '#shared/domain/figures/types.ts';
import type { Args } from '#shared/ipc/contract.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { revealCell } from '../../app/selection.ts';
import { BridgeError, useCommand } from '../../bridge/client.ts';
import { AreaNames } from '../../components/AreaNames.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SubmitFooter } from '../../components/SubmitFooter.tsx';
import { figuresText } from '../../strings/figuresText.ts';
import { flowText } from './figureText.ts';

const words = figuresText;

/** The code of an area or group; a workspace's own group is called by its name, which only the workspace knows. */
const codeOf = (name: string): string => areaCodesNamed(name)[0] ?? name;

/** Adds an empty row for a series, or the total of a group, and goes to it. */
export function AddRowDialog({
  frequency,
  period,
  like,
  onClose,
}: {
  frequency: Frequency;
  /** The column to go to. */
  period: string | undefined;
  /** A row that the new one is to be like. */
  like?: SeriesRow | undefined;
  onClose: () => void;
}): ReactNode {
  const list = useId();
  const add = useCommand('series.add');
  const [flow, setFlow] = useState<string>(like?.flow ?? FLOWS[0]);
  const isAlone = flow === 'population';
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string): string => String(form.get(name) ?? '').trim();
    const key = {
      area: codeOf(field('area')),
      counterpart: isAlone ? WORLD : codeOf(field('counterpart')),
      flow: field('flow'),
      product: field('product') === '' ? 'TOTAL' : field('product'),
      frequency: field('frequency'),
    } as Args<'series.add'>;
    add.mutate(key, {
      onSuccess: ({ seriesId }) => {
        onClose();
        if (period !== undefined) revealCell({ seriesId, period });
      },
    });
  };
  const unknown =
    add.error instanceof BridgeError && add.error.code === 'area/unknown' ? add.error.where : null;
  return (
    <Dialog title={words.addRowTitle} onClose={onClose}>
      <form className="add-row" onSubmit={submit}>
        <p className="quiet-text">{words.addRowHint}</p>
        <AreaNames id={list} />
        <label>
          {words.addRowArea}
          <input
            name="area"
            className="field"
            list={list}
            defaultValue={like?.areaName}
            required
            autoComplete="off"
          />
        </label>
        <label>
          {words.counterpart}
          <input
            name="counterpart"
            className="field"
            list={list}
            key={String(isAlone)}
            defaultValue={isAlone ? areaName(WORLD) : like?.counterpartName}
            required={!isAlone}
            disabled={isAlone}
            autoComplete="off"
          />
        </label>
        <label>
          {words.flow}
          <select
            name="flow"
            className="field"
            value={flow}
            onChange={(event) => setFlow(event.target.value)}
          >
            {FLOWS.map((one) => (
              <option key={one} value={one}>
                {flowText(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.product}
          <input
            name="product"
            className="field"
            key={String(isAlone)}
            defaultValue={isAlone ? 'TOTAL' : (like?.product ?? 'TOTAL')}
            disabled={isAlone}
            autoComplete="off"
          />
        </label>
        <label>
          {words.frequency}
          <select name="frequency" className="field" defaultValue={frequency}>
            {FREQUENCIES.map((code) => (
              <option key={code} value={code}>
                {words.frequencies[code]}
              </option>
            ))}
          </select>
        </label>
        {unknown !== null && (
          <p className="figures-filter-problem" role="alert">
            {words.areaUnknown(unknown)}
          </p>
        )}
        {add.error !== null && unknown === null && <ProblemNote error={add.error} />}
        <SubmitFooter name={words.addRowSubmit} isDisabled={add.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
