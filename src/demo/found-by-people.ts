// Violations of the demo that the people found (F153): one by a patrol, one by a citizen on the hotline.
import type { DemoRecord, NewId } from './record.ts'

/** Both were warned and nobody was fined. */
export const foundByPeople = (
  newId: NewId,
  patrols: readonly DemoRecord[],
  reports: readonly DemoRecord[],
) => {
  const patrol = patrols.find(({ values }) => Number(values.dispersed) > 0)
  const report = reports.find(({ values }) => values.kind === 'violation')
  const warned = ({ homeUnit }: DemoRecord, recordDay: string, values: DemoRecord['values']): DemoRecord => ({
    id: newId(recordDay),
    homeUnit,
    knownOn: recordDay,
    subjectId: null,
    values: { ...values, recordDay, status: 'dropped', form: 'reminder' },
  })
  const seen =
    patrol &&
    warned(patrol, String(patrol.values.patrolDay), {
      act: 'Tụ tập ăn uống đông người trong thời gian tạm dừng',
      violator: 'Chủ quán ăn (trình diễn)',
      detectedBy: 'team',
      team: patrol.values.team ?? null,
    })
  const told =
    report &&
    warned(report, String(report.values.answeredDay), {
      act: String(report.values.content),
      violator: 'Chủ quán karaoke (trình diễn)',
      detectedBy: 'citizen',
    })
  const linked = (one: DemoRecord, own: DemoRecord | undefined, values: DemoRecord['values']): DemoRecord =>
    one === own ? { ...one, values: { ...one.values, ...values } } : one
  return {
    violations: [seen, told].filter((one) => one !== undefined),
    patrols: patrols.map((one) => linked(one, patrol, { violations: 1 })),
    reports: reports.map((one) => linked(one, report, { violation: told?.id ?? null })),
  }
}
