import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Room left above the question, in pixels. */
const margin = 16

/**
 * Follows a growing answer down until its question has reached the top of `container`, then holds still, so that the
 * answer is read from its beginning. A reader who scrolls takes over, until `restart` changes.
 */
export function useReadingPosition(container: RefObject<HTMLElement | null>, content: unknown, restart: unknown): void {
  const following = useRef(true)
  useEffect(() => {
    const element = container.current
    if (element === null) return
    const takeOver = () => {
      following.current = false
    }
    element.addEventListener('wheel', takeOver, { passive: true })
    element.addEventListener('touchmove', takeOver, { passive: true })
    return () => {
      element.removeEventListener('wheel', takeOver)
      element.removeEventListener('touchmove', takeOver)
    }
  }, [container])
  // `restart` is the reason to run.
  useLayoutEffect(() => {
    following.current = true
  }, [restart])
  // `content` is the reason to run.
  useLayoutEffect(() => {
    const element = container.current
    const question = [...(element?.querySelectorAll('[data-question]') ?? [])].at(-1)
    if (!following.current || !element || !question) return
    const offset = question.getBoundingClientRect().top - element.getBoundingClientRect().top
    // Arrived: measuring again with every word would lay the whole page out each time.
    if (Math.abs(offset - margin) < 1) following.current = false
    element.scrollTop += Math.min(offset - margin, element.scrollHeight)
  }, [container, content, restart])
}
