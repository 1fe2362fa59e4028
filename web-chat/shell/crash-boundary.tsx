import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { TextContext } from '../i18n/text.ts'

/** Stands in for the page when it cannot be drawn, for instance when a part of it is gone after an update. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  static override contextType = TextContext
  declare context: React.ContextType<typeof TextContext>
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <main style={{ maxWidth: '36em', margin: '20vh auto', padding: 16 }}>
        <p role="alert">{this.context.crashed}</p>
        <Button type="primary" onClick={() => location.reload()}>
          {this.context.reload}
        </Button>
      </main>
    )
  }
}
