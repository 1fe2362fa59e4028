import { useEffect } from 'react'

/** When a dialog goes away and takes the focus with it, what had the focus on the page before gets it back. */
export function useFocusReturn(): void {
  useEffect(() => {
    const root = document.getElementById('root')
    if (root === null) return
    let last: Element | null = null
    // What in the body has held a dialog with the focus: when it goes, it may be empty already.
    const holders = new WeakSet<Node>()
    const noteDialog = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('[role="dialog"]') === null) return
      const holder = [...document.body.children].find((child) => child.contains(target))
      if (holder) holders.add(holder)
    }
    const remember = ({ target }: FocusEvent) => {
      // Past the end of a dialog the page has the focus for a moment, until the dialog takes it back.
      if (target instanceof Element && document.querySelector('[aria-modal="true"]') === null) last = target
    }
    // Dialogs stand beside the application, as children of the body.
    const observer = new MutationObserver((changes) => {
      const gone = changes.some(({ removedNodes }) => [...removedNodes].some((node) => holders.has(node)))
      if (gone && document.activeElement === document.body && last instanceof HTMLElement) last.focus()
    })
    root.addEventListener('focusin', remember)
    document.addEventListener('focusin', noteDialog)
    observer.observe(document.body, { childList: true })
    return () => {
      root.removeEventListener('focusin', remember)
      document.removeEventListener('focusin', noteDialog)
      observer.disconnect()
    }
  }, [])
}
