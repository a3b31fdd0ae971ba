import { Component, type ReactNode } from 'react';
import { text } from '../strings/text.ts';

type State = { readonly isBroken: boolean };

/** Keeps a panel's bug inside its tab; the rest of the window goes on. */
export class PanelBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override componentDidCatch(error: Error): void {
    console.error('A panel stopped', error);
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div className="problem" role="alert">
        <span>{text.app.panelBroken}</span>
        <button type="button" className="button" onClick={() => this.setState({ isBroken: false })}>
          {text.app.panelRetry}
        </button>
      </div>
    );
  }
}
