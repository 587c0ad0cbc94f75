// Chỉ thị 15, 16 and 19/CT-TTg (2020): measure sets that were later applied again by place and time (F028). From memory, cell by cell: an office corrects them as data.
import type { Day } from '../../kernel/day/day.ts'
import { choice, type ChoiceParameter } from '../../kernel/rule/parameter.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { type Degree, degrees, type Measure, measureLabel, measures } from './nq-128-2021.ts'

export type MeasureSet = {
  readonly name: string
  readonly source: string
  readonly title: Text
  /** When it was applied to the whole country; afterwards a province or district applied it by its own decision. */
  readonly from: Day
  readonly parameters: Readonly<Record<string, ChoiceParameter<Degree>>>
}

const set = (
  name: string,
  source: string,
  title: Text,
  from: Day,
  rows: Readonly<Record<Measure, Degree>>,
): MeasureSet => ({
  name,
  source,
  title,
  from,
  parameters: Object.fromEntries(
    measures.map((measure) => [
      measure,
      choice(measureLabel(measure), degrees, rows[measure], { clause: source, verified: false }),
    ]),
  ),
})

export const measureSets: readonly MeasureSet[] = [
  set(
    'ct-15-2020',
    'CT 15/CT-TTg',
    textOf('Chỉ thị 15/CT-TTg (27/3/2020)', 'Directive 15/CT-TTg (27/3/2020)'),
    '2020-03-28',
    {
      gatherings: 'limited',
      transport: 'limited',
      restaurants: 'limited',
      sensitive: 'stopped',
      hotels: 'conditional',
      schools: 'province',
      offices: 'conditional',
      culture: 'stopped',
      production: 'conditional',
      directSelling: 'limited',
    },
  ),
  set(
    'ct-16-2020',
    'CT 16/CT-TTg',
    textOf(
      'Chỉ thị 16/CT-TTg (31/3/2020): giãn cách toàn xã hội',
      'Directive 16/CT-TTg (31/3/2020): distancing',
    ),
    '2020-04-01',
    {
      gatherings: 'stopped',
      transport: 'stopped',
      restaurants: 'stopped',
      sensitive: 'stopped',
      hotels: 'limited',
      schools: 'stopped',
      offices: 'limited',
      culture: 'stopped',
      production: 'conditional',
      directSelling: 'stopped',
    },
  ),
  set(
    'ct-19-2020',
    'CT 19/CT-TTg',
    textOf('Chỉ thị 19/CT-TTg (24/4/2020)', 'Directive 19/CT-TTg (24/4/2020)'),
    '2020-04-25',
    {
      gatherings: 'limited',
      transport: 'conditional',
      restaurants: 'conditional',
      sensitive: 'stopped',
      hotels: 'conditional',
      schools: 'conditional',
      offices: 'free',
      culture: 'limited',
      production: 'conditional',
      directSelling: 'conditional',
    },
  ),
]
