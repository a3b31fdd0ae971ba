import type { Paint, SceneNode } from '#shared/domain/charts/scene/nodes.ts';

type Look = { readonly paint: (paint: Paint) => string; readonly font: string };

/** Draws a scene's shapes on a canvas: what is one element each elsewhere is too many for elements here. */
export function paintNodes(context: CanvasRenderingContext2D, nodes: readonly SceneNode[], look: Look): void {
  for (const node of nodes) paintNode(context, node, look);
}

function paintNode(context: CanvasRenderingContext2D, node: SceneNode, look: Look): void {
  const { tag, at, fill, stroke, children = [] } = node;
  context.lineWidth = Number(at['stroke-width'] ?? 1);
  context.lineJoin = 'round';
  context.setLineDash(
    String(at['stroke-dasharray'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  if (fill !== undefined && fill !== 'none') context.fillStyle = look.paint(fill);
  if (stroke !== undefined && stroke !== 'none') context.strokeStyle = look.paint(stroke);
  if (tag === 'path') {
    const shape = new Path2D(String(at['d']));
    if (fill !== undefined && fill !== 'none') context.fill(shape);
    if (stroke !== undefined && stroke !== 'none') context.stroke(shape);
  }
  if (tag === 'text') {
    context.font = `${at['font-weight'] ?? 400} ${at['font-size'] ?? 12}px ${look.font}`;
    context.textAlign = ALIGN[String(at['text-anchor'])] ?? 'start';
    context.fillText(node.text ?? '', Number(at['x']), Number(at['y']));
  }
  paintNodes(context, children, look);
}

const ALIGN: Readonly<Record<string, CanvasTextAlign>> = { start: 'start', middle: 'center', end: 'end' };
