import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'
import styles from './papers.module.css'
import { choicesQuery } from './queries.ts'

/** As teaching/paper.ts has it. */
const itemsAtMost = 200

type Props = { taken: readonly string[]; onChoose: (ids: string[]) => void; onClose: () => void }

/** Approved items of the question bank that are not in the paper yet, to be ticked. */
export function BankPicker({ taken, onChoose, onClose }: Props) {
  const text = useText()
  const words = useWords(paperWords)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [sought, setSought] = useState('')
  const found = useQuery(choicesQuery)
  const items = found.data?.filter(
    ({ bankItemId, stem }) => !taken.includes(bankItemId) && stem.includes(sought.trim()),
  )
  const room = Math.max(0, itemsAtMost - taken.length - chosen.length)
  const left = items?.map(({ bankItemId }) => bankItemId).filter((id) => !chosen.includes(id)) ?? []
  const more = left.slice(0, room)
  return (
    <Modal
      open
      title={words.choose}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {words.close}
        </Button>,
        <Button key="choose" type="primary" disabled={chosen.length === 0} onClick={() => onChoose([...chosen])}>
          {words.chosen(chosen.length)}
        </Button>,
      ]}
    >
      <Input.Search
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      {found.isError && <LoadFailure error={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Skeleton active />}
      {items?.length === 0 && (
        <p className={page.soft}>
          {words.bankEmpty} <PlaceLink place="question-bank">{text.questionBank}</PlaceLink>
        </p>
      )}
      {items && items.length > 0 && (
        <div className={page.line}>
          <span role="status">{words.shownOf(items.length, chosen.length)}</span>
          <Button size="small" disabled={more.length === 0} onClick={() => setChosen([...chosen, ...more])}>
            {words.all}
          </Button>
          <Button size="small" disabled={chosen.length === 0} onClick={() => setChosen([])}>
            {words.clear}
          </Button>
        </div>
      )}
      <div className={styles.choices}>
        {items?.map(({ bankItemId, stem, type, marks }) => (
          <Checkbox
            key={bankItemId}
            checked={chosen.includes(bankItemId)}
            onChange={({ target }) =>
              setChosen((before) =>
                target.checked ? [...before, bankItemId] : before.filter((one) => one !== bankItemId),
              )
            }
          >
            {stem} <span className={page.soft}>{words.kind(type, marks)}</span>
          </Checkbox>
        ))}
      </div>
    </Modal>
  )
}
