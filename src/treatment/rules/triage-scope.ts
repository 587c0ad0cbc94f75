// Of which disease the decisions of triage speak (QĐ 250, 2671, 5525 …): of COVID-19 alone. Pure.
import type { Value } from '../../kernel/register/field.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { nameOfDisease } from '../../surveillance/disease-figures.ts'
import { MAIN_DISEASE } from '../../surveillance/diseases.ts'

/** Why they do not apply to a case of this disease; null: they do. A case of which no disease is written is none of theirs. */
export const outsideTriage = (disease: Value | undefined): Text | null => {
  if (disease === MAIN_DISEASE) return null
  const said = typeof disease === 'string' ? nameOfDisease(disease) : null
  return textOf(
    `Quy định phân loại điều trị ở đây là của COVID-19; ca này ${said ? `là ${said.vi}` : 'chưa ghi bệnh'} nên không áp dụng.`,
    `The law of triage here is that of COVID-19; this case ${said ? `is ${said.en}` : 'names no disease'}, so it is not applied.`,
  )
}
