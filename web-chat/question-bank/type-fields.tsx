import { Radio } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { BlankFields } from './blank-fields.tsx'
import { editWords } from './edit-words.ts'
import type { Content } from './item-draft.ts'
import { OptionFields } from './option-fields.tsx'
import styles from './question-bank.module.css'
import { RubricFields } from './rubric-fields.tsx'
import { StepFields } from './step-fields.tsx'

/** The fields that an item of this type has beside the common ones: options, blanks, steps or points, with the key. */
export function TypeFields({ content, onChange }: { content: Content; onChange: (content: Content) => void }) {
  const words = useWords(editWords)
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice':
      return <OptionFields content={content} onChange={onChange} />
    case 'true-false':
      return (
        <fieldset className={styles.card}>
          <legend>{words.key}</legend>
          <Radio.Group
            value={content.key}
            onChange={({ target }) => onChange({ ...content, key: target.value === true })}
            options={[
              { value: true, label: words.right },
              { value: false, label: words.wrong },
            ]}
          />
        </fieldset>
      )
    case 'fill-in':
      return <BlankFields content={content} onChange={onChange} />
    case 'ordering':
      return <StepFields content={content} onChange={onChange} />
    default:
      return <RubricFields content={content} onChange={onChange} />
  }
}
