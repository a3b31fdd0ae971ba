import { Actions, DockLocation, type IJsonModel, Model, TabNode, TabSetNode } from 'flexlayout-react';
import { text } from '../strings/text.ts';
import { panelId, panelOf } from './panels.tsx';
import type { PanelProps } from './selection.ts';

const tab = (kind: string, name: string, isFixed = true) => ({
  type: 'tab' as const,
  id: `${kind}:`,
  component: kind,
  name,
  config: {},
  enableClose: !isFixed,
});

/** Library on the left, the article beside the grid, the inspector on the right. */
const standardLayout = (): IJsonModel => ({
  global: {
    tabEnableRename: false,
    tabSetEnableMaximize: true,
    tabSetMinWidth: 160,
    tabSetMinHeight: 120,
    tabSetEnableTabGroups: false,
  },
  borders: [],
  layout: {
    type: 'row',
    children: [
      {
        type: 'tabset',
        id: 'left',
        weight: 14,
        children: [tab('library', text.library.title), tab('history', text.history.title)],
      },
      { type: 'tabset', id: 'reader', weight: 31, enableDeleteWhenEmpty: false, children: [] },
      {
        type: 'tabset',
        id: 'grid',
        weight: 39,
        enableDeleteWhenEmpty: false,
        children: [tab('figures', text.library.figures)],
      },
      { type: 'tabset', id: 'right', weight: 16, children: [tab('inspector', text.inspector.title)] },
    ],
  },
});

/** The remembered layout, or the standard one when nothing usable was remembered. */
export function frameModel(remembered: unknown): Model {
  try {
    if (remembered !== null && typeof remembered === 'object')
      return Model.fromJson(remembered as IJsonModel);
  } catch (error) {
    console.warn('The remembered layout is not usable', error);
  }
  return Model.fromJson(standardLayout());
}

/** Closes every tab that shows something of one workspace; the fixed ones stay and reload. */
export function closeWorkspaceTabs(model: Model): void {
  const closable: string[] = [];
  model.visitNodes((node) => {
    if (node instanceof TabNode && node.isEnableClose()) closable.push(node.getId());
  });
  for (const id of closable) model.doAction(Actions.deleteTab(id));
}

/** Opens a panel's tab where its kind belongs, or selects the tab it already has. */
export function openInModel(model: Model, kind: string, props: PanelProps): void {
  const panel = panelOf(kind);
  const id = panelId(kind, props);
  const there = model.getNodeById(id);
  if (there !== undefined) {
    // Each action draws and measures the whole frame anew.
    if (!(there instanceof TabNode) || !isSame(there.getConfig(), props))
      model.doAction(Actions.updateNodeAttributes(id, { config: props }));
    if (!(there instanceof TabNode) || !there.isSelected()) model.doAction(Actions.selectTab(id));
    return;
  }
  const wanted = model.getNodeById(panel?.side ?? 'reader');
  const target = wanted instanceof TabSetNode ? wanted : (model.getActiveTabset() ?? model.getFirstTabSet());
  if (target === undefined) return;
  const name = panel?.title(props) ?? kind;
  model.doAction(
    Actions.addTab(
      { type: 'tab', id, component: kind, name, helpText: name, config: props },
      target.getId(),
      DockLocation.CENTER,
      -1,
    ),
  );
}

const isSame = (config: unknown, props: PanelProps): boolean =>
  JSON.stringify(config ?? {}) === JSON.stringify(props);

/** Puts one panel in the place of another: something new has become something saved. */
export function replaceInModel(model: Model, kind: string, from: PanelProps, to: PanelProps): void {
  const old = model.getNodeById(panelId(kind, from));
  const id = panelId(kind, to);
  const tabs = old?.getParent();
  if (old === undefined || !(tabs instanceof TabSetNode) || model.getNodeById(id) !== undefined) {
    openInModel(model, kind, to);
    if (old !== undefined) model.doAction(Actions.deleteTab(old.getId()));
    return;
  }
  const name = panelOf(kind)?.title(to) ?? kind;
  const place = tabs.getChildren().indexOf(old);
  model.doAction(
    Actions.addTab(
      { type: 'tab', id, component: kind, name, helpText: name, config: to },
      tabs.getId(),
      DockLocation.CENTER,
      place,
    ),
  );
  model.doAction(Actions.deleteTab(old.getId()));
}
