// What is said where a cluster reaches into units that the reader may not see: how many they are, nothing of their cases.
import { type Text, textOf } from '../kernel/text/text.ts'

export const notCountedText = (units: number): Text =>
  textOf(
    `Ổ dịch còn có ca ở ${units} đơn vị khác chưa tính vào đây, vì đơn vị này không được xem số liệu nơi đó. Số của toàn ổ dịch do đơn vị cấp trên tổng hợp.`,
    `The cluster has cases in ${units} other ${units === 1 ? 'unit' : 'units'} that are not counted here, because their figures may not be seen. The unit above has the whole.`,
  )
