/** One page that fails does not take the window with it; what was typed is on the disk already. */
import { Component, type ReactNode } from "react";

import { ErrorNotice } from "./notices/error-notice.tsx";

export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <ErrorNotice
        error={{ code: "unexpected", details: {} }}
        onRetry={() => this.setState({ failed: false })}
      />
    );
  }
}
