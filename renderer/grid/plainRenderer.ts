import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';

type PlainRenderer<R> = new () => ICellRendererComp<R>;

/**
 * Draws cells as plain elements. The grid takes a class with `getGui` for what it is; of a function it would make a component a cell, of
 * which fast scrolling makes hundreds a frame.
 *
 * @param draw the element of a cell; null leaves it empty
 */
export function plainRenderer<R>(
  draw: (params: ICellRendererParams<R>) => HTMLElement | null,
): PlainRenderer<R> {
  return class implements ICellRendererComp<R> {
    #element: HTMLElement | null = null;

    init(params: ICellRendererParams<R>): void {
      this.#element = draw(params);
    }

    getGui(): HTMLElement {
      this.#element ??= document.createElement('span');
      return this.#element;
    }

    refresh(): boolean {
      return false;
    }
  };
}
