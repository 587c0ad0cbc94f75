// The names of the places of declarations and checkpoints, shown in the frame.
import { textOf } from '../kernel/text/text.ts'

export const declarationPlaceWords = {
  group: textOf('Khai báo, chốt', 'Declarations'),
  declarations: textOf('Khai báo y tế', 'Declarations'),
  who: textOf('Ai đã đến một nơi', 'Who was where'),
  checkpoints: textOf('Chốt kiểm soát', 'Checkpoints'),
} as const
