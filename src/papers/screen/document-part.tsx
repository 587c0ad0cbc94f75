// Beneath a document: what it rests on and what rests on it, and the paper or report that it is.
import { listPlans } from '../../directives/reading/contract.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { documentLinks, linkKinds } from '../document-links.ts'
import './papers.css'

const words = {
  links: textOf('Liên hệ với văn bản khác', 'Links to other documents'),
  none: textOf('Chưa ghi liên hệ nào.', 'No links yet.'),
  add: textOf('Thêm liên hệ trong sổ', 'Add a link in the register'),
  citedBy: textOf('được dẫn bởi', 'cited by'),
  openPlan: textOf('Mở nhiệm vụ đọc từ văn bản này', 'Open the tasks read from it'),
  openPaper: textOf('Mở văn bản đã ban hành', 'Open the paper'),
  openReport: textOf('Mở báo cáo đã chốt', 'Open the report'),
}

const endpoints = registerEndpoints(documentLinks)
const wordOfKind = (kind: unknown) =>
  Object.entries(linkKinds).find(([name]) => name === kind)?.[1] ?? textOf('', '')

export const DocumentPart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const ask = (field: string) => ({ query: { filter: JSON.stringify({ [field]: [record.id] }), size: 50 } })
  const when = { when: can('document-links.read') }
  const { data: out } = useAsk(endpoints.list, ask('document'), when)
  const { data: back } = useAsk(endpoints.list, ask('cited'), when)
  const plans = useAsk(listPlans, {}, { when: can('plans.read') }).data?.plans
  const plan = plans?.find(({ document }) => document === record.id)
  const { origin } = record.values
  return (
    <section className="paper-beneath">
      {plan && <PlaceLink to={`/doc-van-ban/${plan.id}`}>{t(words.openPlan)}</PlaceLink>}
      {origin === 'paper' && <PlaceLink to={`/van-ban/${record.id}`}>{t(words.openPaper)}</PlaceLink>}
      {origin === 'report' && <PlaceLink to={`/bao-cao/${record.id}`}>{t(words.openReport)}</PlaceLink>}
      <h3>{t(words.links)}</h3>
      {out?.rows.length === 0 && back?.rows.length === 0 && <p className="quiet">{t(words.none)}</p>}
      <ul className="paper-problems">
        {out?.rows.map(({ id, values, linked }) => (
          <li key={id}>
            {t(wordOfKind(values.kind))}{' '}
            {typeof values.cited === 'string' ? (
              <PlaceLink to={`/so/documents/${values.cited}`}>
                {linked['cited'] ?? String(values.citedNumber ?? '')}
              </PlaceLink>
            ) : (
              <strong>{String(values.citedNumber ?? '')}</strong>
            )}{' '}
            <span className="quiet">{String(values.citedIssuer ?? '')}</span>
          </li>
        ))}
        {back?.rows.map(({ id, values, linked }) => (
          <li key={id}>
            {t(words.citedBy)}{' '}
            <PlaceLink to={`/so/documents/${String(values.document)}`}>{linked['document'] ?? '…'}</PlaceLink>{' '}
            <span className="quiet">({t(wordOfKind(values.kind)).toLowerCase()})</span>
          </li>
        ))}
      </ul>
      {can('document-links.write') && <PlaceLink to="/so/document-links?mo=moi">{t(words.add)}</PlaceLink>}
    </section>
  )
}
