import { Tag } from 'antd'
import type { PersonRow } from '../../api/contract/identity.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './people.module.css'
import { peopleWords } from './words.ts'

/** Who somebody is: name, marks and, in a line, the rest. */
export function PersonFacts({ person, note }: { person: PersonRow; note: string }) {
  const text = useText()
  const words = useWords(peopleWords)
  return (
    <span className={styles.who}>
      <span className={styles.name}>{person.name}</span> {person.demo && <Tag>{text.demo}</Tag>}
      {person.disabledAt !== null && <Tag color="error">{words.disabled}</Tag>}
      {!person.hasSignIn && !person.demo && person.disabledAt === null && <Tag>{words.notAccepted}</Tag>}
      <br />
      <span className={styles.facts}>{[person.username, note].join(' · ')}</span>
    </span>
  )
}
