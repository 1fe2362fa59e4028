import { Alert, Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { TextContext } from '../i18n/text.ts'

/** What the browsers say of a script or style that did not come. */
const notFetched = /dynamically imported module|module script failed|Unable to preload/i

/** Stands in for a part whose script did not come, for want of a line or after an update; other failures go further up. */
export class PartBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  static override contextType = TextContext
  declare context: React.ContextType<typeof TextContext>
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const error: unknown = this.state.error
    if (error === null) return this.props.children
    if (!(error instanceof Error && notFetched.test(error.message))) throw error
    return (
      <Alert
        type="error"
        role="alert"
        style={{ maxWidth: '46rem', margin: '24px auto' }}
        title={this.context.partMissing}
        action={<Button onClick={() => location.reload()}>{this.context.reload}</Button>}
      />
    )
  }
}
