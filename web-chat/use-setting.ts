import { useCallback, useState } from 'react'

/** A choice among `values` (the first is the default) that this browser remembers under `key`, where it is allowed to. */
export function useSetting<T extends string>(key: string, values: readonly [T, ...T[]]): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = readStored(key)
    return values.find((candidate) => candidate === stored) ?? values[0]
  })
  const choose = useCallback(
    (chosen: T) => {
      setValue(chosen)
      writeStored(key, chosen)
    },
    [key],
  )
  return [value, choose]
}

/** Reads from localStorage; null where the browser forbids it (private windows, locked-down school machines). */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`bashan.${key}`)
  } catch {
    return null
  }
}

/** Writes to localStorage, or forgets the key when `value` is empty; does nothing where the browser forbids it. */
export function writeStored(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(`bashan.${key}`)
    else localStorage.setItem(`bashan.${key}`, value)
  } catch {
    // Remembering is a comfort: without it everything still works.
  }
}
