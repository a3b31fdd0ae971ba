import { describe, expect, it } from 'vitest';
import { frameModel, openInModel } from './frameModel.ts';

/** The frame as it is first met, with what it is told to do. */
function frame() {
  const model = frameModel(null);
  const actions: string[] = [];
  model.addChangeListener(({ type }) => actions.push(type));
  return { model, actions };
}

describe('a panel that is asked for', () => {
  it('leaves the frame as it is where it stands in front already', () => {
    const { model, actions } = frame();
    openInModel(model, 'figures', {});
    expect(actions).toEqual([]);
  });

  it('comes to the front where it stands behind another', () => {
    const { model, actions } = frame();
    openInModel(model, 'history', {});
    expect(actions).toHaveLength(1);
    openInModel(model, 'history', {});
    expect(actions).toHaveLength(1);
    openInModel(model, 'library', {});
    expect(actions).toHaveLength(2);
  });

  it('is opened once, and told what it is asked to show', () => {
    const { model, actions } = frame();
    openInModel(model, 'chart', { chartId: 'chart1' });
    const opened = actions.length;
    expect(opened).toBeGreaterThan(0);
    openInModel(model, 'chart', { chartId: 'chart1' });
    expect(actions).toHaveLength(opened);
  });
});
