// A write in words: which register, about whom, what was put.
import { shownField } from '../register/field-value.ts'
import { titleOf } from '../register/record-title.ts'
import type { FieldWrite } from '../../kernel/offline/write.ts'
import type { PhoneState } from '../../kernel/offline/phone-state.ts'
import type { Value } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { Language } from '../../kernel/text/text.ts'
import { registerNamed } from '../../registers.ts'

/** What a link leads to, as far as this device knows it. */
const linkedTo = (state: PhoneState, register: string, id: string): string | undefined => {
  const target = registerNamed(register)
  const kept = state.rows.get(id)
  return target && kept ? titleOf(target, kept.row.record) : undefined
}

export const shownOn = (
  state: PhoneState,
  register: Register,
  field: string,
  value: Value | undefined,
  language: Language,
): string => {
  const declared = register.fields[field]
  const linked =
    declared?.kind === 'link' && typeof value === 'string' ? linkedTo(state, declared.to, value) : undefined
  return shownField(declared, value, language, linked) || '—'
}

export const writtenAbout = (state: PhoneState, register: Register, write: FieldWrite): string => {
  const known = state.rows.get(write.recordId)?.row.record
  const person = write.subjectId ? state.rows.get(write.subjectId)?.row.record.values : undefined
  return titleOf(register, {
    id: write.recordId,
    values: { ...known?.values, ...write.values },
    subject: known?.subject ?? person ?? null,
  })
}
