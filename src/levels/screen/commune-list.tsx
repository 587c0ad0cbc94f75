// The units under each other: what the assessment says, what is in force, and what is missing; a press opens the reasons.
import { dayOfMoment, formatDay } from '../../kernel/day/day.ts'
import { useText } from '../../web/language/language.tsx'
import type { AssessedRow } from '../contract.ts'
import { LevelMark } from './level-mark.tsx'
import { words } from './words.ts'

export const CommuneList = ({
  rows,
  open,
}: {
  readonly rows: readonly AssessedRow[]
  readonly open: (unit: string) => void
}) => {
  const t = useText()
  return (
    <table className="level-table">
      <thead>
        <tr>
          <th scope="col">{t(words.commune)}</th>
          <th scope="col">{t(words.level)}</th>
          <th scope="col">{t(words.inForce)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unit} className={row.level === 'commune' ? undefined : 'level-whole'}>
            <th scope="row">
              <button type="button" className="to-unit" onClick={() => open(row.unit)}>
                {row.name}
              </button>
            </th>
            <td>
              <LevelMark outcome={row.outcome} />
              <small className="quiet">
                {row.outcome === null
                  ? `${t(words.missing)}: ${row.missing.map(({ label }) => t(label).toLowerCase()).join('; ')}`
                  : t(row.reasons.at(-1)?.text ?? { vi: '', en: '' })}
              </small>
            </td>
            <td className="level-since">
              {row.inForce ? (
                <>
                  <LevelMark outcome={row.inForce.outcome} />
                  <small className="quiet">
                    {t(words.since)} {formatDay(dayOfMoment(new Date(row.inForce.since)))}
                  </small>
                </>
              ) : (
                <span className="quiet">{t(words.none)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
