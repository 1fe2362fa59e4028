import { useEffect, useState } from 'react'

/** Takes files that are dropped anywhere on the page while `onFiles` is given; tells whether some hover over it now. */
export function useDroppedFiles(onFiles: ((files: File[]) => void) | null): boolean {
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    if (onFiles === null) return
    // The pointer enters and leaves each element that it passes over.
    let depth = 0
    const move = (by: number) => {
      depth = Math.max(0, depth + by)
      setHovering(depth > 0)
    }
    const listen = (handle: (event: DragEvent) => void) => (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) handle(event)
    }
    const listeners = {
      dragenter: listen(() => move(1)),
      dragleave: listen(() => move(-1)),
      dragover: listen((event) => event.preventDefault()),
      drop: listen((event) => {
        event.preventDefault()
        move(Number.NEGATIVE_INFINITY)
        onFiles([...(event.dataTransfer?.files ?? [])])
      }),
    }
    const entries = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][]
    for (const [name, listener] of entries) addEventListener(name, listener)
    return () => {
      for (const [name, listener] of entries) removeEventListener(name, listener)
    }
  }, [onFiles])
  return hovering
}
