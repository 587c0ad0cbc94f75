// Completeness and timeliness of each commune over eight weeks; every number is a figure that opens.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { useText } from '../../web/language/language.tsx'
import { UnitFigures } from '../../web/figure/unit-figures.tsx'
import { words } from './words.ts'

const shown = {
  'reports-due': undefined,
  'reports-sent': undefined,
  'reports-zero': undefined,
  'report-completeness': undefined,
  'report-timeliness': undefined,
}
const DAYS = 55

export const WeeksTable = ({ to }: { readonly to: Day }) => {
  const t = useText()
  return (
    <UnitFigures
      className="card stack"
      title={t(words.eightWeeks)}
      corner={t(words.unit)}
      figures={shown}
      from={addDays(to, -DAYS)}
      to={to}
    />
  )
}
