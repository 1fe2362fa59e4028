import { useEffect, useState } from 'react'
import type { Convert } from './convert-words.ts'

/** The converter to traditional characters once it is wanted and here; null before, and where it does not come. */
export function useTraditional(wanted: boolean): Convert | null {
  const [convert, setConvert] = useState<Convert | null>(null)
  useEffect(() => {
    if (!wanted) return
    import('./traditional.ts').then(
      ({ toTraditional }) => setConvert(() => toTraditional),
      // The page stays in simplified characters, which its readers can read; the next load tries again.
      () => undefined,
    )
  }, [wanted])
  return wanted ? convert : null
}
