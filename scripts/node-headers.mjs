import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder to give node-gyp as `nodedir`, so that compiling needs no download of headers; null when Node was
 * installed without them.
 * @param {string} nodePath the running Node, links resolved
 * @returns {string | null}
 */
export function nodeHeadersFolder(nodePath) {
  const prefix = dirname(dirname(nodePath))
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? prefix : null
}
