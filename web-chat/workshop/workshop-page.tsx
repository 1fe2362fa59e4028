import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { OnlyFor } from '../staff/only-for.tsx'
import { MaterialEditor } from './material-editor.tsx'
import { MaterialList } from './material-list.tsx'
import { NewMaterial } from './new-material.tsx'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

/** Where teachers make lesson plans, syllabuses, cases, task sheets and slides: the list, a new one, or one of them. */
export function WorkshopPage({ item }: { item?: string | undefined }) {
  const text = useText()
  const words = useWords(workshopWords)
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        {item === undefined && <h1 className={styles.title}>{text.workshop}</h1>}
        {item === 'new' && <h1 className={styles.title}>{words.begin}</h1>}
        <OnlyFor roles={['teacher']}>
          {item === undefined ? (
            <MaterialList />
          ) : item === 'new' ? (
            <NewMaterial />
          ) : (
            <MaterialEditor id={item} key={item} />
          )}
        </OnlyFor>
      </div>
    </div>
  )
}
