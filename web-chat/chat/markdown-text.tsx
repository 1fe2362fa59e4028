import { createContext, useContext, useMemo } from 'react'
import Markdown, { type Components, type Options } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import type { TurnEvents } from '../../api/contract/chat.ts'
import { CitationChip } from './citation-chip.tsx'
import styles from './markdown-text.module.css'
import { remarkCitations } from './remark-citations.ts'
import { sanitizeSchema } from './sanitize-schema.ts'

type Plugins = NonNullable<Options['remarkPlugins']>
type Props = {
  text: string
  citations: TurnEvents['citation'][]
  remarkPlugins?: Plugins
  /** Run after the sanitiser, so they must be trusted. */
  rehypePlugins?: Plugins
}

/** Sanitised Markdown with citation chips. */
export function MarkdownText({ text, citations, remarkPlugins = [], rehypePlugins = [] }: Props) {
  const byMarker = useMemo(() => new Map(citations.map((citation) => [String(citation.marker), citation])), [citations])
  const known = useMemo(() => new Set(citations.map(({ marker }) => marker)), [citations])
  return (
    <CitationsContext value={byMarker}>
      <div className={styles.markdown}>
        <Markdown
          remarkPlugins={[remarkGfm, ...remarkPlugins, [remarkCitations, { known }]]}
          rehypePlugins={[[rehypeSanitize, sanitizeSchema], ...rehypePlugins]}
          components={components}
        >
          {text}
        </Markdown>
      </div>
    </CitationsContext>
  )
}

const CitationsContext = createContext<ReadonlyMap<string, TurnEvents['citation']>>(new Map())

/** The same for every text: other functions would be other components, and all chips would be made anew. */
const components: Components = {
  sup: function Sup({ node, ...rest }) {
    const citation = useContext(CitationsContext).get(String(node?.properties.dataCitation))
    return citation ? <CitationChip citation={citation} /> : <sup {...rest} />
  },
  // Wide tables scroll by themselves instead of widening the page.
  table: ({ node, ...rest }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard.
    <div className={styles.tableScroll} tabIndex={0}>
      <table {...rest} />
    </div>
  ),
}
