import { useEffect, useEffectEvent } from 'react'

/** What a key does anywhere on the page. */
export type Shortcuts = { focusQuestion: () => void; newChat: () => void; search: () => void; help: () => void }

const actions: Record<string, keyof Shortcuts> = { '/': 'focusQuestion', n: 'newChat', s: 'search', '?': 'help' }

/**
 * Runs what a single key stands for; never while something is being written, chosen or shown in a dialog, nor together
 * with keys of the browser's own. Ctrl+K (⌘K) searches too. Switched off, single keys do nothing (WCAG 2.2, 2.1.4).
 */
export function useShortcuts(on: boolean, shortcuts: Shortcuts): void {
  const act = useEffectEvent((action: keyof Shortcuts) => shortcuts[action]())
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return
      const action = actionOf(event, on)
      if (action === undefined) return
      event.preventDefault()
      act(action)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [on])
}

function actionOf(event: KeyboardEvent, on: boolean): keyof Shortcuts | undefined {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return undefined
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' ? 'search' : undefined
  return on && !isWriting(event.target) ? actions[event.key] : undefined
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
