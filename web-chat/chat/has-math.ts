/** Whether a text holds a TeX formula: `$…$`, `$$…$$`, `\(…\)` or `\[…\]`. A price such as "$5" alone is none. */
export function hasMath(text: string): boolean {
  return /\$\$[\s\S]+?\$\$|\$[^\s$](?:[^$\n]*[^\s$])?\$|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]/.test(text)
}
