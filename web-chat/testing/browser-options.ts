/** How Chromium starts here: without a sandbox (a container has none) and without calling home. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where Debian puts Chromium. */
export const defaultBrowserPath = '/usr/bin/chromium'
