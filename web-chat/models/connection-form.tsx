import { Alert, Button, Checkbox, Form, Input, InputNumber, Modal } from 'antd'
import type { ModelConnectionEntry, ModelConnectionView, ModelPresetView } from '../../api/contract/models.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './models.module.css'
import { useModelChange } from './queries.ts'
import { modelsWords } from './words.ts'

type Fields = Omit<ModelConnectionEntry, 'firstMs' | 'gapMs' | 'key' | 'protocol'> & {
  key: string
  firstSeconds: number
  gapSeconds: number
}

/** What the service itself allows a model; a machine of the school's own bears fewer at once and begins later. */
const usual = {
  outside: { atOnce: 8, firstSeconds: 9, gapSeconds: 5 },
  inside: { atOnce: 2, firstSeconds: 20, gapSeconds: 10 },
}

type Props = { start: { preset: ModelPresetView } | { connection: ModelConnectionView }; onClose: () => void }

/** Adds a connection from a preset or changes one, in a dialog. */
export function ConnectionForm({ start, onClose }: Props) {
  const text = useText()
  const words = useWords(modelsWords)
  const change = useModelChange()
  const existing = 'connection' in start ? start.connection : null
  const preset = 'preset' in start ? start.preset : null
  const from = existing ?? preset
  const send = ({ key, firstSeconds, gapSeconds, ...rest }: Fields) => {
    const body: ModelConnectionEntry = {
      ...rest,
      protocol: from?.protocol ?? 'openai',
      priceIn: rest.priceIn ?? null,
      priceOut: rest.priceOut ?? null,
      firstMs: Math.round(firstSeconds * 1000),
      gapMs: Math.round(gapSeconds * 1000),
      ...(key === '' ? {} : { key }),
    }
    const request = existing
      ? { path: `/connections/${existing.id}`, method: 'PUT', body }
      : { path: '/connections', method: 'POST', body }
    change.mutate(request, { onSuccess: onClose })
  }
  return (
    <Modal
      open
      title={existing?.title ?? `${words.add}：${preset?.title[text.languageTag]}`}
      footer={null}
      onCancel={onClose}
    >
      <Form<Fields>
        layout="vertical"
        initialValues={startOf(start, text.languageTag)}
        onFinish={send}
        requiredMark={false}
      >
        {preset?.note && <p className={page.soft}>{preset.note[text.languageTag]}</p>}
        <Form.Item name="title" label={words.title} rules={[{ required: true }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="baseUrl" label={words.baseUrl} rules={[{ required: true, pattern: /^https?:\/\/[^/]+/ }]}>
          <Input maxLength={300} inputMode="url" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="key"
          label={words.key}
          extra={words.keyNote}
          rules={[{ required: preset?.needsKey === true && preset.id !== 'custom' }]}
        >
          <Input.Password
            autoComplete="off"
            maxLength={500}
            placeholder={existing?.hasKey ? words.keyKept(existing.keyEnd) : words.keyNone}
          />
        </Form.Item>
        <Form.Item name="local" valuePropName="checked">
          <Checkbox>{words.local}</Checkbox>
        </Form.Item>
        <details>
          <summary>{words.more}</summary>
          <div className={styles.fields}>
            <Form.Item name="atOnce" label={words.atOnce} rules={[{ required: true }]}>
              <InputNumber min={1} max={100} precision={0} />
            </Form.Item>
            <Form.Item name="firstSeconds" label={words.firstSeconds} rules={[{ required: true }]}>
              <InputNumber min={1} max={120} />
            </Form.Item>
            <Form.Item name="gapSeconds" label={words.gapSeconds} rules={[{ required: true }]}>
              <InputNumber min={1} max={120} />
            </Form.Item>
            <Form.Item name="priceIn" label={words.priceIn}>
              <InputNumber min={0} max={100_000} />
            </Form.Item>
            <Form.Item name="priceOut" label={words.priceOut}>
              <InputNumber min={0} max={100_000} />
            </Form.Item>
          </div>
          <p className={page.soft}>
            {words.priceNote} {preset?.pricesAt && `${words.pricesAt} ${preset.pricesAt}`}
          </p>
        </details>
        {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {text.save}
        </Button>
      </Form>
    </Modal>
  )
}

function startOf(start: Props['start'], languageTag: 'zh' | 'en'): Fields {
  if ('preset' in start) {
    const { title, baseUrl, local } = start.preset
    const times = local ? usual.inside : usual.outside
    return { title: title[languageTag], baseUrl, local, key: '', priceIn: null, priceOut: null, ...times }
  }
  const { title, baseUrl, local, atOnce, firstMs, gapMs, priceIn, priceOut } = start.connection
  const times = { atOnce, firstSeconds: firstMs / 1000, gapSeconds: gapMs / 1000 }
  return { title, baseUrl, local, key: '', priceIn, priceOut, ...times }
}
