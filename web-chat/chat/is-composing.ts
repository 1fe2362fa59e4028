import type { KeyboardEvent } from 'react'

/** True while an input method is choosing characters: that Enter belongs to it. Safari only tells by key code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
