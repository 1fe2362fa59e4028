// Node 12 must be able to read this file, or the sentence below never reaches the person who needs it.

/**
 * What to tell someone whose Node is too old, or null. From engines: vite 8 takes 20.19 and up, or 22.12 and up.
 * @param {string} version such as "v20.20.2"
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return null
  return (
    '本机的 Node.js 是 ' +
    version +
    '，巴山智教需要 20.19 以上（推荐 22 LTS）：请到 https://nodejs.org 安装后重试。\n' +
    'Bashan needs Node.js 20.19 or newer (22 LTS recommended), and this is ' +
    version +
    ': install it from https://nodejs.org and try again.'
  )
}

/**
 * Runs `program` and exits with the code it resolves to; with a Node that is too old, says so and exits 1.
 * @param {() => Promise<number>} program
 */
export function runOnSupportedNode(program) {
  const problem = nodeVersionProblem(process.version)
  if (problem) {
    console.error(problem)
    process.exitCode = 1
    return
  }
  program().then(
    (code) => {
      process.exitCode = code
    },
    (error) => {
      console.error(error.name === 'StartFailure' ? error.message : error)
      process.exitCode = 1
    },
  )
}
