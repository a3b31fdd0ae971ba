import 'flexlayout-react/style/combined.css';
import { Actions, I18nLabelDefaults, Layout, type Model, type TabNode } from 'flexlayout-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { call, listen } from '../bridge/client.ts';
import { PanelBoundary } from '../components/PanelBoundary.tsx';
import { text } from '../strings/text.ts';
import { EmptyTabs } from './EmptyTabs.tsx';
import { closeWorkspaceTabs, frameModel, openInModel, replaceInModel } from './frameModel.ts';
import { layoutPart, saveLayoutPart } from './layoutStore.ts';
import { panelOf } from './panels.tsx';
import { forgetWorkspace, openPanel, type PanelProps, useSelection } from './selection.ts';
import { useTabsInSight } from './tabsInSight.ts';

let shownModel: Model | null = null;

/** Gives a panel's tab the name of what it shows. */
export function setPanelTitle(id: string, title: string): void {
  const node = shownModel?.getNodeById(id);
  if (node !== undefined && 'getName' in node && (node as TabNode).getName() !== title)
    shownModel?.doAction(Actions.updateNodeAttributes(id, { name: title, helpText: title }));
}

/** Shows a panel in the place of another of its kind: a new chart, once saved, goes on in its tab. */
export function replacePanel(kind: string, from: PanelProps, to: PanelProps): void {
  if (shownModel !== null) replaceInModel(shownModel, kind, from, to);
}

/** The dockable tabs. The frame knows panels only by the kind they registered. */
export function Frame(): ReactNode {
  const [model] = useState(() => frameModel(layoutPart('frame')));
  const request = useSelection((state) => state.panelRequest);
  const handled = useRef(0);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [version, setVersion] = useState(0);
  useTabsInSight(root, version);
  useEffect(() => {
    shownModel = model;
  }, [model]);
  useEffect(() => {
    if (request === null || request.serial <= handled.current) return;
    handled.current = request.serial;
    openInModel(model, request.kind, request.props);
  }, [model, request]);
  useEffect(
    () =>
      listen('workspace.opened', ({ key }) => {
        closeWorkspaceTabs(model);
        forgetWorkspace();
        openFirstArticle();
        saveLayoutPart(TABS_OF, key);
      }),
    [model],
  );
  useEffect(() => {
    if (layoutPart('frame') === null) openFirstArticle();
    keepTabsOfWorkspace(model);
  }, [model]);
  return (
    <div ref={setRoot} className="frame-layout flexlayout__theme_light">
      <Layout
        model={model}
        factory={panelFor}
        onTabSetPlaceHolder={() => <EmptyTabs />}
        i18nTranslator={layoutWords}
        onModelChange={() => {
          setVersion((before) => before + 1);
          saveLayoutPart('frame', JSON.parse(JSON.stringify(model.toJson())));
        }}
      />
    </div>
  );
}

/** Whose tabs are remembered. */
const TABS_OF = 'workspace';

/** A start on another workspace, as by a double click on its file, is met without the tabs of the one before. */
function keepTabsOfWorkspace(model: Model): void {
  const before = layoutPart(TABS_OF);
  call('workspace.info', {}).then(
    ({ key }) => {
      if (before === key) return;
      saveLayoutPart(TABS_OF, key);
      if (before === null) return;
      closeWorkspaceTabs(model);
      openFirstArticle();
    },
    (error: unknown) => console.warn('Whose tabs these are is not known', error),
  );
}

/** What the layout's own buttons are called; a tab's name passes through. */
function layoutWords(key: string): string {
  const words: Readonly<Record<string, string>> = text.frame;
  return words[key] ?? I18nLabelDefaults[key] ?? key;
}

/** A workspace is met with its article open beside the figures, not with an empty half. */
function openFirstArticle(): void {
  call('library.list', {}).then(
    ({ documents }) => {
      const first = documents.find(({ version }) => version.newer === null);
      if (first !== undefined) openPanel('document', { documentId: first.id });
    },
    (error: unknown) => console.warn('The first article was not opened', error),
  );
}

function panelFor(node: TabNode): ReactNode {
  const kind = node.getComponent() ?? '';
  const panel = panelOf(kind);
  if (panel === null) return <p className="empty">{text.app.panelUnknown(kind)}</p>;
  return (
    <PanelBoundary>
      <div className="panel">{panel.render((node.getConfig() ?? {}) as PanelProps)}</div>
    </PanelBoundary>
  );
}
