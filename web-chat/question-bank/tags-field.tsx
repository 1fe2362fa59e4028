import { Select } from 'antd'
import { Labelled } from '../workshop/labelled.tsx'

type Props = { label: string; tags: string[]; onChange: (tags: string[]) => void }

/** Free words for finding items again: ten at most, of thirty characters each. */
export function TagsField({ label, tags, onChange }: Props) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Select
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={10}
          value={tags}
          onChange={(next: string[]) => onChange(next.map((tag) => tag.trim().slice(0, 30)).filter(Boolean))}
        />
      )}
    </Labelled>
  )
}
