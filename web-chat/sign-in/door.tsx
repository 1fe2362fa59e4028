import { Brand } from '../shell/brand.tsx'
import styles from './sign-in.module.css'

/** The sheet on which somebody signs in, alone on the screen. */
export function Door({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <main className={styles.door}>
      <div className={styles.sheet}>
        <Brand />
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  )
}
