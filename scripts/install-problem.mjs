/** @type {[RegExp, string][]} the first that fits the log is told */
const problems = [
  [
    /gyp ERR!.*(attempting to download|FetchError|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN)/,
    '数据库组件 better-sqlite3 需要在本机编译，但下载不到 Node.js 头文件：请设置镜像 npm_config_disturl=https://npmmirror.com/mirrors/node 后重试，或改用官网安装包（自带头文件）安装 Node.js。\n' +
      'better-sqlite3 must be compiled here and the Node.js headers cannot be downloaded: set npm_config_disturl to a mirror, or install Node.js from a package that brings its headers.',
  ],
  [
    /gyp ERR!|prebuild-install.*ERR/,
    '数据库组件 better-sqlite3 没有现成的二进制可下载，本机又缺少编译工具（C++ 编译器、make 或 python3）。请安装后重试：\n' +
      '  Debian/Ubuntu/统信/麒麟：apt-get install -y build-essential python3\n' +
      '  macOS：xcode-select --install\n' +
      '  Windows：重新运行 Node.js 安装程序并勾选 “Tools for Native Modules”\n' +
      '或改从国内镜像取二进制：npm_config_better_sqlite3_binary_host=https://registry.npmmirror.com/-/binary/better-sqlite3 npm start\n' +
      'better-sqlite3 could not be downloaded ready-made, and this machine lacks the tools to compile it (a C++ compiler, make, python3): install them as above, or name a mirror.',
  ],
  [/ENOSPC/, '磁盘空间不足：请腾出至少 2 GB 后重试。\nThe disk is full: free at least 2 GB and try again.'],
  [
    /code (EACCES|EPERM|EROFS)/,
    '没有写入项目文件夹的权限：请换到自己可写的文件夹，或修正其权限后重试。\nThe project folder cannot be written: fix its permissions or move it, and try again.',
  ],
  [
    /code EUSAGE/,
    'package-lock.json 与 package.json 不一致：请运行 npm install 并提交新的 package-lock.json。\npackage-lock.json does not match package.json: run npm install and commit the new lock file.',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT/,
    '连不上 npm 软件源：请检查网络，或改用国内镜像（npm config set registry https://registry.npmmirror.com）后重试。\n' +
      'The npm registry cannot be reached: check the network, or set a mirror as above, and try again.',
  ],
]

/**
 * What to do about a failed `npm ci`.
 * @param {string} log npm's debug log
 */
export function installProblem(log) {
  const found = problems.find(([sign]) => sign.test(log))
  return found?.[1] ?? '依赖安装失败，原因见上方 npm 的输出。\nInstalling the dependencies failed; npm says why above.'
}
