import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Progress, Tag } from 'antd'
import type { PostList } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { ExampleTag } from '../reader/example-tag.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import styles from './posts.module.css'
import { postPath } from './queries.ts'
import { postWords } from './words.ts'

type Listed = PostList['posts'][number]

/** A post on the list: what it is, how well it fits, and in a line why. */
export function PostRow({ listed: { post, match }, candidate }: { listed: Listed; candidate: boolean }) {
  const words = useWords(postWords)
  const facts = [words.industries[post.industry], post.employer, post.city, post.salary, post.shift]
  return (
    <li>
      <div className={styles.head}>
        <span>
          <RouteLink className={styles.name} page={{ name: 'place', place: 'posts', item: post.id }}>
            {post.title}
          </RouteLink>{' '}
          <ExampleTag example={post.example} />
          <br />
          <span className={page.soft}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
        </span>
        {match && (
          <span className={styles.score}>
            <Progress
              type="circle"
              percent={match.score}
              size={52}
              format={(percent) => percent}
              aria-label={words.score(match.score)}
            />
          </span>
        )}
      </div>
      {match && <Reasons match={match} />}
      {!candidate && (
        <div className={page.line}>
          {post.hiddenConditions > 0 && <Tag color="error">{words.hidden(post.hiddenConditions)}</Tag>}
          {post.from === 'import' ? <Removal id={post.id} title={post.title} /> : <Tag>{words.fromLibrary}</Tag>}
        </div>
      )}
    </li>
  )
}

function Reasons({ match }: { match: NonNullable<Listed['match']> }) {
  const words = useWords(postWords)
  const named = (wanted: (strength: string | null) => boolean) =>
    match.requirements.filter(({ strength }) => wanted(strength)).map((one) => one.words)
  const lines = [
    [words.have, named((strength) => strength === 'evidenced' || strength === 'mastered')],
    [words.onlyClaimed, named((strength) => strength === 'claimed')],
    [words.lack, named((strength) => strength === null)],
  ] as const
  return (
    <dl className={page.facts}>
      {lines.map(([title, which]) =>
        which.length === 0 ? null : (
          <div key={title} className={styles.reason}>
            <dt>{title}</dt>
            <dd>{which.join('、')}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function Removal({ id, title }: { id: string; title: string }) {
  const text = useText()
  const words = useWords(postWords)
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => requestJson(postPath(id), { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['posts'] }),
  })
  return (
    <>
      <Popconfirm title={words.removeConfirm} onConfirm={() => remove.mutate()}>
        <Button size="small" loading={remove.isPending} aria-label={`${words.remove} ${title}`}>
          {words.remove}
        </Button>
      </Popconfirm>
      {remove.isError && <span role="alert">{errorText(remove.error, text)}</span>}
    </>
  )
}
