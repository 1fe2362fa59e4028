import { useQuery } from '@tanstack/react-query'
import { Button, Tabs } from 'antd'
import { signInQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import { ClassesTab } from './classes-tab.tsx'
import styles from './people.module.css'
import { PeopleTab } from './people-tab.tsx'
import { RosterTab } from './roster-tab.tsx'
import { peopleWords } from './words.ts'

/** Classes, people and rosters: all of them for administrators, their own for teachers; `item` names a tab. */
export function PeoplePage({ item }: { item?: string | undefined }) {
  const text = useText()
  const words = useWords(peopleWords)
  const { navigate } = useRoute()
  const role = useQuery(signInQuery).data?.account?.role
  if (role !== 'teacher' && role !== 'administrator') {
    return (
      <div className={styles.scroller}>
        <Button href="/sign-in">{text.signIn}</Button>
      </div>
    )
  }
  const administrator = role === 'administrator'
  const tabs = [
    { key: 'classes', label: words.classes, children: <ClassesTab administrator={administrator} /> },
    { key: 'everybody', label: words.everybody, children: <PeopleTab administrator={administrator} /> },
    { key: 'roster', label: words.roster, children: <RosterTab administrator={administrator} /> },
  ]
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <h1 className={styles.title}>{text.people}</h1>
        <Tabs
          activeKey={tabs.find(({ key }) => key === item)?.key ?? 'classes'}
          onChange={(key) => navigate({ page: { name: 'place', place: 'people', item: key } })}
          items={tabs}
        />
      </div>
    </div>
  )
}
