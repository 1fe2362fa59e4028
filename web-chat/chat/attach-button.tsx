import { PaperClipOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { signInQuery } from '../api/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { conventionWords } from './convention-words.ts'

const AttachDialog = lazy(() => import('./attach-dialog.tsx').then((file) => ({ default: file.AttachDialog })))

/** Adds documents from within a chat, for those who may; shows how far they are. */
export function AttachButton() {
  const words = useWords(conventionWords)
  const [open, setOpen] = useState(false)
  const role = useQuery(signInQuery).data?.account?.role
  if (role !== 'teacher' && role !== 'administrator') return null
  return (
    <>
      <Button
        htmlType="button"
        type="text"
        shape="circle"
        aria-label={words.attach}
        title={words.attach}
        icon={<PaperClipOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <AttachDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
