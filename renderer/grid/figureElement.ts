/** How a cell prints a figure: signs at its left, the number at its right, the magnitude behind it. */
export type FigureText = {
  readonly number: string;
  /** `bn`, `mn`; empty below a million. */
  readonly magnitude: string;
  readonly marks: readonly FigureMark[];
  /** Looks of the number. */
  readonly numberClass: string;
};

export type FigureMark = {
  readonly sign: string;
  /** What the sign stands for, in words. */
  readonly meaning: string;
  /** Where a click on it leads. */
  readonly follow?: (() => void) | undefined;
};

/** The elements of a figure, in one that takes no place of its own. Plain elements, because a grid makes hundreds of them at once. */
export function figureElement({ number, magnitude, marks, numberClass }: FigureText): HTMLElement {
  const figure = element('span', 'figure-parts');
  const signs = element('span', 'figure-marks');
  signs.append(...marks.map(markElement));
  figure.append(signs, element('span', numberClass, number), element('small', 'figure-magnitude', magnitude));
  return figure;
}

function markElement({ sign, meaning, follow }: FigureMark): HTMLElement {
  if (follow === undefined) {
    const mark = element('span', '', sign);
    mark.role = 'img';
    mark.ariaLabel = meaning;
    return mark;
  }
  const button = element('button', 'figure-link', sign);
  button.type = 'button';
  button.tabIndex = -1;
  button.ariaLabel = meaning;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    follow();
  });
  return button;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
