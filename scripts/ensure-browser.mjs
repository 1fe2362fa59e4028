import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Finds Chrome, and as root on Debian or Ubuntu installs Chromium with a Chinese font where there is none.
 * @returns {Promise<{ path: string } | { missing: string }>} where it is, or why there is none
 */
export async function ensureBrowser() {
  const found = findBrowser(process.env)
  if (found) return { path: found }
  if (process.env.CHROME_PATH) return { missing: `CHROME_PATH names ${process.env.CHROME_PATH}, which does not exist` }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return { missing: 'no Chrome found; install one or set CHROME_PATH' }
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['chromium', 'fonts-wqy-microhei']
  await runCommand('apt-get', ['update', '-qq'], { env })
  await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  const installed = findBrowser(process.env)
  return installed ? { path: installed } : { missing: 'apt-get could not install chromium' }
}
