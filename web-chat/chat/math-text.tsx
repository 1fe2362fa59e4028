import 'katex/dist/katex.min.css'
import type { ComponentProps } from 'react'
import rehypeKatex from 'rehype-katex'
import remarkMath from 'remark-math'
import { MarkdownText } from './markdown-text.tsx'

/** As `MarkdownText`, with TeX formulas set by KaTeX; a formula that does not parse is shown as written. */
export function MathText({ text, citations }: Pick<ComponentProps<typeof MarkdownText>, 'text' | 'citations'>) {
  return (
    <MarkdownText
      text={withDollars(text)}
      citations={citations}
      remarkPlugins={[remarkMath]}
      rehypePlugins={[[rehypeKatex, { throwOnError: false, trust: false, maxExpand: 200, maxSize: 20 }]]}
    />
  )
}

/** Writes `\(…\)` and `\[…\]`, which several models use, as the dollars that remark-math reads. */
function withDollars(text: string): string {
  return text
    .replace(/\\\(([\s\S]+?)\\\)/g, (_, formula) => `$${formula.trim()}$`)
    .replace(/\\\[([\s\S]+?)\\\]/g, (_, formula) => `\n$$\n${formula.trim()}\n$$\n`)
}
