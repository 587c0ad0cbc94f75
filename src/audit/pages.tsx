// The screen of the checker: a document comes in, and stands there with the arithmetic beside it. Nothing of it is kept.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../web/ask/ask.ts'
import { useText } from '../web/language/language.tsx'
import { Page } from '../web/parts/page.tsx'
import { type Audit, auditDocument } from './contract.ts'
import { type ArrivedDocument, DocumentArrival } from './screen/document-arrival.tsx'
import { AuditResult, countsText } from './screen/audit-result.tsx'
import './screen/audit.css'
import { words } from './words.ts'

type Checked = { readonly name: string; readonly document: ArrivedDocument; readonly audit: Audit }

export const AuditPage = () => {
  const t = useText()
  const tell = useTell(auditDocument, { quiet: true })
  const [checked, setChecked] = useState<Checked | null>(null)
  const check = async (name: string, document: ArrivedDocument, unit?: string) => {
    const body = unit === undefined ? document : { ...document, unit }
    setChecked({ name, document, audit: await tell.mutateAsync({ body }) })
  }
  if (!checked)
    return (
      <Page title={t(words.title)} under={t(words.under)}>
        <DocumentArrival label={words.title} act={words.check} busy={words.reading} send={check} />
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
      <AuditResult audit={checked.audit} hold={(unit) => void check(checked.name, checked.document, unit)} />
    </Page>
  )
}
