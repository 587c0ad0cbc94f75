// Who issues the papers of a health station: the commune above, the station below.
import type { OfficialDocument } from '../../kernel/document/tree.ts'
import type { Office } from '../../papers/office.ts'

export const stationIssuer = ({ fullName }: Office): OfficialDocument['issuer'] => ({
  parent: `ỦY BAN NHÂN DÂN\n${fullName.toUpperCase()}`,
  name: `TRẠM Y TẾ\n${fullName.toUpperCase()}`,
})
