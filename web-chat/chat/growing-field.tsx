import type { ComponentProps } from 'react'
import styles from './growing-field.module.css'

/** A text field as high as its text, up to a limit; grown by CSS alone, since measuring would lay the page out with every key. */
export function GrowingField(props: ComponentProps<'textarea'> & { value: string }) {
  return (
    // The copy ends in a space, so that a last empty line has its height.
    <div className={styles.grow} data-copy={`${props.value} `}>
      <textarea rows={1} {...props} />
    </div>
  )
}
