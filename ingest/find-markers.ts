import type { Block } from './block.ts'
import { chooseSequence } from './choose-sequence.ts'
import { type ClauseMarker, readClauseMarker } from './clause-marker.ts'

type Numbered = Extract<ClauseMarker, { number: number[] }>

/** Gives each block the marker that starts a clause there, or null: a numbered one must fit the document's sequence. */
export function findMarkers(blocks: Block[]): (ClauseMarker | null)[] {
  const markers = blocks.map(readClauseMarker)
  const restarts = articleRestarts(markers)
  const articles = keepInSequence(markers, 'article', (index) => restarts.has(index))
  const decimals = keepInSequence(articles, 'decimal', (index) => headingRestarts(blocks, articles, index))
  const quoted = mostlySections(decimals, blocks) ? drop(decimals, 'article') : decimals
  return keepItems(dropBodiless(quoted, blocks))
}

/** Keeps, between restarts, the best rising sequence of one kind; the others of that kind become plain text. */
function keepInSequence(
  markers: (ClauseMarker | null)[],
  kind: 'article' | 'decimal',
  restarts: (index: number) => boolean,
): (ClauseMarker | null)[] {
  const kept = [...markers]
  let segment: { index: number; marker: Numbered }[] = []
  const close = () => {
    const picked = chooseSequence(segment.map(({ marker }) => ({ firm: true, ...marker })))
    segment.forEach(({ index }, at) => {
      if (!picked.has(at)) kept[index] = null
    })
    segment = []
  }
  markers.forEach((marker, index) => {
    if (marker?.kind === 'annex' || restarts(index)) close()
    if (marker?.kind === kind) segment.push({ index, marker })
  })
  close()
  return kept
}

/** Where numbering starts over: at 第一条 when 第二条 is the next article, a second regulation in the same file. */
function articleRestarts(markers: (ClauseMarker | null)[]): Set<number> {
  const articles = markers.flatMap((marker, index) => (marker?.kind === 'article' ? [{ index, marker }] : []))
  const starts = articles.filter(({ marker }, at) => {
    const next = articles[at + 1]?.marker
    return marker.firm && isNumber(marker, 1) && next?.firm === true && isNumber(next, 2)
  })
  return new Set(starts.map(({ index }) => index))
}

/** Section numbers may start over in headings: 1 under each unnumbered heading that stands above them. */
function headingRestarts(blocks: Block[], markers: (ClauseMarker | null)[], index: number): boolean {
  const marker = markers[index]
  return blocks[index]?.kind === 'heading' && marker?.kind === 'decimal' && isNumber(marker, 1)
}

function isNumber({ number }: Numbered, value: number): boolean {
  return number.length === 1 && number[0] === value
}

/** A course in numbered headings that quotes articles: the quotations are its text, not its clauses. */
function mostlySections(markers: (ClauseMarker | null)[], blocks: Block[]): boolean {
  const sections = markers.filter((marker, index) => marker?.kind === 'decimal' && blocks[index]?.kind === 'heading')
  return sections.length > 1 && sections.length > markers.filter((marker) => marker?.kind === 'article').length
}

function drop(markers: (ClauseMarker | null)[], kind: ClauseMarker['kind']): (ClauseMarker | null)[] {
  return markers.map((marker) => (marker?.kind === kind ? null : marker))
}

/** Whole numbers before paragraphs are sections only where text follows them; otherwise they number a list. */
function dropBodiless(markers: (ClauseMarker | null)[], blocks: Block[]): (ClauseMarker | null)[] {
  const isLoose = (index: number) => {
    const marker = markers[index]
    return marker?.kind === 'decimal' && marker.number.length === 1 && blocks[index]?.kind === 'paragraph'
  }
  const loose = markers.flatMap((_, index) => (isLoose(index) ? [index] : []))
  const withBody = loose.filter((index) => !isLoose(index + 1) && index + 1 < blocks.length)
  const inArticles = markers.some((marker) => marker?.kind === 'article')
  if (!inArticles && withBody.length * 2 >= loose.length) return markers
  return markers.map((marker, index) => (isLoose(index) ? null : marker))
}

/** 一、二、 head sections where they rise one by one outside articles; inside an article they are its items. */
function keepItems(markers: (ClauseMarker | null)[]): (ClauseMarker | null)[] {
  let expected = 1
  let inArticle = false
  return markers.map((marker) => {
    if (marker === null) return null
    if (marker.kind === 'item') {
      const [number] = marker.number
      if (inArticle || (number !== expected && number !== 1)) return null
      expected = (number ?? 0) + 1
      return marker
    }
    inArticle = marker.kind === 'article'
    if (marker.kind !== 'decimal') expected = 1
    return marker
  })
}
