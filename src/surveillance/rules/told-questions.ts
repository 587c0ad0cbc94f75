// Nobody tells what has not happened yet: asked on the form of any register that keeps both hours.
import type { Value, Values } from '../../kernel/register/field.ts'
import type { Question } from '../../kernel/register/register.ts'
import type { Text } from '../../kernel/text/text.ts'
import { toldBefore } from './notices.ts'

/** A day and an hour of a record, by the names of their fields. */
type Moment = readonly [day: string, time: string | null]

export type NoticeFields = { readonly happened: Moment; readonly told: Moment; readonly early: Text }

const said = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)
const momentOf = (values: Values, [day, time]: Moment) => ({
  day: said(values[day]),
  time: time === null ? null : said(values[time]),
})

export const toldQuestions = (values: Values, notices: readonly NoticeFields[]): Question[] =>
  notices
    .filter(({ happened, told }) => toldBefore(momentOf(values, happened), momentOf(values, told)))
    .map(({ happened, told, early }) => ({ fields: [happened[0], told[0]], text: early }))
