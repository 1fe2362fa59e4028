import { useText } from '../i18n/text.ts'
import page from '../theme/page.module.css'
import { AuditCheck } from './audit-check.tsx'
import { BackupSection } from './backup-section.tsx'
import { HealthSection } from './health-section.tsx'
import { OnlyFor } from './only-for.tsx'
import { RetentionSection } from './retention-section.tsx'

/** What an administrator looks after: whether all is well, backups, how long data is kept, the audit log. */
export function UpkeepPage() {
  const text = useText()
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <h1 className={page.title}>{text.upkeep}</h1>
        <OnlyFor roles={['administrator']}>
          <HealthSection />
          <BackupSection />
          <RetentionSection />
          <AuditCheck />
        </OnlyFor>
      </div>
    </div>
  )
}
