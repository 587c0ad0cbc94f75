// The screen of the checker: a document comes in, and stands there with the arithmetic beside it. Nothing of it is kept.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../web/ask.ts'
import { useText } from '../web/language.tsx'
import { Page } from '../web/page.tsx'
import { type Audit, auditDocument } from './contract.ts'
import { DocumentArrival } from './screen/document-arrival.tsx'
import { AuditResult, countsText } from './screen/audit-result.tsx'
import './screen/audit.css'
import { words } from './words.ts'

export const AuditPage = () => {
  const t = useText()
  const tell = useTell(auditDocument, { quiet: true })
  const [checked, setChecked] = useState<{ name: string; audit: Audit } | null>(null)
  if (!checked)
    return (
      <Page title={t(words.title)} under={t(words.under)}>
        <DocumentArrival
          label={words.title}
          act={words.check}
          busy={words.reading}
          send={async (name, body) => setChecked({ name, audit: await tell.mutateAsync({ body }) })}
        />
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
