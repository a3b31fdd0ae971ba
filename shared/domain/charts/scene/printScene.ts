/** A scene for paper: no two of its lines differ by colour alone, and no mark needs one. */
import type { Paint, Scene, SceneNode } from './nodes.ts';

/** Of a line of each hue: on paper its dashes tell it apart, and its weight where hues begin again. */
export const PRINT_DASHES = ['none', '8 3', '2 3', '9 3 2 3', '14 4', '5 2 1 2 1 2'] as const;
const WEIGHTS: Readonly<Record<string, number>> = { '6 4': 1.2, '2 3': 3.2 };

/** The number of a hue; null of every other paint. */
const hueNumber = (paint: Paint | undefined): number | null =>
  paint?.startsWith('hue') === true ? Number(paint.slice('hue'.length)) : null;

/** The scene with black lines in dashes of their own, and black edges around what is filled. */
export const printScene = (scene: Scene): Scene => ({ ...scene, nodes: scene.nodes.map(printNode) });

function printNode(node: SceneNode): SceneNode {
  const children = node.children?.map(printNode);
  return { ...node, ...(children === undefined ? {} : { children }), ...printLook(node) };
}

function printLook(node: SceneNode): Partial<SceneNode> {
  const hue = hueNumber(node.stroke) ?? hueNumber(node.fill);
  if (hue === null) return {};
  if (isLine(node)) {
    const dash = PRINT_DASHES[hue % PRINT_DASHES.length] ?? 'none';
    const weight = WEIGHTS[String(node.at['stroke-dasharray'] ?? '')];
    return {
      stroke: 'ink',
      at: {
        ...node.at,
        'stroke-dasharray': dash,
        ...(weight === undefined ? {} : { 'stroke-width': weight }),
      },
    };
  }
  // The shape of a point is its status: on paper it is black, or hollow.
  if (node.tag === 'path')
    return { stroke: 'ink', ...(hueNumber(node.fill) === null ? {} : { fill: 'ink' as const }) };
  return { stroke: 'ink' };
}

/** Whether a node is the course of a row or its key, not a point, a whisker or a bar. */
export const isLine = ({ tag, fill, at }: SceneNode): boolean =>
  tag === 'path' && fill === 'none' && Number(at['stroke-width'] ?? 1) >= 2;

/** The same for a page that a style sheet turns into black and grey when it is printed: what a shape is, as classes. */
export function printClass(node: SceneNode): string {
  const hue = hueNumber(node.stroke) ?? hueNumber(node.fill);
  if (hue === null) return '';
  if (isLine(node)) {
    const again = Object.keys(WEIGHTS).indexOf(String(node.at['stroke-dasharray'] ?? ''));
    return `ln h${hue % PRINT_DASHES.length}${again < 0 ? '' : ` d${again + 1}`}`;
  }
  if (node.tag === 'path') return hueNumber(node.fill) === null ? 'pt' : 'pt on';
  return 'bx';
}
