import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { attempt } from '../../app/commands.ts';
import { replacePanel, setPanelTitle } from '../../app/Frame.tsx';
import { wasJustOpened } from '../../app/justOpened.ts';
import { panelId } from '../../app/panels.tsx';
import type { PanelProps } from '../../app/selection.ts';
import { BridgeError, useCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useChartTheme } from '../../components/useChartColours.ts';
import { chartText } from '../../strings/chartText.ts';
import { type ChartActions, keepActiveChart, setActiveChart } from './activeChart.ts';
import { ChartSides } from './ChartSides.tsx';
import { PictureMenu } from './PictureMenu.tsx';
import { copyPicture, type PictureLook, savePicture } from './savePicture.ts';
import './charts.css';

/** A saved chart by its id, or a new one of some rows of the figures. */
export function ChartPanel({ props }: { props: PanelProps }): ReactNode {
  const { chartId, series, words } = props;
  if (chartId === undefined && words !== undefined) return <ChartInWords props={props} words={words} />;
  return chartId === undefined ? (
    <NewChart props={props} series={(series ?? '').split(' ').filter((id) => id !== '')} />
  ) : (
    <SavedChart props={props} chartId={chartId} />
  );
}

function ChartInWords({ props, words }: { props: PanelProps; words: string }): ReactNode {
  const reading = useQueryOf('chart.fromWords', { words });
  return (
    <Loaded query={reading}>
      {({ spec, told }) =>
        spec === null ? (
          <p className="empty">{told.join(' ')}</p>
        ) : (
          <ChartEditor props={props} chartId={null} base={spec} />
        )
      }
    </Loaded>
  );
}

function NewChart({ props, series }: { props: PanelProps; series: string[] }): ReactNode {
  const draft = useQueryOf('chart.draft', { series });
  return <Loaded query={draft}>{(spec) => <ChartEditor props={props} chartId={null} base={spec} />}</Loaded>;
}

function SavedChart({ props, chartId }: { props: PanelProps; chartId: string }): ReactNode {
  const saved = useQueryOf('chart.get', { chartId });
  if (saved.error instanceof BridgeError && saved.error.code === 'chart/unknown')
    return <p className="empty">{chartText.notHere}</p>;
  return (
    <Loaded query={saved}>{({ spec }) => <ChartEditor props={props} chartId={chartId} base={spec} />}</Loaded>
  );
}

type PictureChoice = Omit<PictureLook, 'theme'> & { readonly theme: PictureLook['theme'] | null };
type EditorProps = { readonly props: PanelProps; readonly chartId: string | null; readonly base: ChartSpec };

function ChartEditor({ props, chartId, base }: EditorProps): ReactNode {
  const [edits, setEdits] = useState<ChartSpec | null>(null);
  const [isTable, setTable] = useState(false);
  const [isDesigning, setDesigning] = useState(false);
  const [chosen, setChosen] = useState<PictureChoice>({ density: 2, theme: null });
  const windowTheme = useChartTheme();
  // As the window is, until another look is chosen.
  const look = { ...chosen, theme: chosen.theme ?? windowTheme };
  const spec = edits ?? base;
  // The title changes nothing that is drawn, so typing it asks nothing of the store.
  const preview = useQueryOf('chart.preview', { spec: { ...spec, title: '' } });
  const save = useCommand('chart.save');
  const remove = useCommand('chart.remove');
  const panel = useRef<HTMLElement>(null);
  const isChanged = edits !== null && JSON.stringify(edits) !== JSON.stringify(base);
  const canSave = (chartId === null || isChanged) && !save.isPending;
  const id = panelId('chart', props);
  useEffect(
    () => setPanelTitle(id, `${spec.title || chartText.title}${chartId === null || isChanged ? ' •' : ''}`),
    [id, spec.title, chartId, isChanged],
  );

  const onSave = (): void => {
    if (!canSave) return;
    save.mutate(
      { chartId, spec },
      {
        onSuccess: (saved) => {
          setEdits(null);
          if (chartId === null) replacePanel('chart', props, { chartId: saved.chartId });
        },
      },
    );
  };
  const onPicture = (): void => attempt(() => savePicture(spec, look));
  const onCopy = (): void => attempt(() => copyPicture(spec, look));
  const actions = (): ChartActions | null => {
    if (panel.current === null) return null;
    return {
      element: panel.current,
      toggleTable: () => setTable((shown) => !shown),
      canSave: () => canSave,
      save: onSave,
      savePicture: onPicture,
      copyPicture: onCopy,
    };
  };
  useEffect(() => keepActiveChart(actions()));

  const state = chartId === null ? chartText.newChart : isChanged ? chartText.changed : '';
  return (
    <article
      ref={panel}
      className="chart-panel"
      aria-label={spec.title}
      onFocus={() => setActiveChart(actions())}
      onPointerDown={() => setActiveChart(actions())}
    >
      <header>
        <h2>{spec.title}</h2>
        <div className="chart-actions">
          <span className="quiet-text">{state}</span>
          <span className="spring" />
          {isChanged && (
            <button type="button" className="button" onClick={() => setEdits(null)}>
              {chartText.discard}
            </button>
          )}
          {(chartId === null || isChanged) && (
            <button type="button" className="button primary" disabled={!canSave} onClick={onSave}>
              {chartText.save}
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-pressed={isTable}
            title="T"
            onClick={() => setTable(!isTable)}
          >
            {chartText.showTable}
          </button>
          <PictureMenu look={look} onChange={setChosen} onCopy={onCopy} onSave={onPicture} />
          <button
            type="button"
            className="button chart-design-toggle"
            aria-expanded={isDesigning}
            onClick={() => setDesigning(!isDesigning)}
          >
            {chartText.design}
          </button>
        </div>
        {save.error !== null && <ProblemNote error={save.error} />}
        {remove.error !== null && <ProblemNote error={remove.error} />}
      </header>
      <Loaded query={preview}>
        {(answer) => (
          <ChartSides
            answer={answer}
            spec={spec}
            isTable={isTable}
            isDesigning={isDesigning}
            isFocusedFirst={wasJustOpened(id)}
            onChange={setEdits}
            onRemove={chartId === null ? null : () => remove.mutate({ chartId })}
          />
        )}
      </Loaded>
    </article>
  );
}
