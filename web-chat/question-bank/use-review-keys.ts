import { useEffect } from 'react'
import { useStableCallback } from '../use-stable-callback.ts'

/** Runs what a single key stands for, once a press, unless somebody types, a dialog is open, or the keys are switched off. */
export function useReviewKeys(keys: Partial<Record<string, () => void>>, on: boolean): void {
  const press = useStableCallback((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    // A key that is held down would sign an item off step by step.
    if (event.repeat) return
    const { target } = event
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=combobox]'))
      return
    if (document.querySelector('[role=dialog]')) return
    const run = keys[event.key]
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    if (!on) return
    // Before the keys of the whole application, of which `?` is one.
    addEventListener('keydown', press, { capture: true })
    return () => removeEventListener('keydown', press, { capture: true })
  }, [on, press])
}
