// The gates of a unit beside each other: declared before, people and vehicles in and out, not let through; each number is a figure by gate, and opens.
import { listFilter } from '../../../kernel/figure/list-filter.ts'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { formatNumber } from '../../../kernel/text/number.ts'
import type { Text } from '../../../kernel/text/text.ts'
import { FigureTable } from '../../../web/figure/figure-table.tsx'
import { useText } from '../../../web/language/language.tsx'
import { ListNumber } from '../../../web/figure/list-number.tsx'
import { useCan } from '../../../web/ask/session.tsx'
import { gateFigures } from '../../gate/gate-figures.ts'
import { useCounts } from '../use-counts.ts'
import { words } from './words.ts'

/** The records that a figure counts at a gate, for the list of crossings. */
const filterAt = (name: string, gate: string) => {
  const figure = gateFigures.find((one) => one.name === name)
  const filter = figure?.kind === 'count' ? listFilter(figure) : null
  return filter && { ...filter, post: [gate] }
}

export const GateTable = ({ gates }: { readonly gates: readonly RecordRow[] }) => {
  const t = useText()
  const can = useCan()
  const column = (label: Text, key: string, counted: ReturnType<typeof useCounts>) => ({
    key,
    label: t(label),
    counted,
  })
  const columns = [
    column(words.declaredBefore, 'border-declared', useCounts('border-declared', 'post')),
    column(words.peopleIn, 'border-entries', useCounts('border-entries', 'post')),
    column(words.peopleOut, 'border-exits', useCounts('border-exits', 'post')),
    column(words.vehiclesIn, 'border-vehicles-in', useCounts('border-vehicles-in', 'post')),
    column(words.vehiclesOut, 'border-vehicles-out', useCounts('border-vehicles-out', 'post')),
    column(words.refused, 'border-refused', useCounts('border-refused', 'post')),
    column(words.waiting, 'border-waiting', useCounts('border-waiting', 'post')),
  ]
  return (
    <section className="declaration-part">
      <h2>{t(words.gates)}</h2>
      <FigureTable
        title={t(words.gates)}
        corner={t(words.gate)}
        rows={gates.map(({ id, values }) => ({ key: id, name: String(values.name) }))}
        columns={columns}
        cell={(gate, { key, counted }) => {
          const count = counted(gate.key)
          if (count === undefined) return '…'
          const filter = can('border-crossings.read') ? filterAt(key, gate.key) : null
          if (!filter) return formatNumber(count)
          return (
            <ListNumber register="border-crossings" filter={filter}>
              {formatNumber(count)}
            </ListNumber>
          )
        }}
      />
    </section>
  )
}
