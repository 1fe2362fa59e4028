import { Button } from 'antd'
import { useState } from 'react'
import type { ModelPresetView, Models } from '../../api/contract/models.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { ConnectionCard } from './connection-card.tsx'
import { ConnectionForm } from './connection-form.tsx'
import styles from './models.module.css'
import { modelsWords } from './words.ts'

/** The connections that there are, and the providers that a new one may start from. */
export function ConnectionsSection({ models }: { models: Models }) {
  const words = useWords(modelsWords)
  const { languageTag } = useText()
  const [preset, setPreset] = useState<ModelPresetView | null>(null)
  return (
    <section className={page.section} aria-labelledby="connections-title">
      <h2 id="connections-title">{words.connections}</h2>
      {models.connections.length === 0 && <p className={page.soft}>{words.none}</p>}
      {models.connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} models={models} />
      ))}
      <h3>{words.add}</h3>
      <div className={styles.presets}>
        {models.presets.map((one) => (
          <Button key={one.id} className={styles.preset ?? ''} onClick={() => setPreset(one)}>
            <span>{one.title[languageTag]}</span>
            <span className={page.soft}>{one.local ? words.stays : words.leavesShort}</span>
          </Button>
        ))}
      </div>
      {preset && <ConnectionForm start={{ preset }} onClose={() => setPreset(null)} />}
    </section>
  )
}
