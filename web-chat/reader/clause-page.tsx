import { FileImageOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Clause } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'

const PagePicture = lazy(() => import('./page-picture.tsx').then(({ PagePicture }) => ({ default: PagePicture })))

/** Beside the words of a clause the page that they were read from, on demand and where there is one. */
export function ClausePage({ clause: { document, regions } }: { clause: Clause }) {
  const text = useText()
  const first = regions?.[0]?.page
  const [page, setPage] = useState<number | null>(null)
  if (first === undefined) return null
  return (
    <div>
      <Button
        icon={<FileImageOutlined aria-hidden />}
        aria-expanded={page !== null}
        onClick={() => setPage(page === null ? first : null)}
      >
        {page === null ? text.showPage : text.hidePage}
      </Button>
      {page !== null && (
        <Suspense fallback={<Skeleton active />}>
          <PagePicture
            documentId={document.id}
            page={page}
            pageCount={document.pageCount}
            regions={regions}
            onPage={setPage}
          />
        </Suspense>
      )}
    </div>
  )
}
