import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { shownFrom } from './shown-from.ts'

/** Which messages of a branch are drawn; `showEarlier` draws more above without moving what is being read. */
export function useEarlier(path: readonly Message[], scroller: RefObject<HTMLElement | null>) {
  const first = path[0]?.id
  const [asked, setAsked] = useState<{ first: string | undefined; times: number }>({ first, times: 0 })
  const times = asked.first === first ? asked.times : 0
  const below = useRef<number | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && below.current !== null) element.scrollTop = element.scrollHeight - below.current
    below.current = null
  })
  function showEarlier() {
    const element = scroller.current
    below.current = element && element.scrollHeight - element.scrollTop
    setAsked({ first, times: times + 1 })
  }
  return { from: shownFrom(path.length, times), showEarlier }
}
