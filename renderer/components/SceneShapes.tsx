import { createElement, type MouseEvent, memo, type ReactNode } from 'react';
import type { Paint, SceneNode } from '#shared/domain/charts/scene/nodes.ts';
import type { MarkPlace } from '#shared/domain/charts/walkMarks.ts';

type Props = {
  readonly nodes: readonly SceneNode[];
  readonly paint: (paint: Paint) => string;
  /** The mark the keyboard stands at. */
  readonly at: MarkPlace | null;
  readonly onPick: (at: MarkPlace) => void;
  readonly onHover: (at: MarkPlace | null, event: MouseEvent | null) => void;
};

/** Shapes of a scene as elements; marks can be pointed at. A scene is drawn whole each time, in one order. */
export function SceneShapes({ nodes, ...rest }: Props): ReactNode {
  return createElement(
    'g',
    null,
    ...nodes.map((node) =>
      node.mark === undefined
        ? createElement(Shape, { node, paint: rest.paint })
        : createElement(Mark, { node, mark: node.mark, ...rest }),
    ),
  );
}

type MarkProps = Omit<Props, 'nodes'> & { readonly node: SceneNode; readonly mark: MarkPlace };

function Mark({ node, mark, paint, at, onPick, onHover }: MarkProps): ReactNode {
  const isAt = at !== null && at.line === mark.line && at.period === mark.period;
  // The keyboard walks the marks of the picture around them; a mark is only pointed at.
  return createElement(
    'g',
    {
      className: isAt ? 'chart-mark at' : 'chart-mark',
      'data-mark': `${mark.line}/${mark.period}`,
      onClick: () => onPick(mark),
      onMouseEnter: (event: MouseEvent) => onHover(mark, event),
      onMouseLeave: () => onHover(null, null),
    },
    ...(node.children ?? []).map((child) => createElement(Shape, { node: child, paint })),
  );
}

const NAMES: Readonly<Record<string, string>> = {
  'text-anchor': 'textAnchor',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linejoin': 'strokeLinejoin',
  'fill-opacity': 'fillOpacity',
  'paint-order': 'paintOrder',
};

const Shape = memo(function Shape({
  node,
  paint,
}: {
  readonly node: SceneNode;
  readonly paint: (paint: Paint) => string;
}): ReactNode {
  const { tag, at, fill, stroke, text, title, children = [] } = node;
  const attributes = Object.fromEntries(
    Object.entries(at).map(([name, value]) => [NAMES[name] ?? name, value]),
  );
  return createElement(
    tag,
    {
      ...attributes,
      ...(fill === undefined ? {} : { fill: paint(fill) }),
      ...(stroke === undefined ? {} : { stroke: paint(stroke) }),
    },
    title === undefined ? null : <title>{title}</title>,
    text,
    ...children.map((child) => createElement(Shape, { node: child, paint })),
  );
});
