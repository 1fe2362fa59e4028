import { useEffect } from 'react'
import { useMediaQuery } from '../use-media-query.ts'
import { useSetting } from '../use-setting.ts'

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** The chosen appearance, and whether that means dark now; keeps the document's `data-theme` in step. */
export function useTheme() {
  const [choice, choose] = useSetting<ThemeChoice>('theme', themeChoices)
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)')
  const dark = choice === 'system' ? systemDark : choice === 'dark'
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  return { choice, choose, dark }
}
