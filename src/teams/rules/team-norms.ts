// How large a team should be and for how many households it answers (G-001, G-004 of the guidance of 2021): data that an office may set otherwise.
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'

const community = {
  clause: 'Tổ COVID cộng đồng: 2–3 thành viên cho 40–50 hộ',
  verified: false,
} as const
const care = {
  clause: 'QĐ 4349/QĐ-BYT: tổ chăm sóc người nhiễm tại cộng đồng',
  verified: false,
} as const
const members = { unit: textOf('thành viên', 'members') }
const homes = { unit: textOf('hộ', 'households') }

export const teamNorms = {
  name: 'dinh-muc-to',
  parameters: {
    communityMembers: number(
      textOf('Tổ COVID cộng đồng: ít nhất (thành viên)', 'Community team: at least (members)'),
      2,
      community,
      members,
    ),
    communityHouseholds: number(
      textOf('Tổ COVID cộng đồng: nhiều nhất (hộ)', 'Community team: at most (households)'),
      50,
      community,
      homes,
    ),
    careMembers: number(
      textOf('Tổ chăm sóc: ít nhất (thành viên)', 'Care team: at least (members)'),
      2,
      care,
      members,
    ),
  },
} as const

export type Norms = ValuesOf<typeof teamNorms.parameters>
export type TeamFacts = { readonly kind: string; readonly members: number; readonly households: number }

export type Finding = {
  readonly parameter: keyof typeof teamNorms.parameters
  readonly text: Text
}

/** Nothing is found where no norm is set for it, or where the team is of a kind that has none. */
export const findingsOf = ({ kind, members: people, households }: TeamFacts, norms: Norms): Finding[] => {
  const findings: Finding[] = []
  const least = (parameter: 'communityMembers' | 'careMembers') => {
    const value = norms[parameter]
    if (value !== null && people < value)
      findings.push({
        parameter,
        text:
          people === 0
            ? textOf('Chưa ghi thành viên nào', 'No member is written down')
            : textOf(`Thiếu người: có ${people}, cần ${value}`, `Too few: ${people} of ${value}`),
      })
  }
  if (kind === 'community') {
    least('communityMembers')
    const most = norms.communityHouseholds
    if (most !== null && households > most)
      findings.push({
        parameter: 'communityHouseholds',
        text: textOf(
          `Quá số hộ: ${households}, định mức ${most}`,
          `Too many households: ${households}, norm ${most}`,
        ),
      })
  }
  if (kind === 'care') least('careMembers')
  return findings
}
