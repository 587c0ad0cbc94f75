// Endpoints of epidemic levels: the assessment of a day, what would be if, weeks of a unit, the laws and their parameters, and where we stand.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Text, UnitKey, Value } from '../kernel/contract/shapes.ts'
import { DiseaseName, InForceRow, OutcomeName } from './standing-contract.ts'

const LawName = z.string().max(40)
const Missing = z.array(z.object({ name: z.string(), label: Text }))

export const ReasonRow = z.object({ clause: z.string(), text: Text, verified: z.boolean() })

export const AssessedRow = z.object({
  unit: UnitKey,
  name: z.string(),
  level: z.enum(['commune', 'district', 'province']),
  /** null: something is missing. */
  outcome: OutcomeName.nullable(),
  missing: Missing,
  /** What may still be where something is missing, the mildest first; empty where nothing can be said. */
  possible: z.array(OutcomeName),
  inForce: InForceRow.nullable(),
  reasons: z.array(ReasonRow),
  /** Where the law can be read otherwise and then decides otherwise. */
  others: z.array(z.object({ label: Text, reading: Text, outcome: OutcomeName.nullable() })),
  /** What was used, by name; only what is known. */
  inputs: z.array(
    z.object({
      name: z.string(),
      label: Text,
      value: Value.or(z.array(z.number().nullable())),
      /** Where somebody entered it: of which day, from where. */
      entered: z.object({ day: Day, source: z.string() }).nullable(),
    }),
  ),
  overrides: z.array(z.object({ label: Text, value: Text, basis: z.string() })),
  /** If it were published: measures that change, and who must be told. */
  changes: z.array(z.object({ label: Text, from: Text, to: Text })),
  told: z.object({ who: z.array(Text), hours: z.number().nullable() }),
})
export type AssessedRow = z.infer<typeof AssessedRow>

const Where = { unit: UnitKey, day: Day, disease: DiseaseName }
const LawHead = z.object({ name: z.string(), source: z.string(), title: Text })

export const assessLevels = endpoint({
  method: 'GET',
  path: '/api/levels',
  summary: {
    vi: 'Đánh giá cấp độ dịch của mọi xã theo luật của ngày',
    en: 'Levels of all communes by the law of the day',
  },
  needs: 'levels.read',
  query: z.object({ ...Where, law: LawName.optional() }),
  response: z.object({
    /** null: no law says a level on this day. */
    law: LawHead.nullable(),
    group: z.enum(['A', 'B', 'C']),
    /** When the unit and those below were assessed last, and until when the next is in time; null under laws without a weekly round. */
    round: z.object({ last: Day.nullable(), due: Day.nullable(), overdue: z.boolean() }).nullable(),
    units: z.array(AssessedRow),
  }),
})

const Way = z.object({
  law: LawName,
  /** Parameters set otherwise, by name. */
  values: z
    .record(z.string().max(40), z.union([z.string().max(40), z.number().int().min(0), z.null()]))
    .default({}),
  /** Facts about capacity supposed of every unit, in the words of the register: a number, `yes`, `no`, `high`, `medium`, `low`. */
  supposed: z.record(z.string().max(40), z.string().max(12)).default({}),
})

export const whatIf = endpoint({
  method: 'POST',
  path: '/api/levels/what-if',
  summary: { vi: 'Nếu: vài luật hoặc tham số cạnh nhau', en: 'What if: laws or parameters side by side' },
  needs: 'levels.read',
  body: z.object({ ...Where, ways: z.array(Way).min(1).max(4) }),
  response: z.object({
    ways: z.array(
      z.object({
        law: LawHead,
        units: z.array(
          z.object({ unit: UnitKey, outcome: OutcomeName.nullable(), missing: Missing, because: Text }),
        ),
      }),
    ),
    units: z.array(z.object({ unit: UnitKey, name: z.string(), level: AssessedRow.shape.level })),
  }),
})

export const levelWeeks = endpoint({
  method: 'GET',
  path: '/api/levels/weeks',
  summary: { vi: 'Cấp độ của các xã qua các tuần', en: 'Levels of communes over weeks' },
  needs: 'levels.read',
  query: z.object({
    ...Where,
    weeks: z.coerce.number().int().min(1).max(104).default(52),
    law: LawName.optional(),
  }),
  response: z.object({
    /** The Monday of each week. */
    weeks: z.array(Day),
    units: z.array(
      z.object({
        unit: UnitKey,
        name: z.string(),
        /** By the law of each week, or by the one asked for. */
        computed: z.array(OutcomeName.nullable()),
        /** What was published and in force at the end of each week. */
        official: z.array(OutcomeName.nullable()),
      }),
    ),
  }),
})

export const ParameterRow = z.object({
  name: z.string(),
  label: Text,
  kind: z.enum(['number', 'choice']),
  value: z.union([z.string(), z.number(), z.null()]),
  choices: z.array(z.object({ value: z.string(), label: Text })),
  open: z.boolean(),
  clause: z.string(),
  verified: z.boolean(),
  /** Where a competent body decided otherwise. */
  override: z
    .object({ value: z.union([z.string(), z.number(), z.null()]), basis: z.string(), unit: UnitKey })
    .nullable(),
})

export const levelLaws = endpoint({
  method: 'GET',
  path: '/api/levels/laws',
  summary: { vi: 'Các văn bản và tham số của chúng', en: 'The laws and their parameters' },
  needs: 'levels.read',
  query: z.object(Where),
  response: z.object({
    laws: z.array(
      LawHead.extend({
        from: Day,
        to: Day.nullable(),
        daysVerified: z.boolean(),
        ofTheDay: z.boolean(),
        parameters: z.array(ParameterRow),
        /** What it asks about capacity, each answered by one of its choices; by a number where there are none. */
        asks: z.array(
          z.object({
            name: z.string(),
            label: Text,
            choices: z.array(z.object({ value: z.string(), label: Text })),
          }),
        ),
      }),
    ),
  }),
})

export const MeasureRow = z.object({
  label: Text,
  degree: Text,
  clause: z.string(),
  verified: z.boolean(),
  decided: z.boolean(),
})

export const levelMeasures = endpoint({
  method: 'GET',
  path: '/api/levels/measures',
  summary: { vi: 'Biện pháp ở một cấp độ', en: 'Measures of a level' },
  needs: 'levels.read',
  query: z.object({ ...Where, outcome: OutcomeName }),
  response: z.object({ measures: z.array(MeasureRow), asks: z.array(ReasonRow) }),
})
