import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'
import { runCommand } from './run-command.mjs'
import { StartFailure } from './start-failure.mjs'

/**
 * Builds the web page into dist/web-chat unless it was built from the sources as they are now.
 * @throws {StartFailure} when the build fails
 */
export async function ensureWebPage(root = projectRoot) {
  const stampPath = join(root, 'dist', '.web-chat-stamp')
  const wanted = webSources(root)
  const built = existsSync(join(root, 'dist', 'web-chat', 'index.html')) && existsSync(stampPath)
  if (built && readFileSync(stampPath, 'utf8') === wanted) return
  console.error('正在生成网页… Building the web page…')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  // On stderr, as the install is: stdout belongs to the server.
  const code = await runCommand(process.execPath, [vite, 'build', 'web-chat', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (code !== 0) {
    throw new StartFailure('网页生成失败，原因见上方输出。\nBuilding the web page failed; the reason is above.')
  }
  writeFileSync(stampPath, wanted)
}

/**
 * One line a source file, with its size and time: cheaper than its hash, and enough to notice a change.
 * @param {string} root
 */
function webSources(root) {
  const pages = readdirSync(join(root, 'web-chat'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
  return [...pages, join(root, 'package-lock.json')]
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(path)
      return `${path} ${size} ${mtimeMs}\n`
    })
    .join('')
}
