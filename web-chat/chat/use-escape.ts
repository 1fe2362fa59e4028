import { useEffect, useEffectEvent } from 'react'

/** Calls `onEscape` when Esc is pressed while `active`, unless the key belongs to a dialog, a panel or an editor. */
export function useEscape(active: boolean, onEscape: () => void): void {
  const handle = useEffectEvent(onEscape)
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], aside')) return
      handle()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [active])
}
