import { useQuery } from '@tanstack/react-query'
import { signInQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { MasterySwitch } from './mastery-switch.tsx'
import { PostImport } from './post-import.tsx'
import { PostList } from './post-list.tsx'
import { PostPage } from './post-page.tsx'
import styles from './posts.module.css'
import { postWords } from './words.ts'

/** Posts on offer: for candidates with how well they fit, for staff with the import; or one of them. */
export function PostsPage({ item }: { item?: string | undefined }) {
  const text = useText()
  const words = useWords(postWords)
  const role = useQuery(signInQuery).data?.account?.role
  const candidate = role === 'student' || role === 'job-seeker'
  return (
    <div className={page.scroller}>
      <div className={`${page.page} ${styles.page}`}>
        <h1 className={page.title}>{text.posts}</h1>
        <OnlyFor roles={['student', 'job-seeker', 'teacher', 'administrator']}>
          {item === undefined ? (
            <>
              <p className={page.soft}>{candidate ? words.lead : words.staffLead}</p>
              {!candidate && <PostImport />}
              <PostList candidate={candidate} />
              {candidate && <MasterySwitch />}
            </>
          ) : (
            <PostPage key={item} id={item} candidate={candidate} />
          )}
        </OnlyFor>
      </div>
    </div>
  )
}
