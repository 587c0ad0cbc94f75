// Serves the posters of places: one, or all of a unit in one file.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { postersToPdf } from '../kernel/document/pdf.ts'
import * as contract from './contract.ts'
import { posterOf, type PosterPlace } from './poster.ts'

const columns =
  'p.id, p.name, p.address, p.kind, u.full_name as "unitName" from qr_place p join unit u on u.key = p.home_unit'

const print = (
  context: Context,
  tx: Transaction,
  places: readonly PosterPlace[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Buffer> => {
  if (places.length === 0) throw new Refusal('notFound')
  // The address under which citizens reach it, where the operator said one; else the one that was asked.
  const origin = context.signIn.publicUrl?.origin ?? `${request.protocol}://${request.host}`
  void reply.type('application/pdf').header('content-disposition', 'attachment; filename="ma-qr.pdf"')
  return postersToPdf(places.map((place) => posterOf(place, origin, tx.today)))
}

export const servePosters = (context: Context): void => {
  serve(context, contract.placePoster, async ({ tx, params, request, reply }) => {
    const places = await rowsOf<PosterPlace>(
      tx,
      `select ${columns} where p.tenant = $1 and p.id = $2 and p.state = 'active'`,
      [tx.tenant, params.id],
    )
    return print(context, tx, places, request, reply)
  })

  serve(context, contract.unitPosters, async ({ tx, query, request, reply }) => {
    const places = await rowsOf<PosterPlace>(
      tx,
      `select ${columns} where p.tenant = $1 and p.state = 'active' and p.closed is distinct from true
         and p.home_unit in (select reached_key from unit_reach where unit_key = $2)
       order by u.full_name, p.name limit ${contract.MOST_POSTERS}`,
      [tx.tenant, query.unit],
    )
    return print(context, tx, places, request, reply)
  })
}
