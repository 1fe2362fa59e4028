import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { ErasureReceiptView } from '../../api/contract/privacy.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import styles from '../theme/page.module.css'
import { Consents } from './consents.tsx'
import { EraseDialog, type Erasing } from './erase-dialog.tsx'
import { IdentityReleases } from './identity-releases.tsx'
import { KeptList } from './kept-list.tsx'
import { OwnFacts } from './own-facts.tsx'
import { myDataQuery } from './queries.ts'
import { Receipt } from './receipt.tsx'
import { myDataWords } from './words.ts'

/** What is kept of whoever looks, with everything they may do about it. */
export function MyDataPage() {
  const { languageTag } = useText()
  const words = useWords(myDataWords)
  const { data, error, isError, refetch } = useQuery(myDataQuery)
  const [erasing, setErasing] = useState<Erasing | null>(null)
  const [receipt, setReceipt] = useState<ErasureReceiptView | null>(null)
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <h1 className={styles.title}>{words.title}</h1>
        {receipt && <Receipt receipt={receipt} kinds={data?.kinds.map(({ kind }) => kind) ?? []} />}
        {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
        {!data && !isError && <Skeleton active />}
        {data && (
          <>
            {data.person ? <OwnFacts person={data.person} /> : <p className={styles.card}>{words.guestNote}</p>}
            <section className={styles.section}>
              <h2>
                {words.notice} <span className={styles.soft}>{words.noticeVersion(data.notice.version)}</span>
              </h2>
              <ul className={styles.notice}>
                {data.notice.text.map((line) => (
                  <li key={line.en}>{line[languageTag]}</li>
                ))}
              </ul>
              <p>
                <PlaceLink place="data-life-cycle">{words.lifeCycle}</PlaceLink>
              </p>
            </section>
            <IdentityReleases />
            <Consents consents={data.consents} needsGuardian={data.needsGuardian} demo={data.person?.demo === true} />
            <KeptList kinds={data.kinds} onErase={(kind) => setErasing({ kind })} />
            <section className={styles.section}>
              <div className={styles.line}>
                <Button href="/api/my-data/export" download>
                  {words.export}
                </Button>
                <Button danger onClick={() => setErasing({ kind: null, guest: data.person === null })}>
                  {data.person ? words.eraseAll : words.eraseAllGuest}
                </Button>
              </div>
              <p className={styles.soft}>{words.exportHint}</p>
            </section>
          </>
        )}
        {erasing && <EraseDialog erasing={erasing} onClose={() => setErasing(null)} onDone={setReceipt} />}
      </div>
    </div>
  )
}
