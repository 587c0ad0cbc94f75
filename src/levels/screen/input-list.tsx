// What an assessment was made from, by name: counts, answers, and the years before.
import { formatDay } from '../../kernel/day/day.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import type { Text } from '../../kernel/text/text.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import type { AssessedRow } from '../contract.ts'

type Inputs = AssessedRow['inputs']

const degrees: Readonly<Record<string, Text>> = {
  high: { vi: 'Cao', en: 'High' },
  medium: { vi: 'Trung bình', en: 'Medium' },
  low: { vi: 'Thấp', en: 'Low' },
}

const useSaid = (): ((value: Inputs[number]['value']) => string) => {
  const t = useText()
  const { language } = useLanguage()
  return (value) => {
    if (Array.isArray(value)) return value.map((one) => one ?? '–').join(' · ')
    if (typeof value === 'number') return formatNumber(value, {}, language)
    if (typeof value === 'boolean') return t(value ? { vi: 'Có', en: 'Yes' } : { vi: 'Không', en: 'No' })
    return t(degrees[String(value)] ?? { vi: String(value), en: String(value) })
  }
}

export const InputList = ({ inputs }: { readonly inputs: Inputs }) => {
  const t = useText()
  const said = useSaid()
  return (
    <dl className="level-pairs">
      {inputs.map(({ name, label, value, entered }) => (
        <div key={name}>
          <dt>{t(label)}</dt>
          <dd>
            {said(value)}
            {entered && (
              <small className="quiet level-source">
                {entered.source}, {formatDay(entered.day)}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
