import { useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { statusQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import styles from './connection-status.module.css'

/** Settings that connect a model, as the administrator writes them; they name an example model. */
const exampleSettings = [
  'BASHAN_MODEL=ollama:qwen3 npm start',
  'BASHAN_MODEL=openai:<model> BASHAN_MODEL_URL=https://… BASHAN_MODEL_KEY=… npm start',
]

/** One line on what answers: the connected model, or that sources are quoted and how to connect one. */
export function ConnectionStatus() {
  const text = useText()
  const { data, isError } = useQuery(statusQuery)
  if (isError)
    return (
      <p className={styles.line} role="status">
        {text.serverOffline}
      </p>
    )
  if (!data) return null
  const { name, connected } = data.model
  if (connected) return <p className={styles.line}>{text.modelConnected(name)}</p>
  return (
    <p className={styles.line}>
      <span>{name === 'quotation' ? text.modelNone : text.modelDisconnected(name)}</span>
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={
          <div className={styles.steps}>
            <p>{text.connectSteps}</p>
            {exampleSettings.map((setting) => (
              <code key={setting}>{setting}</code>
            ))}
            <p>{text.connectNote}</p>
          </div>
        }
      >
        <Button type="link" size="small" className={styles.how ?? ''}>
          {text.howToConnect}
        </Button>
      </Popover>
    </p>
  )
}
