import { useQuery } from '@tanstack/react-query'
import { Button, Tabs } from 'antd'
import { signInQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { ClassesTab } from './classes-tab.tsx'
import styles from './people.module.css'
import { PeopleTab } from './people-tab.tsx'
import { RosterTab } from './roster-tab.tsx'
import { peopleWords } from './words.ts'

/** Classes, people and rosters: all of them for administrators, their own for teachers. */
export function PeoplePage() {
  const text = useText()
  const words = useWords(peopleWords)
  const role = useQuery(signInQuery).data?.account?.role
  if (role !== 'teacher' && role !== 'administrator') {
    return (
      <div className={styles.scroller}>
        <Button href="/sign-in">{text.signIn}</Button>
      </div>
    )
  }
  const administrator = role === 'administrator'
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <h1 className={styles.title}>{text.people}</h1>
        <Tabs
          items={[
            { key: 'classes', label: words.classes, children: <ClassesTab administrator={administrator} /> },
            { key: 'people', label: words.everybody, children: <PeopleTab administrator={administrator} /> },
            { key: 'roster', label: words.roster, children: <RosterTab administrator={administrator} /> },
          ]}
        />
      </div>
    </div>
  )
}
