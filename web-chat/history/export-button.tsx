import { DownloadOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useText } from '../i18n/text.ts'
import styles from './export-button.module.css'

/** Saves a conversation as a file, with its sources and AI label, in the format chosen. */
export function ExportButton({ id, title }: { id: string; title: string }) {
  const text = useText()
  const formats = ['docx', 'pdf', 'md'] as const
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className={styles.formats}>
          {formats.map((format) => (
            <Button
              key={format}
              type="text"
              href={`/api/conversations/${encodeURIComponent(id)}/export?format=${format}`}
              download
            >
              {text.exportFormat[format]}
            </Button>
          ))}
        </div>
      }
    >
      <Button
        type="text"
        aria-label={`${text.exportChat}：${title}`}
        title={text.exportChat}
        icon={<DownloadOutlined aria-hidden />}
      />
    </Popover>
  )
}
