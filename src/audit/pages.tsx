// The screen of the checker: a document comes in, and stands there with the arithmetic beside it. Nothing of it is kept.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../web/language.tsx'
import { Page } from '../web/page.tsx'
import type { Audit } from './contract.ts'
import { AuditArrival } from './screen/audit-arrival.tsx'
import { AuditResult, countsText } from './screen/audit-result.tsx'
import './screen/audit.css'
import { words } from './words.ts'

export const AuditPage = () => {
  const t = useText()
  const [checked, setChecked] = useState<{ name: string; audit: Audit } | null>(null)
  if (!checked)
    return (
      <Page title={t(words.title)} under={t(words.under)}>
        <AuditArrival checked={(name, audit) => setChecked({ name, audit })} />
      </Page>
    )
  return (
    <Page
      title={t(words.title)}
      under={`${checked.name} · ${countsText(checked.audit.statements).map(t).join(' · ')}`}
      actions={
        <Button variant="default" onClick={() => setChecked(null)}>
          {t(words.another)}
        </Button>
      }
    >
      <AuditResult audit={checked.audit} />
    </Page>
  )
}
