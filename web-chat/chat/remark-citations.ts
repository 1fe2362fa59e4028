import type { Root } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'

/**
 * A remark plugin that turns `[n]` in running text into `<sup data-citation="n">` for the markers in `known`;
 * a number in brackets that cites nothing stays as it is written.
 */
export function remarkCitations({ known }: { known: ReadonlySet<number> }) {
  return (tree: Root) => {
    findAndReplace(tree, [
      /\[(\d{1,3})\]/g,
      (text: string, digits: string) =>
        known.has(Number(digits)) && {
          type: 'emphasis',
          data: { hName: 'sup', hProperties: { dataCitation: digits } },
          children: [{ type: 'text', value: text }],
        },
    ])
  }
}
