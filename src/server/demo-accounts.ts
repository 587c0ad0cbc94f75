// The accounts of a demonstration: one for each kind of person, with a password that everybody knows.
import { duties } from '../duties.ts'
import type { NewAccount } from './installation.ts'

/** Only a demonstration has known passwords. */
export const demoPassword = 'phaodai-demo'

type Seat = {
  /** The district or province, with its communes of today whose figures its officers see too. */
  readonly units: readonly string[]
  readonly commune: string
  readonly called: { readonly area: string; readonly commune: string }
}

const DISTRICT = '063'

const seats: Readonly<Record<string, Seat>> = {
  [DISTRICT]: {
    units: [
      DISTRICT,
      '01849@2025-07-01',
      '01969@2025-07-01',
      '01981@2025-07-01',
      '02008@2025-07-01',
      '02014@2025-07-01',
    ],
    commune: '02011',
    called: { area: 'huyện', commune: 'xã Mỹ Thanh' },
  },
  '30': { units: ['30'], commune: '10828', called: { area: 'tỉnh', commune: 'xã Cẩm Chế' } },
}

/** The accounts of the demonstration whose unit this is. */
export const demoAccountsOf = (unitKey: string): NewAccount[] => {
  const seat = seats[unitKey] ?? seats[DISTRICT]
  if (!seat) return []
  const account = (
    name: string,
    fullName: string,
    duty: keyof typeof duties,
    units: readonly string[],
  ): NewAccount => ({
    name,
    fullName: `${fullName} (trình diễn)`,
    password: demoPassword,
    mustChange: false,
    duties: units.map((unit) => [duty, unit] as const),
  })
  const { units, commune, called } = seat
  const short = called.commune.replace(/^xã /, '')
  return [
    account('chutich', `Chủ tịch UBND ${called.area}`, 'chairman', units),
    account('dichte', `Cán bộ dịch tễ ${called.area}`, 'epidemiologist', units),
    account('vanphong', 'Văn phòng Ban Chỉ đạo', 'committeeOffice', units),
    account('tramyte', `Trạm Y tế ${called.commune}`, 'healthWorker', [commune]),
    account('xetnghiem', 'Cán bộ xét nghiệm', 'laboratory', units),
    account('tocovid', `Tổ COVID cộng đồng ${short}`, 'communityTeam', [commune]),
    account('thanhtra', 'Thanh tra', 'inspector', units),
    account('dulieu', 'Cán bộ bảo vệ dữ liệu cá nhân', 'dataProtection', units),
    account('quantri', 'Quản trị hệ thống', 'administrator', units),
  ]
}

/** What the sign-in page of a demonstration shows. */
export const demoDoorOf = (unitKey: string) => ({
  demo: true,
  password: demoPassword,
  accounts: demoAccountsOf(unitKey).map(({ name, fullName }) => ({ name, label: fullName })),
})
