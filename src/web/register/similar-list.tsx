// After saving: records that may be the same person, with the reasons; they also wait under "Trùng lặp".
import { Button } from '@mantine/core'
import type { Similar } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'
import { useUnits } from '../view/units.ts'
import { personWords } from './record-title.ts'
import { words } from './words.ts'

const go = textOf('Xem bản ghi vừa lưu', 'To the record just saved')

type SimilarListProps = {
  readonly register: Register
  readonly similar: readonly Similar[]
  readonly next: () => void
}

export const SimilarList = ({ register, similar, next }: SimilarListProps) => {
  const t = useText()
  const units = useUnits()
  return (
    <div className="stack" role="status">
      <p>{t(words.similar)}</p>
      <ul className="row-list">
        {similar.map((one) => (
          <li key={one.id} className="similar">
            <strong>{String(one.values.fullName ?? one.values.name ?? '')}</strong>
            <span className="quiet">
              {[...personWords(one.values, register).map(t), units.nameOf(one.homeUnit)].join(' · ')}
            </span>
            <ul className="because">
              {one.because.map(({ field, text }) => (
                <li key={`${field} ${text.vi}`}>{t(text)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Button onClick={next}>{t(go)}</Button>
    </div>
  )
}
