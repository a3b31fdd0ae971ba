import type { ChartColours } from '../palette.ts';
import type { MarkPlaceOf, Paint, Scene, SceneNode } from './nodes.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** How a scene becomes text: its colours, and what each mark bears. */
export type SvgLook = {
  readonly paint: (paint: Paint) => string;
  /** The class of a shape, by which a style sheet can look for it; none where it is empty. */
  readonly classOf?: (node: SceneNode) => string;
  /** Attributes of a mark's group, and its title. */
  readonly mark: (place: MarkPlaceOf) => {
    readonly attributes: Readonly<Record<string, string>>;
    readonly title: string;
  };
};

/** The shapes of a scene as SVG, without the svg element around them. */
export const sceneSvg = ({ nodes }: Scene, look: SvgLook): string =>
  nodes.map((node) => nodeSvg(node, look)).join('');

function nodeSvg(node: SceneNode, look: SvgLook): string {
  const mark = node.mark === undefined ? null : look.mark(node.mark);
  const attributes: [string, string | number][] = [
    ...Object.entries(mark?.attributes ?? {}),
    ...Object.entries(node.at),
    ...classed(look.classOf?.(node) ?? ''),
    ...(node.fill === undefined ? [] : [['fill', look.paint(node.fill)] as [string, string]]),
    ...(node.stroke === undefined || node.stroke === 'none'
      ? []
      : [['stroke', look.paint(node.stroke)] as [string, string]]),
  ];
  const open = `<${node.tag}${attributes.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('')}`;
  const title = mark?.title ?? node.title;
  const inner = [
    title === undefined ? '' : `<title>${escapeXml(title)}</title>`,
    node.text === undefined ? '' : escapeXml(node.text),
    ...(node.children ?? []).map((child) => nodeSvg(child, look)),
  ].join('');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${node.tag}>`;
}

const classed = (name: string): [string, string][] => (name === '' ? [] : [['class', name]]);

/** A role's colour in a palette. */
export function paintIn(colours: ChartColours): (paint: Paint) => string {
  return (paint) => {
    switch (paint) {
      case 'none':
        return 'none';
      case 'ink':
        return colours.ink;
      case 'quiet':
        return colours.quiet;
      case 'grid':
        return colours.grid;
      case 'surface':
        return colours.surface;
      default:
        return colours.hues[Number(paint.slice(3)) % colours.hues.length] ?? colours.ink;
    }
  };
}
