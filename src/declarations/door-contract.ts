// The door without an account: the page of one place, and what is sent from it. Nothing can be read back here.
import { z } from 'zod'
import { Id } from '../kernel/contract/shapes.ts'
import { textOf } from '../kernel/text/text.ts'
import { doorEndpoints } from './door-endpoints.ts'

export const { page: declareAtPlace, send: sendDeclaration } = doorEndpoints(
  '/khai-bao/:place',
  z.object({ place: Id.describe('Id of a place, as its poster bears it') }),
  {
    page: textOf('Trang khai báo y tế của một địa điểm', 'The page of declaration of a place'),
    send: textOf('Gửi tờ khai y tế tại một địa điểm', 'Send a declaration at a place'),
  },
)
