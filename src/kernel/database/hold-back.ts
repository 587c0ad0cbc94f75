// Several questions to the database in one piece: each message written by itself is a call of the system and wakes the other side.
import type pg from 'pg'
import type { Socket } from 'node:net'

/** The library keeps its socket there and holds it back likewise for the parts of one question (`pg/lib/query.js`). */
type WithSocket = { readonly connection?: { readonly stream?: Pick<Socket, 'cork' | 'uncork'> } }

/** What is asked from here on waits until it is let go. */
export const holdBack = (client: pg.ClientBase): (() => void) => {
  const stream = (client as unknown as WithSocket).connection?.stream
  stream?.cork()
  return () => stream?.uncork()
}

/** Questions that need not wait for each other leave together. */
export const inOnePiece = <R>(client: pg.ClientBase, questions: () => R): R => {
  const letGo = holdBack(client)
  try {
    return questions()
  } finally {
    process.nextTick(letGo)
  }
}
