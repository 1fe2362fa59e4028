import { Tag } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import type { Block, Line, Material, Section } from './queries.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Clauses = Material['clauses']

/** What was written for a part; a line with a source opens it beside the page. */
export function SectionBlocks({ section, clauses }: { section: Section; clauses: Clauses }) {
  const words = useWords(workshopWords)
  return (
    <div className={styles.blocks}>
      {section.blocks.map((block, index) => (
        <OneBlock key={index} block={block} clauses={clauses} />
      ))}
      {section.notes.length > 0 && (
        <details>
          <summary className={styles.soft}>{words.notes}</summary>
          <ul>{lineItems(section.notes, clauses)}</ul>
        </details>
      )}
      {section.model !== 'quotation' && <p className={styles.soft}>{words.byModel(section.model)}</p>}
      {section.removed.length > 0 && (
        <details>
          <summary className={styles.soft}>{words.removed(section.removed.length)}</summary>
          <ul>
            {section.removed.map(({ text, reason }) => (
              <li key={text}>
                <del>{text}</del> <span className={styles.soft}>{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function OneBlock({ block, clauses }: { block: Block; clauses: Clauses }) {
  return (
    <div>
      {block.heading !== null && <h3>{block.heading}</h3>}
      {block.kind === 'table' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
        <section className={styles.tableScroll} tabIndex={0} aria-label={block.header.join('、')}>
          <table>
            <thead>
              <tr>
                {block.header.map((name) => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column}>
                      {cell.map((line, number) => (
                        <p key={number}>
                          <OneLine line={line} clauses={clauses} />
                        </p>
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : block.style === 'numbers' ? (
        <ol>{lineItems(block.lines, clauses)}</ol>
      ) : (
        <ul className={block.style === 'paragraphs' ? styles.plain : undefined}>{lineItems(block.lines, clauses)}</ul>
      )}
    </div>
  )
}

const lineItems = (lines: readonly Line[], clauses: Clauses) =>
  lines.map((line, index) => (
    <li key={index}>
      <OneLine line={line} clauses={clauses} />
    </li>
  ))

function OneLine({ line, clauses }: { line: Line; clauses: Clauses }) {
  const words = useWords(workshopWords)
  const openClause = useOpenClause()
  const cited = clauses.filter(({ clauseId }) => line.clauseIds.includes(clauseId))
  const kind = words.lineKind[line.kind]
  const quote = /“([^”]+)”/u.exec(line.text)?.[1]?.replaceAll('‘', '“').replaceAll('’', '”')
  return (
    <>
      {line.text}
      {kind !== undefined && line.text !== '' && <Tag className={styles.mark ?? ''}>{kind}</Tag>}
      {cited.slice(0, 3).map(({ clauseId, documentTitle, clause, quote: whole }) => (
        <button
          key={clauseId}
          type="button"
          className={styles.cite}
          title={`《${documentTitle}》${clause}`}
          aria-label={`${words.openSource}：《${documentTitle}》${clause}`}
          onClick={() => openClause(clauseId, { quote: quote !== undefined && whole.includes(quote) ? quote : whole })}
        >
          {clause.slice(0, 12)}
        </button>
      ))}
    </>
  )
}
