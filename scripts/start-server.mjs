import { ensureInstall } from './ensure-install.mjs'
import { ensureWebPage } from './ensure-web-page.mjs'
import { runBashan } from './run-bashan.mjs'

/** `npm start`: installs and builds what is missing, then serves until stopped; resolves to the server's exit code. */
export async function startServer() {
  await ensureInstall()
  await ensureWebPage()
  return runBashan(['serve'])
}
