import { DesktopOutlined, GlobalOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import type { Language } from '../i18n/text.ts'
import { useText } from '../i18n/text.ts'
import type { ThemeChoice } from '../theme/use-theme.ts'
import styles from './sidebar.module.css'

/** Which Chinese characters the page itself is in. */
export type Script = 'simplified' | 'traditional'

export type PreferencesProps = {
  theme: ThemeChoice
  onTheme: (choice: ThemeChoice) => void
  language: Language
  onLanguage: (language: Language) => void
  script: Script
  onScript: (script: Script) => void
}

/** Appearance, language and characters. */
export function Preferences({ theme, onTheme, language, onLanguage, script, onScript }: PreferencesProps) {
  const text = useText()
  const other = script === 'traditional' ? 'simplified' : 'traditional'
  const toOther = {
    simplified: { label: text.useSimplified, sign: '简' },
    traditional: { label: text.useTraditional, sign: '繁' },
  }[other]
  const icon = (label: string, node: React.ReactNode) => (
    <span aria-label={label} role="img">
      {node}
    </span>
  )
  return (
    <div className={styles.preferences}>
      <Segmented<ThemeChoice>
        aria-label={text.theme}
        value={theme}
        onChange={onTheme}
        options={[
          { value: 'system', title: text.themeSystem, icon: icon(text.themeSystem, <DesktopOutlined aria-hidden />) },
          { value: 'light', title: text.themeLight, icon: icon(text.themeLight, <SunOutlined aria-hidden />) },
          { value: 'dark', title: text.themeDark, icon: icon(text.themeDark, <MoonOutlined aria-hidden />) },
        ]}
      />
      {language === 'zh' && (
        <Button
          type="text"
          className={styles.preference ?? ''}
          aria-label={toOther.label}
          title={toOther.label}
          onClick={() => onScript(other)}
        >
          {toOther.sign}
        </Button>
      )}
      <Button
        type="text"
        className={styles.preference ?? ''}
        aria-label={text.language(language === 'zh' ? 'English' : '中文')}
        icon={<GlobalOutlined aria-hidden />}
        onClick={() => onLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </Button>
    </div>
  )
}
