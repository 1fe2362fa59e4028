import './theme/base.css'
import './theme/print.css'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { StrictMode, useEffect, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError } from './api/api-error.ts'
import { signInQuery } from './api/queries.ts'
import { ConvertContext } from './i18n/convert-context.ts'
import { convertWords } from './i18n/convert-words.ts'
import { en } from './i18n/en.ts'
import { type Language, TextContext } from './i18n/text.ts'
import { useTraditional } from './i18n/use-traditional.ts'
import { zh } from './i18n/zh.ts'
import { CrashBoundary } from './shell/crash-boundary.tsx'
import { Gate } from './shell/gate.tsx'
import type { Script } from './shell/preferences.tsx'
import { antdTheme } from './theme/antd-theme.ts'
import { useTheme } from './theme/use-theme.ts'
import { useMediaQuery } from './use-media-query.ts'
import { useSetting } from './use-setting.ts'

const languages = {
  zh: { text: zh, antd: zhCN, tag: 'zh-CN' },
  en: { text: en, antd: enUS, tag: 'en' },
}

const client = new QueryClient({
  queryCache: new QueryCache({
    // The session has ended: by time, at another device, or by being disabled.
    onError(error) {
      if (error instanceof ApiError && error.status === 401) void client.invalidateQueries(signInQuery)
    },
  }),
  defaultOptions: {
    queries: {
      // What the server has explained will not change by asking again; a lost connection may come back.
      retry: (failures, error) => error instanceof ApiError && error.kind === 'offline' && failures < 2,
      // In a school's own network the machine is often "offline" to the browser and still reaches the server.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
})

// Read once: antd builds the whole page anew when this changes, and what was being typed would be gone. Where it is turned
// on later, base.css stills what moves at once.
const still = matchMedia('(prefers-reduced-motion: reduce)').matches

function Root() {
  const { choice, choose, dark } = useTheme()
  const [language, chooseLanguage] = useSetting<Language>('language', ['zh', 'en'])
  const touch = useMediaQuery('(pointer: coarse)')
  const [script, chooseScript] = useSetting<Script>('script', ['simplified', 'traditional'])
  const convert = useTraditional(language === 'zh' && script === 'traditional')
  const { text, antd, tag } = useMemo(() => {
    const written = languages[language]
    if (convert === null) return written
    return { text: convertWords(written.text, convert), antd: convertWords(written.antd, convert), tag: 'zh-Hant' }
  }, [language, convert])
  const theme = useMemo(() => antdTheme({ dark, touch, still }), [dark, touch])
  useEffect(() => {
    document.documentElement.lang = tag
  }, [tag])
  const preferences = {
    theme: choice,
    onTheme: choose,
    language,
    onLanguage: chooseLanguage,
    script,
    onScript: chooseScript,
  }
  return (
    <ConfigProvider locale={antd} theme={theme} button={{ autoInsertSpace: false }}>
      <ConvertContext value={convert}>
        <TextContext value={text}>
          <CrashBoundary>
            <Gate preferences={preferences} />
          </CrashBoundary>
        </TextContext>
      </ConvertContext>
    </ConfigProvider>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Root />
    </QueryClientProvider>
  </StrictMode>,
)

// At a shared computer "back" must not show again what the person before had open.
addEventListener('pageshow', (event) => event.persisted && location.reload())

// The first answer should find its renderer here, without the first picture having waited for it.
void import('./chat/markdown-text.tsx')

// Installed, or on a broken line, the page itself still opens and says what is wrong.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined))
}
