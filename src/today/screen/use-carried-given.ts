// Reports given to the team out of the store of this device; what it says of them waits in its queue.
import { citizenReports } from '../../hotline/citizen-reports.ts'
import { givenReport, isGiven } from '../../hotline/given.ts'
import type { LocalMoment } from '../../kernel/rule/local-moment.ts'
import { useFieldRecords, useFieldWrite } from '../../web/outbox/use-field.ts'
import type { GivenTools } from './use-given.ts'

export const useCarriedGiven = (now: LocalMoment, team: string | undefined): GivenTools => {
  const { records } = useFieldRecords(citizenReports)
  const writer = useFieldWrite(citizenReports)
  const on = now.slice(0, 10)
  const given = records.filter(
    (record) =>
      isGiven(record) &&
      String(record.values.receivedDay) <= on &&
      (team === undefined || record.values.team === team),
  )
  return {
    reports: given
      .map((record) => givenReport(record, now))
      .toSorted((one, other) => one.due.localeCompare(other.due) || one.id.localeCompare(other.id)),
    say: async ({ id }, note) => {
      const stood = given.find((record) => record.id === id)
      if (stood) await writer.change(stood, { teamDay: on, teamNote: note })
    },
  }
}
