import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useText } from '../i18n/text.ts'
import type { Place } from '../routing/route.ts'
import { useSetting } from '../use-setting.ts'
import styles from './place-group.module.css'
import type { placesFor } from './role-places.tsx'

type Props = ReturnType<typeof placesFor>[number] & { current: Place | null; onOpen: (place: Place) => void }

/** A group of the navigation, which folds; this browser remembers whether it is open. */
export function PlaceGroup({ group, places, current, onOpen }: Props) {
  const text = useText()
  const [state, setState] = useSetting(`group.${group}`, ['open', 'folded'])
  const open = state === 'open'
  return (
    <section aria-label={text.navigationGroup[group]}>
      <button
        type="button"
        className={styles.title}
        aria-expanded={open}
        onClick={() => setState(open ? 'folded' : 'open')}
      >
        {text.navigationGroup[group]}
        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
      </button>
      {open && (
        <div className={styles.places}>
          {places.map(({ place, title, icon: Icon }) => (
            <Button
              key={place}
              type="text"
              block
              icon={<Icon aria-hidden />}
              aria-current={place === current ? 'page' : undefined}
              onClick={() => onOpen(place)}
            >
              {title(text)}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
