/** What the steps of this session wrote in cells in sight, so that undo and redo stand there before the store has written them. */
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { CellView } from '#shared/ipc/shapes.ts';

/** What a cell showed before a step and what after it; null is an empty one. */
export type CellChange = {
  readonly cell: CellRef;
  readonly before: CellView | null;
  readonly after: CellView | null;
};

/** What one step did to cells: those it wrote, and every one in sight that shows something else since. */
export type StepCells = { readonly written: readonly CellRef[]; readonly changes: readonly CellChange[] };

type Step = { readonly operationId: string; cells: StepCells | null };

/** More steps back than these are shown when the store has told of them. */
const MOST_STEPS = 100;

/**
 * The history as the window saw it: steps that stand, and behind them those that were taken back. A step is turned when it is asked for
 * and not when it is written, so that keys that follow each other quickly each find the right one. Whatever does not fit what was
 * foreseen empties it: then the store says what cells show, as it does a moment later anyway.
 */
export class KnownSteps {
  private steps: Step[] = [];
  /** So many of them stand. */
  private standing = 0;
  /** Turned and not heard of yet; null is a step from before this session. */
  private awaited: (Step | null)[] = [];

  /** Whether a step was asked for that the store has not told of. */
  awaits(): boolean {
    return this.awaited.length > 0;
  }

  /**
   * The store told of an operation: something new, or a step that is turned. For something new answers what takes the cells it
   * changed, once they are known.
   */
  heard(operationId: string): ((cells: StepCells) => void) | null {
    if (this.awaited.length > 0) {
      const turned = this.awaited.shift() ?? null;
      if (turned !== null && turned.operationId !== operationId) this.forget();
      return null;
    }
    if (this.steps.some((step) => step.operationId === operationId)) {
      this.forget();
      return null;
    }
    const step: Step = { operationId, cells: null };
    this.steps = [...this.steps.slice(0, this.standing), step].slice(-MOST_STEPS);
    this.standing = this.steps.length;
    return (cells) => {
      step.cells = cells;
    };
  }

  /** A step back or forth is asked for. Answers what it will do to cells, null where that is not known. */
  turn(kind: 'undo' | 'redo'): StepCells | null {
    const step = this.steps[kind === 'undo' ? this.standing - 1 : this.standing] ?? null;
    this.awaited.push(step);
    if (step === null) {
      // Beyond what this session saw nothing is known of what stands.
      this.steps = [];
      this.standing = 0;
      return null;
    }
    this.standing += kind === 'undo' ? -1 : 1;
    return step.cells;
  }

  /** The step that was asked for last was not written. */
  missed(): void {
    this.awaited.pop();
    this.forget();
  }

  /** Nothing is known any more; steps on their way are still waited for. */
  forget(): void {
    this.steps = [];
    this.standing = 0;
    this.awaited = this.awaited.map(() => null);
  }
}
