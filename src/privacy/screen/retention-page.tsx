// Keeping and erasing: which term holds for what, what falls due, and erasures with their two persons and their wait.
import { Button, Table } from '@mantine/core'
import { formatNumber } from '../../kernel/text/number.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { askErasure, readRetention, type TermDue } from '../retention/contract.ts'
import { ErasureList } from './erasure-list.tsx'
import { RequestsPart } from './requests-part.tsx'
import '../../web/register/register.css'
import './privacy.css'
import { retentionWords as words } from './retention-words.ts'

const DueCell = ({ term, unit }: { readonly term: TermDue; readonly unit: string }) => {
  const t = useText()
  const can = useCan()
  const { language } = useLanguage()
  const ask = useTell(askErasure, { done: words.asked })
  if (term.due === null) return <>–</>
  const say = (value: number) => formatNumber(value, {}, language)
  return (
    <div className="due-cell">
      <span>
        {term.more && `${t(words.more)} `}
        <strong>{say(term.due)}</strong>
        {term.held > 0 && <span className="quiet"> · {`${say(term.held)} ${t(words.held)}`}</span>}
      </span>
      {term.due > 0 && can('erasures.ask') && (
        <Button
          variant="default"
          size="compact-sm"
          loading={ask.isPending}
          onClick={() => ask.mutate({ body: { id: newId(), unit, kind: term.kind } })}
        >
          {t(words.ask)}
        </Button>
      )}
    </div>
  )
}

const Terms = ({ terms, unit }: { readonly terms: readonly TermDue[]; readonly unit: string }) => {
  const t = useText()
  return (
    <section className="card">
      <h2>{t(words.terms)}</h2>
      <div className="terms-scroll">
        <Table className="terms">
          <Table.Thead>
            <Table.Tr>
              {[words.kind, words.term, words.ending, words.source, words.due].map((label) => (
                <Table.Th key={label.en}>{t(label)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {terms.map((term) => (
              <Table.Tr key={term.kind}>
                <Table.Td>{t(term.label)}</Table.Td>
                <Table.Td>
                  {term.months} {t(words.months)} {t(term.from)}
                </Table.Td>
                <Table.Td>{t(words.endings[term.ending])}</Table.Td>
                <Table.Td>
                  {term.source ?? t(words.byDefault)}
                  {!term.verified && <div className="quiet">{t(words.unverified)}</div>}
                </Table.Td>
                <Table.Td>
                  <DueCell term={term} unit={unit} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

export const RetentionPage = () => {
  const t = useText()
  const { view } = useView()
  const { data, error, refetch } = useAsk(readRetention, { query: { unit: view.unit } }, { keep: true })
  return (
    <Page title={t(words.title)} under={t(words.under)}>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <div className="retention">
          <ErasureList which="open" waitDays={data.waitDays} />
          {data.requests.length > 0 && <RequestsPart requests={data.requests} />}
          <Terms terms={data.terms} unit={view.unit} />
          <ErasureList which="past" waitDays={data.waitDays} />
        </div>
      )}
    </Page>
  )
}
