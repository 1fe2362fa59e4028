import type { Reply } from '../reply.ts'

// How the product lays sources out side by side that differ: its own headings, and which of them binds.
const layoutLine = /^(?:几份文件说法不同$|\| (?:效力|---) \|)/u
const whichBinds =
  /^(?:以《.+》（.+）为准，必须遵守。|《.+》是.+，采用了它的单位按它执行。|在该企业内按《|这几份都是学习资料|其中 \d+ 份效力相同)/u

/** What an answer states, line by line: without marks and bullets, the names of clauses, and words of the layout. */
export function statedLines({ text, flags }: Reply): string[] {
  const sideBySide = flags.some(({ kind }) => kind === 'conflict')
  return text
    .split('\n')
    .filter((line) => !sideBySide || (!layoutLine.test(line) && !whichBinds.test(line)))
    .map((line) => (sideBySide && line.startsWith('| ') ? (line.split(' | ')[3] ?? '') : line))
    .map((line) =>
      line
        .replaceAll(/\[\d+\]/gu, '')
        .replace(/^- /u, '')
        .replace(/\|$/u, '')
        .trim(),
    )
    .filter((line) => line !== '' && !line.startsWith('《') && !/^[.…]+$/u.test(line))
}

/** What an answer states, sentence by sentence. */
export const statedSentences = (reply: Reply): string[] =>
  statedLines(reply).flatMap((line) => line.split(/(?<=[。；！？])/u).filter((sentence) => sentence.trim() !== ''))
