import { existsSync } from 'node:fs'

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The Chrome to test with: the one named by CHROME_PATH (and no other), else the first found in the usual places.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | null}
 */
export function findBrowser(environment, paths = usualPaths) {
  const named = environment.CHROME_PATH
  if (named) return existsSync(named) ? named : null
  return paths.find((path) => existsSync(path)) ?? null
}
