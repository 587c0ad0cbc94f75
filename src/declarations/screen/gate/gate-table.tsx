// The gates of a unit beside each other: declared before, people and vehicles in and out, not let through; each number is a figure by gate.
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { formatNumber } from '../../../kernel/text/number.ts'
import { FigureTable } from '../../../web/figure-table.tsx'
import { useText } from '../../../web/language.tsx'
import { useCounts } from '../use-counts.ts'
import { words } from './words.ts'

export const GateTable = ({ gates }: { readonly gates: readonly RecordRow[] }) => {
  const t = useText()
  const columns = [
    [words.declaredBefore, useCounts('border-declared', 'post')],
    [words.peopleIn, useCounts('border-entries', 'post')],
    [words.peopleOut, useCounts('border-exits', 'post')],
    [words.vehiclesIn, useCounts('border-vehicles-in', 'post')],
    [words.vehiclesOut, useCounts('border-vehicles-out', 'post')],
    [words.refused, useCounts('border-refused', 'post')],
    [words.waiting, useCounts('border-waiting', 'post')],
  ] as const
  return (
    <section className="declaration-part">
      <h2>{t(words.gates)}</h2>
      <FigureTable
        title={t(words.gates)}
        corner={t(words.gate)}
        rows={gates.map(({ id, values }) => ({ key: id, name: String(values.name) }))}
        columns={columns.map(([label, counted]) => ({ key: label.en, label: t(label), counted }))}
        cell={(gate, { counted }) => {
          const count = counted(gate.key)
          return count === undefined ? '…' : formatNumber(count)
        }}
      />
    </section>
  )
}
