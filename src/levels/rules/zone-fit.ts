// Is the zone as small as can be (F047)? Households without a case and without a close contact need a reason to be inside. A choice of ours.
import { type Text, textOf } from '../../kernel/text/text.ts'

export type ZonedHousehold = { readonly people: number; readonly cases: number; readonly contacts: number }

export type ZoneFit = {
  readonly households: number
  readonly people: number
  readonly withCases: number
  readonly withContacts: number
  readonly without: number
  readonly said: Text | null
}

export const zoneFit = (households: readonly ZonedHousehold[]): ZoneFit => {
  const withCases = households.filter(({ cases }) => cases > 0).length
  const withContacts = households.filter(({ cases, contacts }) => cases === 0 && contacts > 0).length
  const without = households.length - withCases - withContacts
  return {
    households: households.length,
    people: households.reduce((sum, { people }) => sum + people, 0),
    withCases,
    withContacts,
    without,
    said:
      households.length === 0
        ? null
        : withCases === 0
          ? textOf(
              'Không hộ nào trong vùng có ca bệnh trong 14 ngày: xem lại lý do khoanh, hoặc kết thúc.',
              'No household inside had a case in 14 days: look at the reason again, or end it.',
            )
          : without > withCases + withContacts
            ? textOf(
                `${without} / ${households.length} hộ không có ca, không có F1: xem có thể thu hẹp vùng không.`,
                `${without} of ${households.length} households have neither case nor contact: can the zone be smaller?`,
              )
            : null,
  }
}
