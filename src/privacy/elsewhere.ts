// Asks whether a person is known in other units; the database tells masked hits and nothing else.
import { DatabaseError } from 'pg'
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Values } from '../kernel/register/field.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { textOf } from '../kernel/text/text.ts'
import { linkageRecordOf } from '../people/linkage/person-linkage.ts'
import { persons } from '../people/persons.ts'
import { nameKey } from '../people/rules/name.ts'
import { readPhone } from '../people/rules/phone.ts'
import type { MaskedPerson } from './contract.ts'

type Hit = {
  hit: string
  person_id: string
  initials: string | null
  birth_year: number | null
  home_unit: string
  card_end: string | null
  phone_end: string | null
  same_card: boolean
  same_phone: boolean
  same_name: boolean
}

/** PostgreSQL's "program limit exceeded", raised by the function itself. */
const LIMIT = '54000'

const tooLittle = textOf(
  'Cần số định danh, hoặc điện thoại, hoặc đủ họ tên và năm sinh mới hỏi đơn vị khác được. Chưa có gì được gửi đi.',
  'An identity number, a phone, or the full name with the year of birth is needed to ask other units. Nothing was sent.',
)
const tooOften = textOf(
  'Bạn đã hỏi đơn vị khác quá nhiều lần trong một giờ. Phần đang nhập vẫn còn; chờ rồi hỏi tiếp, hoặc nhờ đơn vị quản lý người đó.',
  'You have asked other units too often within an hour. What you typed is still there; wait, or ask the unit that answers for the person.',
)

export const personsElsewhere = async (tx: Transaction, values: Values): Promise<MaskedPerson[]> => {
  const record = linkageRecordOf(
    {
      ...values,
      // As the registers hold them: `0912 345 678` is `0912345678`.
      phone: typeof values.phone === 'string' && values.phone !== '' ? readPhone(values.phone).value : null,
      nationalId: typeof values.nationalId === 'string' ? values.nationalId.replaceAll(/[\s.-]/g, '') : null,
    },
    '00',
  )
  const words = nameKey(record.name ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const year = record.birth === undefined ? null : Number(record.birth.slice(0, 4))
  if (!record.nationalId && !record.phone && (words.length < 2 || year === null))
    throw new Refusal('invalid', { problems: [{ field: 'fullName', text: tooLittle }] }, tooLittle)
  const hits = await rowsOf<Hit>(tx, 'select * from persons_elsewhere($1, $2, $3, $4, $5)', [
    tx.tenant,
    record.nationalId ?? null,
    record.phone ?? null,
    words,
    year,
  ]).catch((error: unknown) => {
    if (error instanceof DatabaseError && error.code === LIMIT) throw new Refusal('tooMany', null, tooOften)
    throw error
  })
  await noteReads(
    tx,
    persons,
    hits.map(({ person_id: id, home_unit: homeUnit }) => ({ id, homeUnit })),
    'hỏi từ đơn vị khác (đã che)',
  )
  return hits.map((hit) => ({
    hit: hit.hit,
    initials: hit.initials ?? '',
    birthYear: hit.birth_year,
    homeUnit: hit.home_unit,
    cardEnd: hit.card_end || null,
    phoneEnd: hit.phone_end || null,
    same: [
      ...(hit.same_card ? (['card'] as const) : []),
      ...(hit.same_phone ? (['phone'] as const) : []),
      ...(hit.same_name ? (['name'] as const) : []),
    ],
  }))
}
