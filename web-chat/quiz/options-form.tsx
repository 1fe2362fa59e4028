import { useId } from 'react'
import styles from './item-form.module.css'

type Props = {
  stemId: string
  options: readonly string[]
  chosen: readonly string[]
  several?: boolean
  disabled: boolean
  onChoose: (chosen: string[]) => void
}

/** Options to choose one or several of; native inputs, so that arrows, space and readers do what they do everywhere. */
export function OptionsForm({ stemId, options, chosen, several = false, disabled, onChoose }: Props) {
  const name = useId()
  return (
    <fieldset className={styles.options} aria-labelledby={stemId}>
      {options.map((option, place) => (
        <label key={`${option}${place}`} className={styles.option}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            disabled={disabled}
            checked={chosen.includes(option)}
            onChange={({ target: { checked } }) =>
              onChoose(several ? options.filter((one) => (one === option ? checked : chosen.includes(one))) : [option])
            }
          />
          <span className={styles.letter} aria-hidden>
            {String.fromCharCode(65 + place)}
          </span>
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  )
}
