import { Fragment } from 'react'
import type { ItemView } from '../../api/contract/item.ts'
import { useWords } from '../i18n/use-words.ts'
import { gapsOf, hasGaps } from './has-gaps.ts'
import styles from './item-form.module.css'
import { itemFormWords } from './item-form-words.ts'

type Props = {
  stemId: string
  item: Extract<ItemView, { type: 'fill-in' }>
  blanks: readonly string[]
  disabled: boolean
  onFill: (blanks: string[]) => void
}

/** Blanks in the place of the stem's gaps, or below it where the stem does not show them. */
export function FillInForm({ stemId, item, blanks, disabled, onFill }: Props) {
  const words = useWords(itemFormWords)
  const places = Array.from({ length: item.blanks }, (_, place) => place)
  const input = (place: number) => (
    <input
      className={styles.blank}
      aria-label={words.blank(place + 1)}
      autoComplete="off"
      maxLength={200}
      disabled={disabled}
      value={blanks[place] ?? ''}
      onChange={({ target: { value } }) => onFill(places.map((one) => (one === place ? value : (blanks[one] ?? ''))))}
    />
  )
  if (!hasGaps(item)) {
    return (
      <div className={styles.options}>
        {places.map((place) => (
          <div key={place}>
            {place + 1}. {input(place)}
          </div>
        ))}
      </div>
    )
  }
  return (
    <p id={stemId} className={styles.stem}>
      {gapsOf(item.stem).map((piece, place) => (
        <Fragment key={place}>
          {piece}
          {place < item.blanks && input(place)}
        </Fragment>
      ))}
    </p>
  )
}
