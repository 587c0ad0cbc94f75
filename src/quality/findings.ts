// What each check finds in a unit on a day. The home page's notices ask here too: a thing is counted in one way only.
import type { Transaction } from '../kernel/database/transaction.ts'
import { type Day, daysBetween, formatDay } from '../kernel/day/day.ts'
import { type Check, checksOf } from '../kernel/register/check.ts'
import { countCheck, sumOf, type UnitCount } from '../kernel/register/count-check.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { sharesOver } from './coverage.ts'
import type { Finding, QualityGroup } from './contract.ts'
import { countDoubts } from './doubts.ts'
import { LOOK_BACK_DAYS, SILENT_DAYS } from './silence-days.ts'
import { heardOf, silentUnits } from './silence.ts'

export type Looked = { readonly unit: string; readonly on: Day; readonly silentDays?: number | undefined }

/** All records that a check finds, of all days: an empty `from` opens the whole list. */
export const listOfCheck = (register: Register, check: string, unit: string, on: Day): string =>
  `/so/${register.name}?${new URLSearchParams({ unit, from: '', check, on })}`

type RegisterCheck = { readonly register: Register; readonly check: Check }

/** The checks of a group that the account can judge: it may read every register that the condition reads. */
export const recordChecks = (
  product: Product,
  can: (capability: string) => boolean,
  group: string,
): RegisterCheck[] =>
  product.registers.flatMap((register) =>
    checksOf(register, product.register)
      .filter(
        (check) =>
          check.group === group &&
          [register.name, ...(check.reads ?? [])].every((name) => can(`${name}.read`)),
      )
      .map((check) => ({ register, check })),
  )

const ofRecords = async (
  tx: Transaction,
  { register, check }: RegisterCheck,
  { unit, on }: Looked,
): Promise<Finding> => {
  const units = await countCheck(tx, register, check, unit, on)
  const { name, severity, label, definition } = check
  return {
    name,
    severity,
    label,
    definition,
    count: sumOf(units),
    href: listOfCheck(register, name, unit, on),
    units: units.map((one) => ({
      ...one,
      note: null,
      href: listOfCheck(register, name, one.unit, on),
    })),
  }
}

const coverage = async (tx: Transaction, product: Product, { unit, on }: Looked): Promise<Finding> => {
  const units = await sharesOver(tx, product, unit, on)
  const listOf = (key: string) => `/so/vaccination-targets?${new URLSearchParams({ unit: key, from: '' })}`
  return {
    name: 'shares-over-100',
    severity: 'warning',
    label: textOf('Tỷ lệ trên 100 %', 'Shares over 100 %'),
    definition: textOf(
      'Tỷ lệ của xã, tính từ đầu đến ngày đang xem, vượt 100 %: ghi thừa mũi tiêm, hoặc chỉ tiêu thấp hơn thực tế.',
      'A share of a commune from the beginning to the day looked at is over 100 %: doses counted twice, or targets below reality.',
    ),
    count: units.reduce((sum, { count }) => sum + count, 0),
    href: listOf(unit),
    units: units.map((one) => ({ ...one, href: listOf(one.unit) })),
  }
}

const silence = async (tx: Transaction, { unit, on, silentDays = SILENT_DAYS }: Looked): Promise<Finding> => {
  const silent = silentUnits(await heardOf(tx, unit, on), on, silentDays)
  const since = (last: Day | null): Text =>
    last === null
      ? textOf(`hơn ${LOOK_BACK_DAYS} ngày`, `for more than ${LOOK_BACK_DAYS} days`)
      : textOf(
          `từ ${formatDay(last)} (${daysBetween(last, on)} ngày)`,
          `since ${formatDay(last)} (${daysBetween(last, on)} days)`,
        )
  return {
    name: 'silent-units',
    severity: 'warning',
    label: textOf(
      `Xã không có ca, mẫu hay báo cáo mới từ ${silentDays} ngày`,
      `Communes silent for ${silentDays} days`,
    ),
    definition: textOf(
      `Không ca bệnh, mẫu xét nghiệm hay báo cáo định kỳ nào của xã được ghi nhận trong ${silentDays} ngày, trong khi xã khác vẫn báo. Xã đã gửi báo cáo, kể cả báo cáo không có ca, được coi là có báo cho đến hạn báo cáo tuần sau (nếu xem từ ${SILENT_DAYS} ngày). Không tính khi không nơi nào báo.`,
      `No case, specimen or periodic report of the commune became known for ${silentDays} days while others reported. A commune that sent its report, a zero report too, has spoken until the next weekly one is due (from ${SILENT_DAYS} days on). Nobody is silent while nobody reports.`,
    ),
    count: silent.length,
    href: `/?${new URLSearchParams({ unit })}`,
    units: silent.map(({ key, name, last }) => ({
      unit: key,
      name,
      count: 1,
      note: since(last),
      href: `/so/cases?${new URLSearchParams({ unit: key, from: '' })}`,
    })),
  }
}

const doubts = (units: readonly UnitCount[]): Finding => ({
  name: 'doubts',
  severity: 'info',
  label: textOf('Cặp nghi trùng chờ xem', 'Likely duplicates that wait'),
  definition: textOf(
    'Hai bản ghi có thể là cùng một người, chưa ai quyết định.',
    'Two records that may be one person, not yet decided.',
  ),
  count: sumOf(units),
  href: '/trung-lap',
  units: units.map((one) => ({ ...one, note: null, href: '/trung-lap' })),
})

export const findingsOf = async (
  tx: Transaction,
  product: Product,
  can: (capability: string) => boolean,
  group: QualityGroup,
  looked: Looked,
): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (const checked of recordChecks(product, can, group)) findings.push(await ofRecords(tx, checked, looked))
  switch (group) {
    case 'coverage':
      return [await coverage(tx, product, looked)]
    case 'silence':
      return [await silence(tx, looked)]
    case 'duplicates':
      return can('persons.read') ? [doubts(await countDoubts(tx, looked.unit)), ...findings] : findings
    case 'days':
    case 'ages':
    case 'contradictions':
    case 'links':
    case 'late':
      return findings
  }
}
