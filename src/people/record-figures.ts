// The figures of electronic health records (F094): who has one, and their share of the people.
import type { Figure } from '../kernel/figure/figure.ts'
import { count, ratio } from '../kernel/figure/said.ts'
import { persons } from './persons.ts'

export const healthRecordFigures: readonly Figure[] = [
  count(persons, 'person', 'healthRecordDay', { healthRecordDay: { known: true } }, [
    'health-records',
    'Người có hồ sơ sức khỏe điện tử',
    'People with an electronic health record',
    'Người đã lập hồ sơ sức khỏe điện tử, theo ngày lập.',
    'People whose electronic health record was opened, by the day of it.',
  ]),
  ratio('health-records', 'population', [
    'health-records-share',
    'Tỷ lệ dân có hồ sơ sức khỏe điện tử',
    'Share of people with an electronic health record',
    'Người đã lập hồ sơ sức khỏe điện tử trên dân số của đơn vị.',
    'People with an electronic health record in percent of the people of the unit.',
  ]),
]
