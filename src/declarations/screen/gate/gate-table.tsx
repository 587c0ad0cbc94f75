// The gates of a unit beside each other: declared before, people and vehicles in and out, not let through; each number is a figure by gate.
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { formatNumber } from '../../../kernel/text/number.ts'
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
      {/* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex -- a box that scrolls is reached by keyboard */}
      <div className="table-box" tabIndex={0} role="region" aria-label={t(words.gates)}>
        <table className="records plain">
          <thead>
            <tr>
              <th scope="col">{t(words.gate)}</th>
              {columns.map(([label]) => (
                <th key={label.en} scope="col" className="number">
                  {t(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gates.map(({ id, values }) => (
              <tr key={id}>
                <th scope="row">{String(values.name)}</th>
                {columns.map(([label, counted]) => {
                  const count = counted(id)
                  return (
                    <td key={label.en} data-label={t(label)} className="number">
                      {count === undefined ? '…' : formatNumber(count)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
