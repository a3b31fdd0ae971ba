import 'flexlayout-react/style/combined.css';
import { Actions, Layout, type Model, type TabNode } from 'flexlayout-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PanelBoundary } from '../components/PanelBoundary.tsx';
import { text } from '../strings/text.ts';
import { frameModel, openInModel } from './frameModel.ts';
import { layoutPart, saveLayoutPart } from './layoutStore.ts';
import { panelOf } from './panels.tsx';
import { type PanelProps, useSelection } from './selection.ts';

let shownModel: Model | null = null;

/** Gives a panel's tab the name of what it shows. */
export function setPanelTitle(id: string, title: string): void {
  const node = shownModel?.getNodeById(id);
  if (node !== undefined && 'getName' in node && (node as TabNode).getName() !== title)
    shownModel?.doAction(Actions.renameTab(id, title));
}

/** The dockable tabs. The frame knows panels only by the kind they registered. */
export function Frame(): ReactNode {
  const [model] = useState(() => frameModel(layoutPart('frame')));
  const request = useSelection((state) => state.panelRequest);
  const handled = useRef(0);
  useEffect(() => {
    shownModel = model;
  }, [model]);
  useEffect(() => {
    if (request === null || request.serial <= handled.current) return;
    handled.current = request.serial;
    openInModel(model, request.kind, request.props);
  }, [model, request]);
  return (
    <div className="frame-layout flexlayout__theme_light">
      <Layout
        model={model}
        factory={panelFor}
        onModelChange={() => saveLayoutPart('frame', JSON.parse(JSON.stringify(model.toJson())))}
      />
    </div>
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
