import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Clause } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import styles from './page-picture.module.css'

const zooms = [1, 1.5, 2, 3] as const

type Props = {
  documentId: string
  page: number
  pageCount: number | null
  /** Where the passage stands; those of other pages are not drawn. */
  regions: Clause['regions']
  onPage: (page: number) => void
}

/** A page of the original file with a passage marked on it, to be turned and magnified. */
export function PagePicture({ documentId, page, pageCount, regions, onPage }: Props) {
  const text = useText()
  const [zoom, setZoom] = useState(0)
  const scale = zooms[zoom] ?? 1
  const name = pageCount === null ? text.page(page) : text.pageOf(page, pageCount)
  return (
    <section className={styles.picture} aria-label={text.pagePicture(page)}>
      <div className={styles.bar}>
        <Button
          aria-label={text.previousPage}
          icon={<LeftOutlined aria-hidden />}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <span role="status">{name}</span>
        <Button
          aria-label={text.nextPage}
          icon={<RightOutlined aria-hidden />}
          disabled={pageCount !== null && page >= pageCount}
          onClick={() => onPage(page + 1)}
        />
        <span className={styles.zoom}>
          <Button
            aria-label={text.zoomOut}
            icon={<ZoomOutOutlined aria-hidden />}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          />
          <Button
            aria-label={text.zoomIn}
            icon={<ZoomInOutlined aria-hidden />}
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(zoom + 1)}
          />
        </span>
      </div>
      <Sheet
        key={`${documentId} ${page}`}
        address={`/api/documents/${encodeURIComponent(documentId)}/pages/${page}?width=${scale > 1 ? 1600 : 960}`}
        scale={scale}
        alternative={text.pagePicture(page)}
        regions={(regions ?? []).filter((region) => region.page === page)}
      />
    </section>
  )
}

type SheetProps = { address: string; scale: number; alternative: string; regions: NonNullable<Clause['regions']> }

function Sheet({ address, scale, alternative, regions }: SheetProps) {
  const text = useText()
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const top = regions[0]?.y
  const left = regions[0]?.x
  useEffect(() => {
    const view = scroller.current
    if (view === null || state !== 'shown' || top === undefined || left === undefined) return
    view.scrollTo({
      top: top * view.scrollHeight - view.clientHeight / 4,
      left: left * view.scrollWidth * (1 - 1 / scale),
    })
  }, [state, top, left, scale])
  if (state === 'failed') {
    return (
      <p role="alert" className={styles.failed}>
        {text.pageFailed}{' '}
        <Button
          size="small"
          onClick={() => {
            setAttempt(attempt + 1)
            setState('loading')
          }}
        >
          {text.retry}
        </Button>
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div ref={scroller} className={styles.scroller} tabIndex={0} aria-busy={state === 'loading'}>
      {state === 'loading' && <Skeleton active className={styles.loading ?? ''} />}
      <div className={styles.sheet} style={{ width: `${scale * 100}%` }}>
        <img
          key={attempt}
          src={address}
          alt={alternative}
          onLoad={() => setState('shown')}
          onError={() => setState('failed')}
        />
        {state === 'shown' &&
          regions.map(({ x, y, width, height }) => (
            <span
              key={`${x} ${y}`}
              aria-hidden
              className={styles.region}
              style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
            />
          ))}
      </div>
    </div>
  )
}

const percent = (share: number) => `${share * 100}%`
