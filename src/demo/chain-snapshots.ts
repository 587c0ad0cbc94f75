// Snapshots of chains in the demo: what two meetings of the wave looked at.
import type { DemoDistrict, NewId } from './record.ts'

const AT_MEETINGS = [
  ['2022-02-25', 'Chuỗi lây trên địa bàn huyện đến 25/02/2022'],
  ['2022-03-18', 'Chuỗi lây trên địa bàn huyện đến 18/03/2022'],
] as const

export const withSnapshots = (newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { meetings = [] } = district.records
  return {
    ...district,
    records: {
      ...district.records,
      'chain-snapshots': AT_MEETINGS.map(([day, title]) => ({
        id: newId(day),
        homeUnit: district.district,
        knownOn: day,
        subjectId: null,
        values: {
          title,
          takenDay: day,
          periodTo: day,
          meeting: meetings.findLast(({ knownOn }) => knownOn <= day)?.id ?? null,
        },
      })),
    },
  }
}
