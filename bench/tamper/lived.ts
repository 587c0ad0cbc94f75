// A history in which something of every kind has happened: records of several registers made, changed, deleted, restored, looked at and erased.
import type pg from 'pg'
import { transact } from '../../src/kernel/database/transaction.ts'
import { appendHistory } from '../../src/kernel/history/append.ts'
import { eraseValues } from '../../src/kernel/history/erase-values.ts'
import { type Alteration, changeRecords } from '../../src/kernel/register/change.ts'
import { insertRecords } from '../../src/kernel/register/insert.ts'
import { product } from '../../src/product.ts'

const UNIT = '02011'

const registers = [
  {
    name: 'facilities',
    values: (n: number) => ({
      kind: 'isolationSite',
      name: `Khu cách ly ${n}`,
      openedDay: '2022-03-01',
    }),
    changed: { openedDay: '2022-03-05' },
  },
  {
    name: 'persons',
    values: (n: number) => ({ fullName: `Người ${n}`, birthYear: 1950 + (n % 50) }),
    changed: { birthYear: 1949 },
  },
] as const

/** @param each records of each register */
export const liveHistory = async (owner: pg.Pool, tenant: string, each: number): Promise<void> => {
  for (const { name, values, changed } of registers) {
    const register = product.register(name)
    if (!register) throw new Error(`no register ${name}`)
    const ids = Array.from({ length: each }, () => crypto.randomUUID() as string)
    const act = (work: Parameters<typeof transact<void>>[2]) =>
      transact(owner, { tenant, accountId: null }, work)
    const alter = (some: readonly string[], alteration: Omit<Alteration, 'version'>) =>
      act(async (tx) => {
        const wanted = new Map(some.map((id) => [id, { ...alteration, version: null }]))
        for (const { kind } of (await changeRecords(tx, product, register, wanted)).values())
          if (kind !== 'changed') throw new Error(`a record of ${name} stayed as it was`)
      })
    await act((tx) =>
      insertRecords(
        tx,
        product,
        register,
        ids.map((id, n) => ({ id, homeUnit: UNIT, subjectId: null, values: values(n) })),
        { action: 'create' },
      ),
    )
    const some = (every: number): string[] => ids.filter((_, n) => n % every === 0)
    await alter(some(2), { action: 'change', values: changed, why: 'ghi nhầm ngày' })
    await alter(some(4), { action: 'delete', state: 'deleted', why: 'trùng' })
    await alter(some(8), { action: 'restore', state: 'active' })
    await act((tx) =>
      appendHistory(
        tx,
        some(3).map((id) => ({
          action: 'read',
          register: name,
          recordId: null,
          homeUnit: UNIT,
          changes: [],
          listed: [id],
        })),
      ),
    )
    await act(async (tx) => {
      await eraseValues(
        tx,
        some(5).map((id) => ({ register: name, id, homeUnit: UNIT })),
        null,
      )
    })
  }
}
