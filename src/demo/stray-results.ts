// Results of the laboratory in the demo that no specimen has yet, and the specimens which two of them are meant for.
import type { Day } from '../kernel/day/day.ts'
import { communes } from './communes.ts'
import type { Resident } from './people.ts'
import type { DemoRecord, NewId } from './record.ts'

const STATION = '01969'

const record = (
  newId: NewId,
  knownOn: Day,
  values: DemoRecord['values'],
  subjectId: string | null = null,
): DemoRecord => ({ id: newId(knownOn), homeUnit: STATION, knownOn, subjectId, values })

/** Two old people at home whose tubes the laboratory has, while nobody has written here that they were taken. */
export const notWritten = (newId: NewId, residents: readonly Resident[]): DemoRecord[] => {
  const at = communes.findIndex(({ key }) => key === STATION)
  const old = residents.filter(({ commune, birth }) => commune === at && birth < '1945-01-01')
  return ['P23-00112', 'BT-7781'].flatMap((code, index) => {
    const one = old[index]
    const values = { code, method: 'pcr', specimenDay: '2023-01-27', stage: 'toTake', result: 'pending' }
    return one ? [record(newId, '2023-01-27', { ...values, reason: 'symptoms' }, one.id)] : []
  })
}

/** Sheets of the laboratory in which a code was miswritten by one sign, or none was written. */
export const strayResults = (newId: NewId): DemoRecord[] =>
  (
    [
      ['P23-0O112', 'unknown'],
      ['BT-778', 'unknown'],
      [null, 'noCode'],
    ] as const
  ).map(([code, why]) =>
    record(newId, '2023-01-28', {
      code,
      result: 'negative',
      resultDay: '2023-01-28',
      method: 'pcr',
      specimenDay: null,
      laboratory: 'Trung tâm Kiểm soát bệnh tật tỉnh Bắc Kạn',
      source: 'sheet',
      status: 'waiting',
      why,
    }),
  )
