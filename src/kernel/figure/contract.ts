// Endpoints of figures: value, series, by unit, by age and sex, and the rows behind a number.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Day, Text, UnitKey } from '../contract/shapes.ts'
import { RecordRow } from '../register/contract.ts'
import { measures } from './figure.ts'

export const Ask = z.object({
  figure: z.string().max(80),
  unit: UnitKey,
  from: Day.nullable().describe('null: from the beginning'),
  to: Day,
  knownOn: Day.nullable().default(null).describe('As known at the end of this day; null: now'),
  by: z.string().max(40).optional().describe("Day field to count by, where not the figure's own"),
})

/** A stretch that ends before it begins holds nothing: its zero would be taken for a count. */
const inOrder = <S extends z.ZodType<{ readonly from: string | null; readonly to: string }>>(shape: S): S =>
  shape.refine(({ from, to }) => from === null || from <= to, {
    path: ['from'],
    message: 'ngày đầu sau ngày cuối / the first day is after the last',
  })

export const Answer = z.object({
  figure: z.string(),
  value: z.number().nullable(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
})

export const askFigures = endpoint({
  method: 'POST',
  path: '/api/figures',
  summary: { vi: 'Giá trị của nhiều số liệu', en: 'Values of figures' },
  needs: 'figures.read',
  body: z.object({ asks: z.array(inOrder(Ask)).min(1).max(200) }),
  response: z.object({ answers: z.array(Answer) }),
})

/** The faces of all figures: what a screen needs to draw a number before anybody asks what it means. */
export const figureFaces = endpoint({
  method: 'GET',
  path: '/api/figures',
  summary: { vi: 'Tên và cách đọc của mọi số liệu', en: 'Names and measures of all figures' },
  needs: 'figures.read',
  response: z.object({
    figures: z.array(
      z.object({
        name: z.string(),
        label: Text,
        measure: z.enum(measures),
        /** What its own part is counted from, above whose list it stands; null where no register counts. */
        register: z.string().nullable(),
      }),
    ),
  }),
})

export const figureSeries = endpoint({
  method: 'POST',
  path: '/api/figures/series',
  summary: { vi: 'Chuỗi theo ngày hoặc tuần', en: 'Series by day or week' },
  needs: 'figures.read',
  body: inOrder(Ask.extend({ from: Day, step: z.enum(['day', 'week']).default('day') })),
  response: z.object({
    points: z.array(z.object({ day: Day, value: z.number() })),
    undated: z.number().int().describe('Records that lack the day asked by'),
  }),
})

const AskByUnit = z.object({
  figures: z.array(z.string().max(80)).min(1).max(20),
  unit: UnitKey,
  from: Day.nullable(),
  to: Day,
  knownOn: Day.nullable().default(null),
  geography: z.enum(['old', 'new']).default('old'),
})

export const figuresByUnit = endpoint({
  method: 'POST',
  path: '/api/figures/by-unit',
  summary: { vi: 'Theo xã, địa giới cũ hoặc mới', en: 'By commune, in old or new geography' },
  needs: 'figures.read',
  body: inOrder(
    AskByUnit.extend({
      /** Also the weekly series of this figure for each unit, for sparklines. */
      spark: z.string().max(80).optional(),
    }),
  ),
  response: z.object({
    units: z.array(
      z.object({
        unit: UnitKey,
        name: z.string(),
        values: z.record(z.string(), z.number().nullable()),
        spark: z.array(z.number()),
      }),
    ),
    /** Old communes split between several new ones: their numbers wait for a decision and stand here. */
    undecided: z.array(
      z.object({ unit: UnitKey, name: z.string(), values: z.record(z.string(), z.number().nullable()) }),
    ),
    /** Small numbers are left out: the account may not read the records behind them. */
    small: z.boolean(),
  }),
})

const PublishedRow = z.object({
  unit: UnitKey,
  name: z.string(),
  values: z.record(z.string(), z.number().nullable()),
  /** Figures that are hidden in this row. */
  hidden: z.array(z.string()),
})

export const publishedFigures = endpoint({
  method: 'POST',
  path: '/api/figures/published',
  summary: {
    vi: 'Bản công bố theo xã, số nhỏ được ẩn',
    en: 'By commune for publication, small numbers hidden',
  },
  needs: 'figures.read',
  body: inOrder(AskByUnit),
  response: z.object({
    rows: z.array(PublishedRow),
    total: PublishedRow,
    /** Numbers under this are hidden, and others with them. */
    least: z.number().int(),
    source: Text,
    verified: z.boolean(),
  }),
})

export const figureByAgeAndSex = endpoint({
  method: 'POST',
  path: '/api/figures/age-sex',
  summary: { vi: 'Theo tuổi và giới', en: 'By age and sex' },
  needs: 'figures.read',
  body: inOrder(Ask),
  response: z.object({
    groups: z.array(z.object({ age: z.string(), male: z.number(), female: z.number(), other: z.number() })),
    ageUnknown: z.number().int(),
    /** When it was counted, where the answer was kept for a while. */
    countedAt: z.string().nullable(),
  }),
})

export const figureByField = endpoint({
  method: 'POST',
  path: '/api/figures/by-field',
  summary: { vi: 'Theo một ô của bản ghi', en: 'By one field of the records' },
  needs: 'figures.read',
  body: inOrder(Ask.extend({ field: z.string().max(60).describe('A link or a choice of the register') })),
  response: z.object({
    groups: z.array(
      z.object({ value: z.string().nullable(), text: Text.nullable(), count: z.number().int() }),
    ),
  }),
})

export const figureRows = endpoint({
  method: 'POST',
  path: '/api/figures/rows',
  summary: { vi: 'Các bản ghi làm nên một con số', en: 'The rows behind a number' },
  needs: 'figures.read',
  body: inOrder(
    Ask.extend({
      page: z.number().int().min(1).default(1),
      size: z.number().int().min(1).max(200).default(50),
    }),
  ),
  response: z.object({
    /** The register of the rows; for a stock or a ratio the parts are opened one by one. */
    register: z.string().nullable(),
    rows: z.array(RecordRow),
    total: z.number().int(),
    /** There are more than `total`. */
    more: z.boolean(),
    /** Figures that make this one, with their values. */
    parts: z.array(
      z.object({ figure: z.string(), sign: z.enum(['+', '-', 'of', 'over']), value: z.number().nullable() }),
    ),
  }),
})
