/**
 * Where features hang themselves into the window. A feature has a `register.tsx` which calls these functions when it
 * is loaded; the frame loads every `features/NAME/register.tsx` and knows no feature by name.
 *
 * @example registerPanel({ kind: 'chart', title: () => 'Chart', render: (props) => <ChartPanel chartId={props.chartId} /> })
 */
import type { ReactNode } from 'react';
import type { PanelProps, Selection, SelectionOf } from './selection.ts';

export type PanelDefinition = {
  readonly kind: string;
  /** The tab's first name; `setPanelTitle` of the frame may change it. */
  readonly title: (props: PanelProps) => string;
  readonly render: (props: PanelProps) => ReactNode;
  /** Two requests with the same identity share one tab. By default the kind and all props. */
  readonly identity?: (props: PanelProps) => string;
  /** Where a new tab goes; the reader's side by default. */
  readonly side?: 'reader' | 'grid';
};

export type InspectorSection<K extends Selection['kind'] = Selection['kind']> = {
  readonly kind: K;
  readonly render: (selection: SelectionOf<K>) => ReactNode;
};

export type AppCommand = {
  /** `noun.verb`; a menu item of the same name runs it. */
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** `Ctrl+K`, `F1`, `L`, or several: `F1, Ctrl+/`. Single letters work only outside text boxes. */
  readonly keys?: string;
  /** False while the command makes no sense; it is then neither offered nor run. */
  readonly isEnabled?: () => boolean;
  readonly run: () => void;
};

const panels = new Map<string, PanelDefinition>();
const sections: InspectorSection[] = [];
const commands = new Map<string, AppCommand>();

/** Adds a kind of panel; a second one of the same kind replaces the first (hot reload). */
export function registerPanel(panel: PanelDefinition): void {
  panels.set(panel.kind, panel);
}

/** Adds what the inspector shows for one kind of selection. */
export function registerInspector<K extends Selection['kind']>(section: InspectorSection<K>): void {
  // `inspectorFor` hands a section only selections of its own kind.
  sections.push(section as unknown as InspectorSection);
}

/** Adds a command to the palette, the shortcuts and the menu's ears. */
export function registerCommand(command: AppCommand): void {
  commands.set(command.id, command);
}

/** The panel of a kind, or null when no feature offers it. */
export const panelOf = (kind: string): PanelDefinition | null => panels.get(kind) ?? null;

/** The tab's id for a request. */
export function panelId(kind: string, props: PanelProps): string {
  const identity = panelOf(kind)?.identity;
  if (identity !== undefined) return `${kind}:${identity(props)}`;
  const values = Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${kind}:${values.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** What the inspector shows for a selection, in the order features registered. */
export const inspectorFor = (selection: Selection): readonly InspectorSection[] =>
  sections.filter((section) => section.kind === selection.kind);

/** Every command that makes sense now. */
export const enabledCommands = (): readonly AppCommand[] =>
  [...commands.values()].filter((command) => command.isEnabled?.() ?? true);

/** Every command there is, for the shortcut sheet. */
export const allCommands = (): readonly AppCommand[] => [...commands.values()];

/** Runs a command by name; answers false when there is none or it makes no sense now. */
export function runAppCommand(id: string): boolean {
  const command = commands.get(id);
  if (command === undefined || !(command.isEnabled?.() ?? true)) return false;
  command.run();
  return true;
}
