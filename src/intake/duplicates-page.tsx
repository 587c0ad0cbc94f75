// Records that may be the same person, side by side with the reasons; a person decides, nothing is merged silently.
import { Button } from '@mantine/core'
import { formatDay, isDay } from '../kernel/day/day.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { decideDoubt, listDoubts, type DuplicateDoubt } from './contract.ts'
import { registerNamed } from '../registers.ts'
import { useAsk, useTell } from '../web/ask.ts'
import { EmptyState } from '../web/empty-state.tsx'
import { ErrorNote } from '../web/error-note.tsx'
import { useLanguage, useText } from '../web/language.tsx'
import { Page, Waiting } from '../web/page.tsx'
import { PlaceLink } from '../web/place-link.tsx'
import { shownField } from '../web/register/field-value.ts'
import { titleOf } from '../web/register/record-title.ts'
import { useCan } from '../web/session.tsx'
import { useUnits } from '../web/units.ts'
import { words as shellWords } from '../web/words.ts'
import './duplicates.css'

const words = {
  under: textOf('cặp chờ xem', 'pairs to look at'),
  none: textOf('Không có cặp nào nghi trùng', 'No likely duplicates'),
  noneWhy: textOf(
    'Khi nhận danh sách hoặc thêm người, những bản ghi có thể là cùng một người sẽ chờ ở đây.',
    'When lists come in or persons are added, records that may be one person wait here.',
  ),
  same: textOf('Gần như chắc chắn cùng một người', 'Almost surely the same person'),
  likely: textOf('Có thể cùng một người', 'Perhaps the same person'),
  different: textOf('Không phải cùng một người', 'Not the same person'),
  later: textOf('Để sau', 'Later'),
  decided: textOf('Đã ghi: hai người khác nhau', 'Noted: two different persons'),
  kept: textOf('Để lại xem sau', 'Left for later'),
  unit: textOf('Đơn vị', 'Unit'),
  open: textOf('Mở', 'Open'),
}

const differs = (doubt: DuplicateDoubt, field: string): boolean =>
  (doubt.one.values[field] ?? null) !== (doubt.other.values[field] ?? null)

const Pair = ({ doubt, register }: { readonly doubt: DuplicateDoubt; readonly register: Register }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { language } = useLanguage()
  const different = useTell(decideDoubt, { done: words.decided })
  const later = useTell(decideDoubt, { done: words.kept })
  const input = (decision: 'different' | 'later') => ({ params: { id: doubt.id }, body: { decision } })
  const fields = Object.entries(register.fields).filter(
    ([name]) => (doubt.one.values[name] ?? null) !== null || (doubt.other.values[name] ?? null) !== null,
  )
  const shown = (values: Values, name: string): string => {
    const value = values[name] ?? null
    if (typeof value === 'string' && isDay(value)) return formatDay(value)
    return shownField(register.fields[name], value, language)
  }
  const sides = [doubt.one, doubt.other]
  return (
    <li className="card doubt">
      <div className="doubt-head">
        <strong>{t(doubt.verdict === 'same' ? words.same : words.likely)}</strong>
        <ul className="doubt-because">
          {doubt.because.map(({ field, text }) => (
            <li key={`${field} ${text.vi}`}>{t(text)}</li>
          ))}
        </ul>
      </div>
      <table className="pair">
        <thead>
          <tr>
            <td />
            {sides.map((side) => (
              <th key={side.id} scope="col">
                <PlaceLink to={`/so/${register.name}/${side.id}`}>
                  {titleOf(register, { id: side.id, values: side.values, subject: null })}
                </PlaceLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(([name, field]) => (
            <tr key={name} className={differs(doubt, name) ? 'differs' : undefined}>
              <th scope="row">{t(field.label)}</th>
              {sides.map((side) => (
                <td key={side.id}>{shown(side.values, name)}</td>
              ))}
            </tr>
          ))}
          <tr className={doubt.one.homeUnit === doubt.other.homeUnit ? undefined : 'differs'}>
            <th scope="row">{t(words.unit)}</th>
            {sides.map((side) => (
              <td key={side.id}>{units.nameOf(side.homeUnit)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {can('persons.write') && (
        <div className="page-actions">
          <Button
            variant="default"
            loading={different.isPending}
            onClick={() => different.mutate(input('different'))}
          >
            {t(words.different)}
          </Button>
          <Button variant="subtle" loading={later.isPending} onClick={() => later.mutate(input('later'))}>
            {t(words.later)}
          </Button>
        </div>
      )}
    </li>
  )
}

export const DuplicatesPage = () => {
  const t = useText()
  const { data, error, refetch } = useAsk(listDoubts, {})
  return (
    <Page title={t(shellWords.duplicates)} under={data ? `${data.total} ${t(words.under)}` : undefined}>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.doubts.length === 0 && (
        <EmptyState title={t(words.none)} icon="duplicates">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      <ul className="doubts">
        {data?.doubts.map((doubt) => {
          const register = registerNamed(doubt.register)
          return register ? <Pair key={doubt.id} doubt={doubt} register={register} /> : null
        })}
      </ul>
    </Page>
  )
}
