import { useEffect } from 'react'

/** Names the window, its tab and its place in the history after the heading of the page, then the application. */
export function useWindowTitle(appName: string): void {
  useEffect(() => {
    const name = () => {
      const heading = document.querySelector('main h1')?.textContent?.trim().slice(0, 60)
      const title = heading ? `${heading} · ${appName}` : appName
      if (document.title !== title) document.title = title
    }
    name()
    // Pages load, and change their headings, when they like.
    const observer = new MutationObserver(name)
    observer.observe(document.getElementById('main') ?? document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [appName])
}
