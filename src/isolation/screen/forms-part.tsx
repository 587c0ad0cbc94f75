// Isolation by form (F053): who began and who came to the end in the period, who is isolated now; the forms add up to the whole, and every number opens.
import { textOf } from '../../kernel/text/text.ts'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { FigureTable } from '../../web/figure/figure-table.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { useAnswers } from '../../web/figure/use-figures.ts'
import { useView } from '../../web/view/view.ts'
import { isolationOrders } from '../isolation-orders.ts'
import { words } from './words.ts'

const { choices: forms } = isolationOrders.fields.form
const rows = [
  { figure: 'isolation-centralised', label: forms.centralised },
  { figure: 'isolation-home', label: forms.home },
  { figure: 'isolation-medical-facility', label: forms.medicalFacility },
  { figure: 'isolation-border', label: forms.border },
  { figure: 'isolation', label: textOf('Cộng', 'All') },
] as const
const columns = [
  { key: '', label: words.began },
  { key: '-ended', label: words.ended },
  { key: '-now', label: words.openNow },
] as const

export const FormsPart = () => {
  const t = useText()
  const { askOf } = useView()
  const asks = rows.flatMap(({ figure }) => columns.map(({ key }) => askOf(figure + key)))
  const { answers, error, again } = useAnswers(asks)
  if (error) return <ErrorNote error={error} again={again} />
  return (
    <section className="site-section">
      <h2>{t(words.byForm)}</h2>
      <FigureTable
        title={t(words.byForm)}
        corner={t(words.form)}
        rows={rows.map(({ figure, label }) => ({ key: figure, name: t(label) }))}
        columns={columns.map(({ key, label }) => ({ key, label: t(label) }))}
        cell={(row, column) => {
          const ask = askOf(row.key + column.key)
          return (
            <FigureNumber
              size="inline"
              ask={ask}
              answer={answers[asks.findIndex(({ figure }) => figure === ask.figure)]}
              label={`${column.label}, ${row.name}`}
            />
          )
        }}
      />
    </section>
  )
}
