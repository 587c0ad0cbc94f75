// The register of facts for the level that no register counts: entered with their day and source, standing until a newer one.
import { choice, day, integer, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { disease } from '../surveillance/case-choices.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { inputWords } from './inputs.ts'

/** How long a fact stands: until replaced, or only for the seven days, the ISO week, the month of its day. */
type Standing = 'lasting' | 'sevenDays' | 'week' | 'month' | 'ofThatMonth' | 'ofThatWeek' | 'year'
/** `unit`: it says the same for every disease. */
type Kind = {
  readonly asked: 'number' | 'yesNo' | 'degree'
  readonly stands: Standing
  readonly about: 'unit' | 'disease'
}

export const factKinds = {
  population: { asked: 'number', stands: 'lasting', about: 'unit' },
  oxygen: { asked: 'number', stands: 'sevenDays', about: 'disease' },
  adults: { asked: 'number', stands: 'lasting', about: 'unit' },
  adultsOneDose: { asked: 'number', stands: 'lasting', about: 'disease' },
  full: { asked: 'number', stands: 'lasting', about: 'disease' },
  highRisk: { asked: 'number', stands: 'lasting', about: 'unit' },
  highRiskFull: { asked: 'number', stands: 'lasting', about: 'disease' },
  elders65: { asked: 'number', stands: 'lasting', about: 'unit' },
  elders65Full: { asked: 'number', stands: 'lasting', about: 'disease' },
  elders50: { asked: 'number', stands: 'lasting', about: 'unit' },
  elders50Full: { asked: 'number', stands: 'lasting', about: 'disease' },
  carePoints: { asked: 'number', stands: 'lasting', about: 'unit' },
  freeBeds: { asked: 'number', stands: 'lasting', about: 'unit' },
  icuBeds: { asked: 'number', stands: 'lasting', about: 'unit' },
  capacity: { asked: 'degree', stands: 'lasting', about: 'unit' },
  capacityMet: { asked: 'yesNo', stands: 'lasting', about: 'unit' },
  endemic: { asked: 'yesNo', stands: 'lasting', about: 'disease' },
  linkedMonth: { asked: 'number', stands: 'month', about: 'disease' },
  linkedWeek: { asked: 'number', stands: 'week', about: 'disease' },
  station: { asked: 'yesNo', stands: 'lasting', about: 'unit' },
  staff: { asked: 'yesNo', stands: 'lasting', about: 'unit' },
  forces: { asked: 'yesNo', stands: 'lasting', about: 'unit' },
  communeCopes: { asked: 'yesNo', stands: 'lasting', about: 'unit' },
  provinceCopes: { asked: 'yesNo', stands: 'lasting', about: 'unit' },
  pastMonth: { asked: 'number', stands: 'ofThatMonth', about: 'disease' },
  pastWeek: { asked: 'number', stands: 'ofThatWeek', about: 'disease' },
  epidemicYear: { asked: 'yesNo', stands: 'year', about: 'disease' },
} as const satisfies Record<string, Kind>
export type FactKind = keyof typeof factKinds

/** Kinds that are said of a unit and hold for every disease. */
export const factsOfUnit: readonly string[] = Object.entries<Kind>(factKinds).flatMap(([kind, { about }]) =>
  about === 'unit' ? [kind] : [],
)

const pastWords = {
  pastMonth: textOf('Số ca của một tháng trước đây', 'Cases of an earlier month'),
  pastWeek: textOf('Số ca của một tuần trước đây', 'Cases of an earlier week'),
  epidemicYear: textOf('Năm đó là năm có dịch', 'That year was an epidemic year'),
} as const

const allWords: Readonly<Record<string, Text>> = { ...inputWords, ...pastWords }
const kindWords = Object.fromEntries(Object.keys(factKinds).map((kind) => [kind, allWords[kind]])) as {
  readonly [K in FactKind]: Text
}

const answers = {
  yes: textOf('Có, đạt', 'Yes, met'),
  no: textOf('Không, chưa đạt', 'No, not met'),
  high: textOf('Cao', 'High'),
  medium: textOf('Trung bình', 'Medium'),
  low: textOf('Thấp', 'Low'),
}
const fitting: Readonly<Record<Kind['asked'], readonly string[]>> = {
  number: [],
  yesNo: ['yes', 'no'],
  degree: ['high', 'medium', 'low'],
}
/** The answers that fit a kind; none where it is a number. */
export const answersTo = (kind: FactKind): { value: string; label: Text }[] =>
  Object.entries(answers)
    .filter(([answer]) => fitting[factKinds[kind].asked].includes(answer))
    .map(([value, label]) => ({ value, label: { ...label } }))

const isKind = (kind: unknown): kind is FactKind => typeof kind === 'string' && kind in factKinds

const factQuestions = (values: Values): Question[] => {
  const { kind, number, answer } = values
  if (!isKind(kind)) return []
  const { asked } = factKinds[kind]
  if (asked === 'number' ? typeof number === 'number' : fitting[asked].includes(String(answer))) return []
  return [
    {
      fields: asked === 'number' ? ['number'] : ['answer'],
      text:
        asked === 'number'
          ? textOf('Mục này cần một con số', 'This needs a number')
          : asked === 'yesNo'
            ? textOf('Mục này trả lời Có hoặc Không', 'This is answered by yes or no')
            : textOf('Mục này trả lời Cao, Trung bình hoặc Thấp', 'This is answered by high, medium or low'),
    },
  ]
}

export const levelFacts = register({
  name: 'level-facts',
  table: 'level_fact',
  one: textOf('Dữ kiện cấp độ dịch', 'Fact for the level'),
  many: textOf('Dữ kiện cấp độ dịch', 'Facts for the level'),
  personal: false,
  mainDay: 'day',
  sameBy: ['kind', 'disease', 'day'],
  questions: factQuestions,
  sheetWords: ['dữ kiện cấp độ', 'khả năng đáp ứng'],
  fields: {
    kind: choice(textOf('Dữ kiện', 'Fact'), kindWords, { required: true, listed: true }),
    disease: choice(textOf('Bệnh', 'Disease'), disease, { initial: MAIN_DISEASE, listed: true }),
    day: day(textOf('Tính đến ngày', 'As of'), { required: true, listed: true }),
    number: integer(textOf('Số', 'Number'), { min: 0, max: 100_000_000, listed: true }),
    answer: choice(textOf('Trả lời', 'Answer'), answers, { listed: true }),
    source: text(textOf('Nguồn', 'Source'), { required: true, listed: true, searched: true }),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
