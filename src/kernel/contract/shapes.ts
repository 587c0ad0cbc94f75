// The small shapes that many endpoints share.
import { z } from 'zod'
import { isDayOfOurs } from '../day/day.ts'

export const Day = z
  .string()
  .refine(isDayOfOurs, 'YYYY-MM-DD, 1900–2199')
  .describe('Calendar day in Việt Nam, YYYY-MM-DD')
export const Id = z.uuid().describe('UUID, made where the record is born')
export const UnitKey = z
  .string()
  .regex(/^\d{2,5}(@\d{4}-\d{2}-\d{2})?$/)
  .describe('Unit key: code, or code@valid-from')
export const Text = z.object({ vi: z.string(), en: z.string() })
export const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])
export const Values = z.record(z.string(), Value)
export const Moment = z.string().describe('YYYY-MM-DDTHH:MM on a Vietnamese clock')
export const IdParams = z.object({ id: Id })

/** One of the names that a table has, such as the choices of a field. */
export const keyOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  z.enum(Object.keys(table) as [Name, ...Name[]])
