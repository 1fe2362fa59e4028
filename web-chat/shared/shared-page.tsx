import { useWords } from '../i18n/use-words.ts'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { ShareList } from './share-list.tsx'
import { SharedConversation } from './shared-conversation.tsx'
import { sharedWords } from './shared-words.ts'

/** Conversations shared with one's classes: the list, or the one that the address names. */
export function SharedPage({ item }: { item?: string | undefined }) {
  const words = useWords(sharedWords)
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <h1 className={page.title}>{words.title}</h1>
        <OnlyFor roles={['student', 'teacher']}>
          {item === undefined ? <ShareList /> : <SharedConversation id={item} />}
        </OnlyFor>
      </div>
    </div>
  )
}
