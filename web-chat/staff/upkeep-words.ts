const zh = {
  health: '运行状况',
  checkAgain: '重新检查',
  verdict: (problems: number) => (problems === 0 ? '一切正常。' : `有 ${problems} 项需要处理。`),
  well: '正常',
  unwell: '有问题',

  backups: '备份',
  backupDetail:
    '备份是一个 ZIP 文件，含全部资料、对话、账号、密钥和审计日志，备份时可以照常使用。里面有个人信息，请下载后存到只有管理员能读的另一台机器上，旧备份按期销毁（建议不超过 30 天）。',
  backUp: '现在备份',
  running: '正在备份…',
  noBackups: '还没有在这里做过备份。',
  size: (megabytes: string) => `${megabytes} MB`,
  download: '下载',
  removeConfirm: '删除这个备份？删除后无法恢复。',
  restore: '怎样恢复',
  restoreSteps: [
    '先停止服务：在运行它的窗口按 Ctrl+C。',
    '在安装目录运行下面的命令。它会先核对校验和、数据库与审计日志，全部无误才替换；原来的数据留在旁边的文件夹里。',
    '备份之后注销的人会再次删除。重新启动服务，核对无误后删除旧的文件夹。',
  ],

  retention: '保存期限',
  retentionDetail: '每天自动检查一次，到期的记录自动销毁；期限只能在界限之内改，每次修改都记入审计日志。',
  lifeCycle: '数据生命周期',
  due: (kinds: string[]) => (kinds.length === 0 ? '现在没有到期的记录。' : `已到期：${kinds.join('、')}。`),
  rows: (title: string, rows: number) => `${title} ${rows} 条`,
  comma: '、',
  run: '现在销毁',
  runConfirm: '销毁已到期的记录？销毁后无法恢复。',
  runs: '最近的销毁',
  noRuns: '还没有销毁过记录；没有到期记录的日子不留痕迹。',

  audit: '审计日志',
  auditDetail: '每条记录都含上一条的校验值；重新计算一遍，就能发现有没有被改动、删除或插入。',
  verify: '核验',
  whole: (rows: number, seconds: string) => `审计日志完整：${rows} 条，链条无断点（用时 ${seconds} 秒）。`,
  broken: (row: number) => `审计日志被改动：第 ${row} 条起对不上。请立即停用并联系伦理委员会。`,
}

const en: typeof zh = {
  health: 'Health',
  checkAgain: 'Check again',
  verdict: (problems) => (problems === 0 ? 'All is well.' : `${problems} things need attention.`),
  well: 'Well',
  unwell: 'Not well',

  backups: 'Backups',
  backupDetail:
    'A backup is one ZIP file of all documents, conversations, accounts, keys and the audit log; people can go on working meanwhile. It holds personal data: download it, keep it on another machine that only administrators can read, and destroy old ones in time (30 days at most are advised).',
  backUp: 'Back up now',
  running: 'Backing up…',
  noBackups: 'No backup was made here yet.',
  size: (megabytes) => `${megabytes} MB`,
  download: 'Download',
  removeConfirm: 'Delete this backup? It cannot be undone.',
  restore: 'How to restore',
  restoreSteps: [
    'Stop the service: Ctrl+C in the window where it runs.',
    'Run the command below in the folder of the installation. It checks hashes, database and audit log first and replaces nothing unless all is well; the old data stays in a folder beside it.',
    'Whoever was erased since the backup is erased again. Start the service, and delete the old folder once all is well.',
  ],

  retention: 'Retention',
  retentionDetail:
    'Checked daily: what has been kept long enough is destroyed. Periods change within their bounds only, and each change stands in the audit log.',
  lifeCycle: 'Life of your data',
  due: (kinds) => (kinds.length === 0 ? 'Nothing is due now.' : `Due: ${kinds.join(', ')}.`),
  rows: (title, rows) => `${title} ${rows}`,
  comma: ', ',
  run: 'Destroy now',
  runConfirm: 'Destroy what is due? It cannot be undone.',
  runs: 'Destroyed lately',
  noRuns: 'Nothing has been destroyed yet; days with nothing due leave no trace.',

  audit: 'Audit log',
  auditDetail:
    'Each row holds the hash of the row before; computing them anew shows what was changed, removed or put in.',
  verify: 'Verify',
  whole: (rows, seconds) => `The audit log is whole: ${rows} rows, no break in the chain (${seconds} s).`,
  broken: (row) =>
    `The audit log was changed: it does not add up from row ${row}. Stop using it and tell the committee.`,
}

export const upkeepWords = { zh, en }
