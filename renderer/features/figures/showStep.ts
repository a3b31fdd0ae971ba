import type { CellRef } from '#shared/domain/figures/types.ts';
import { revealCell } from '../../app/selection.ts';
import { call } from '../../bridge/client.ts';
import { useFiguresView } from './figuresView.ts';

/** The family of the quick filter that keeps what one step of the history wrote. */
export const STEP_CHIP = 'step';

const firstCell = async (operationId: string): Promise<CellRef | undefined> =>
  (await call('figures.touched', { operationId, seriesIds: [] })).cells[0];

/** Brings the first figure that a step of the history wrote into view, and the keyboard to it. */
export async function goToStep(operationId: string): Promise<void> {
  const cell = await firstCell(operationId);
  if (cell === undefined) return;
  revealCell(cell);
}

/** Shows only the series that a step wrote figures of, in the frequency of the first of them. */
export async function showStepAlone(operationId: string): Promise<void> {
  useFiguresView.setState({
    typed: '',
    chips: [{ family: STEP_CHIP, test: `step = ${operationId}` }],
    filters: {},
  });
  await goToStep(operationId);
}
