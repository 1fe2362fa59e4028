import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/**
 * Sends generated requests, good and bad, to every route of a product of its own, as a guest and in every role, by
 * schemathesis (`pip install schemathesis`). Fails on an answer that is a fault or isn't as the OpenAPI document says.
 *
 *     node scripts/fuzz-api.mjs [cases for each route, 25]
 */
const callers = ['guest', 'student', 'teacher', 'job-seeker', 'committee', 'administrator']
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
]
// What ends the caller's session, or never ends.
const leftOut = '/account/sign-out|/account/sessions/|/my-data/erase|/jobs/events|/try-as'

const fuzzer = process.env.SCHEMATHESIS ?? 'schemathesis'
if (spawnSync(fuzzer, ['--version'], { stdio: 'ignore' }).status !== 0) {
  console.log('skipped: schemathesis is not installed (pip install schemathesis, or set SCHEMATHESIS to its path)')
  process.exit(0)
}
const cases = process.argv[2] ?? '25'
const folder = mkdtempSync(join(tmpdir(), 'bashan-fuzz-'))
const product = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'serve'], {
  cwd: projectRoot,
  env: { ...process.env, BASHAN_DATA: folder, BASHAN_MODEL: 'quotation', PORT: '0' },
  stdio: ['ignore', 'pipe', 'ignore'],
})
try {
  const origin = await addressOf(product)
  const failed = []
  for (const caller of callers) {
    console.log(`\n${caller}`)
    if ((await fuzz(origin, await cookieOf(origin, caller))) !== 0) failed.push(caller)
    if (product.exitCode !== null) throw new Error(`the product ended with ${product.exitCode}`)
  }
  console.log(failed.length === 0 ? '\nno fault, no violation' : `\nfailed as ${failed.join(', ')}`)
  process.exitCode = failed.length === 0 ? 0 : 1
} finally {
  product.kill('SIGTERM')
  product.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}`)))
  })
}

/** @param {string} origin @param {string} caller */
async function cookieOf(origin, caller) {
  const response =
    caller === 'guest'
      ? await fetch(origin)
      : await fetch(`${origin}/api/try-as`, {
          method: 'POST',
          headers: { origin, 'content-type': 'application/json' },
          body: JSON.stringify({ role: caller }),
        })
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** @param {string} origin @param {string} cookie @returns {Promise<number | null>} */
function fuzz(origin, cookie) {
  const headers = ['--header', `Cookie: ${cookie}`, '--header', `Origin: ${origin}`]
  const amount = ['--max-examples', cases, '--phases', 'coverage,fuzzing', '--suppress-health-check', 'all']
  const reporting = ['--continue-on-failure', '--no-shrink', '--warnings', 'off', '--no-color']
  const scope = ['--checks', checks.join(','), '--exclude-path-regex', leftOut, '--request-timeout', '20']
  const words = ['run', `${origin}/api/openapi.json`, ...headers, ...amount, ...reporting, ...scope]
  return new Promise((resolve) => {
    spawn(fuzzer, words, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] }).once('exit', resolve)
  })
}
