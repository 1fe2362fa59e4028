import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { useState } from 'react'
import { signInQuery } from '../api/queries.ts'
import { EvalRunList } from '../eval-runs/eval-run-list.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { CasePage } from './case-page.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { QueueTab } from './queue-tab.tsx'
import { RedLinesTab } from './red-lines-tab.tsx'
import { RegisterTab } from './register-tab.tsx'
import { ReleasesTab } from './releases-tab.tsx'
import { ReportTab } from './report-tab.tsx'
import { workbenchWords } from './workbench-words.ts'

/**
 * Where the ethics committee works: figures, cases, identities, reports, the register, the red lines; `item` names a tab.
 * An administrator may be the second person who decides on an identity, and sees that tab alone.
 */
export function WorkbenchPage({ item }: { item?: string | undefined }) {
  const { navigate } = useRoute()
  const words = useWords(workbenchWords)
  const { data: signedIn } = useQuery(signInQuery)
  const [caseId, setCaseId] = useState<string | null>(null)
  const queue =
    caseId === null ? <QueueTab onOpen={setCaseId} /> : <CasePage id={caseId} onBack={() => setCaseId(null)} />
  const all = [
    { key: 'overview', children: <OverviewTab /> },
    { key: 'queue', children: queue },
    { key: 'releases', children: <ReleasesTab /> },
    { key: 'evals', children: <EvalRunList /> },
    { key: 'report', children: <ReportTab /> },
    { key: 'register', children: <RegisterTab /> },
    { key: 'redLines', children: <RedLinesTab /> },
  ] as const
  const administrator = signedIn?.account?.role === 'administrator'
  const tabs = administrator ? all.filter(({ key }) => key === 'releases') : all
  return (
    <div className={page.scroller}>
      <div className={page.page} style={{ maxWidth: '60rem' }}>
        <h1 className={page.title}>{words.title}</h1>
        <OnlyFor roles={['committee', 'administrator']}>
          <Tabs
            activeKey={tabs.find(({ key }) => key === item)?.key ?? (administrator ? 'releases' : 'queue')}
            onChange={(key) => navigate({ page: { name: 'place', place: 'workbench', item: key } })}
            items={tabs.map((tab) => ({ ...tab, label: words.tabs[tab.key] }))}
          />
        </OnlyFor>
      </div>
    </div>
  )
}
