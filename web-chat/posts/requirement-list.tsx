import { Button, Tag } from 'antd'
import type { PostRequirement, PostView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import styles from './posts.module.css'
import { postWords } from './words.ts'

const colours = { mastered: 'success', evidenced: 'success', claimed: 'warning', missing: 'error' } as const

/** Each thing that a post asks: whether one has it, the line that says so, and what closes the gap. */
export function RequirementList({ view }: { view: PostView }) {
  const words = useWords(postWords)
  const requirements = view.match?.requirements ?? []
  // What is missing comes first: that is what there is to do.
  const rank = ({ strength }: PostRequirement) => (strength === null ? 0 : strength === 'claimed' ? 1 : 2)
  return (
    <section className={page.section}>
      <h2>{words.asks}</h2>
      <ul className={styles.posts}>
        {requirements
          .toSorted((one, other) => rank(one) - rank(other))
          .map((requirement) => (
            <li key={requirement.kind + requirement.words}>
              <div className={page.line}>
                <Tag color={colours[requirement.strength ?? 'missing']}>
                  {words.strength[requirement.strength ?? 'missing']}
                </Tag>
                <strong>{requirement.words}</strong>
                <span className={page.soft}>{words.kinds[requirement.kind]}</span>
              </div>
              <Because requirement={requirement} resumeId={view.resumeId} />
              <Closing closing={view.closing.find((one) => one.words === requirement.words)} />
            </li>
          ))}
      </ul>
    </section>
  )
}

function Because({ requirement, resumeId }: { requirement: PostRequirement; resumeId: string | null }) {
  const words = useWords(postWords)
  const { because, strength } = requirement
  if (because === null) return <p className={page.soft}>{words.notFound}</p>
  const { text: said, source } = because
  const where = typeof source === 'object' ? words.line(source.line) : strength === 'mastered' ? '' : words.from[source]
  return (
    <p>
      {strength === 'claimed' ? words.youClaim : words.because}“{said}”{' '}
      {resumeId !== null && where !== '' && (
        <RouteLink page={{ name: 'place', place: 'resume', item: resumeId }}>{where}</RouteLink>
      )}
      {strength === 'claimed' && ` ${words.giveEvidence}`}
    </p>
  )
}

function Closing({ closing }: { closing: PostView['closing'][number] | undefined }) {
  const words = useWords(postWords)
  const openClause = useOpenClause()
  if (!closing) return null
  const { clauses, standards, objectives, certificate } = closing
  if (certificate !== null) return <p>{certificate}</p>
  if (clauses.length + standards.length + objectives.length === 0)
    return <p className={page.soft}>{words.askTeacher}</p>
  return (
    <details className={styles.closing}>
      <summary>{words.closes}</summary>
      {clauses.length > 0 && (
        <>
          <p className={page.soft}>{words.read}</p>
          <ul className={styles.clauses}>
            {clauses.map(({ id, documentTitle, label, quote }) => (
              <li key={id}>
                <Button type="link" className={styles.clause ?? ''} onClick={() => openClause(id)}>
                  《{documentTitle}》{label}
                </Button>
                <span className={page.soft}>{quote}…</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {objectives.length > 0 && (
        <p>
          {words.learn(objectives.map(({ title }) => title).join('、'))}{' '}
          <PlaceLink place="learning">{words.toLearning}</PlaceLink>
        </p>
      )}
      {standards.length > 0 && (
        <p className={page.soft}>
          {words.rule}
          {standards.join('、')}
        </p>
      )}
      <p>
        {words.practiseIt} <PlaceLink place="exercises">{words.toExercises}</PlaceLink>
      </p>
    </details>
  )
}
