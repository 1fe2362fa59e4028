import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Home } from '../../api/contract/home.ts'
import { useWords } from '../i18n/use-words.ts'
import { RouteLink } from '../routing/route-link.tsx'
import { useSetting } from '../use-setting.ts'
import styles from './home.module.css'
import { homeWords } from './home-words.ts'
import { pageOfStep } from './page-of-card.ts'

/** The first steps of a role, ticked off by what is stored; gone once all are done, or put away in this browser. */
export function FirstTask({ personId, steps }: { personId: string; steps: Home['firstTask'] }) {
  const words = useWords(homeWords)
  const [shown, setShown] = useSetting(`first-task.${personId}`, ['shown', 'hidden'])
  if (steps.length === 0 || shown === 'hidden') return null
  const done = steps.filter((one) => one.done).length
  return (
    <section className={styles.task} aria-labelledby="first-task">
      <div className={styles.head}>
        <h2 id="first-task">{words.firstTask}</h2>
        <span className={styles.detail}>{words.progress(done, steps.length)}</span>
        <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} onClick={() => setShown('hidden')}>
          {words.hide}
        </Button>
      </div>
      <ol>
        {steps.map(({ step, done }, index) => (
          <li key={step}>
            {done ? (
              <span className={styles.done}>
                <CheckCircleFilled aria-label={words.done} /> <del>{words.step[step]}</del>
              </span>
            ) : step === 'ask' ? (
              // The question box stands right below.
              <a href="#composer">
                <span aria-hidden>{index + 1}</span> {words.step[step]}
              </a>
            ) : (
              <RouteLink page={pageOfStep(step)}>
                <span aria-hidden>{index + 1}</span> {words.step[step]}
              </RouteLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
