// Letters of data protection in the form of Decree 30/2020: the answer to a request and the notice of a breach.
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { formatDay } from '../kernel/day/day.ts'
import { cell, column, type OfficialDocument, paragraph, table } from '../kernel/document/tree.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Field, Value } from '../kernel/register/field.ts'
import { breaches, clockOfBreach } from './breaches.ts'
import { clockOfRequest, dataRequests } from './data-requests.ts'

type Place = { full_name: string; name: string; level: string; above: string | null }

export const placeOf = (tx: Transaction, unitKey: string): Promise<Place | undefined> =>
  findRow<Place>(
    tx,
    'select u.full_name, u.name, u.level, a.full_name as above from unit u left join unit a on a.key = u.parent_key where u.key = $1',
    [unitKey],
  )

const shown = (field: Field, value: Value): string => {
  if (value === null) return ''
  switch (field.kind) {
    case 'choice':
      return field.choices[String(value)]?.vi ?? String(value)
    case 'yesNo':
      return value ? 'Có' : 'Không'
    case 'day':
      return formatDay(String(value))
    case 'text':
    case 'integer':
    case 'link':
    case 'links':
      return String(value)
  }
}

/** What all of these share: the committee of the home unit, an empty number, the chairman's place to sign. */
export const onLetterhead = (
  place: Place | undefined,
  letter: Pick<OfficialDocument, 'typeName' | 'about' | 'addressees' | 'body'> & { readonly number: string },
): OfficialDocument => ({
  style: 'state',
  issuer: {
    ...(place?.above && place.level !== 'province' ? { parent: `UBND ${place.above.toUpperCase()}` } : {}),
    name: `UBND ${(place?.full_name ?? '').toUpperCase()}`,
  },
  place: place?.name ?? '',
  day: null,
  signature: { capacity: ['CHỦ TỊCH'], name: null },
  recipients: ['Như trên', 'Lưu: VT'],
  draft: true,
  ...letter,
})

const lines = (text: Value | undefined) =>
  String(text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line))

export const requestLetter = async (
  tx: Transaction,
  { values, homeUnit }: RecordRow,
): Promise<OfficialDocument> => {
  const place = await placeOf(tx, homeUnit)
  const clock = clockOfRequest(values)
  const kind = shown(dataRequests.fields.kind, values.kind ?? null).toLowerCase()
  const received = values.receivedDay ? formatDay(String(values.receivedDay)) : '…'
  const outcome =
    values.outcome === 'open'
      ? null
      : shown(dataRequests.fields.outcome, values.outcome ?? null).toLowerCase()
  const basis = clock
    ? `Căn cứ Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và ${clock.source}`
    : 'Căn cứ quy định về bảo vệ dữ liệu cá nhân'
  return onLetterhead(place, {
    number: '/UBND',
    typeName: null,
    about: `V/v trả lời yêu cầu ${kind} của ông (bà) ${String(values.requester ?? '')}`,
    addressees: [`Ông (bà) ${String(values.requester ?? '')}`],
    body: [
      paragraph(
        `Ngày ${received}, UBND ${place?.full_name ?? ''} nhận được yêu cầu ${kind} của ông (bà)${values.code ? ` (số ${String(values.code)})` : ''}.`,
      ),
      ...(outcome === null
        ? [
            paragraph(
              `${basis}, yêu cầu đang được giải quyết${clock ? `, chậm nhất đến ngày ${formatDay(clock.fulfilDue)}` : ''}.`,
            ),
          ]
        : [paragraph(`${basis}, kết quả giải quyết: ${outcome}.`)]),
      ...lines(values.answer),
      ...(values.refusalGround ? [paragraph('Căn cứ từ chối:'), ...lines(values.refusalGround)] : []),
      ...(values.extendedDay && clock
        ? [paragraph(`Thời hạn được gia hạn một lần, đến ngày ${formatDay(clock.fulfilDue)}.`)]
        : []),
      paragraph(
        'Trường hợp không đồng ý, ông (bà) có quyền khiếu nại, tố cáo, khởi kiện theo quy định của pháp luật./.',
      ),
    ],
  })
}

export const breachNotice = async (
  tx: Transaction,
  { values, homeUnit }: RecordRow,
): Promise<OfficialDocument> => {
  const place = await placeOf(tx, homeUnit)
  const clock = clockOfBreach(values)
  const told = Object.entries(breaches.fields).flatMap(([name, field]) => {
    const text = shown(field, values[name] ?? null)
    return text === '' || name === 'stateOf' ? [] : [[cell(field.label.vi), cell(text)]]
  })
  return onLetterhead(place, {
    number: '/TB-UBND',
    typeName: 'THÔNG BÁO',
    about: 'Về vi phạm quy định bảo vệ dữ liệu cá nhân',
    addressees: ['Cơ quan chuyên trách bảo vệ dữ liệu cá nhân (Bộ Công an)'],
    body: [
      paragraph(
        `Thực hiện Điều 23 Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, UBND ${place?.full_name ?? ''} thông báo vi phạm như sau:`,
      ),
      table([column(0.35), column(0.65)], [], told),
      ...(clock
        ? [
            paragraph(
              `Thời hạn thông báo 72 giờ từ khi phát hiện: đến ${clock.due.slice(11)} ngày ${formatDay(clock.due.slice(0, 10))}.`,
            ),
          ]
        : []),
      paragraph('UBND tiếp tục báo cáo khi có thêm kết quả./.'),
    ],
  })
}
