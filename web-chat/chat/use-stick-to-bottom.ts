import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** How far from the end, in pixels, still counts as reading the end. */
const nearEnd = 80

/** Keeps `container` at its end as `content` grows, unless the reader has scrolled up; `restart` goes to the end again. */
export function useStickToBottom(container: RefObject<HTMLElement | null>, content: unknown, restart: unknown): void {
  const sticking = useRef(true)
  useEffect(() => {
    const element = container.current
    if (element === null) return
    const onScroll = () => {
      sticking.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [container])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `restart` is the reason to run.
  useLayoutEffect(() => {
    sticking.current = true
  }, [restart])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` is the reason to run.
  useLayoutEffect(() => {
    if (sticking.current) container.current?.scrollTo({ top: container.current.scrollHeight })
  }, [container, content, restart])
}
