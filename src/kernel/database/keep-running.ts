// Keeps an embedded database up: when it was cut off it is brought back, with a growing delay for as long as it takes.

import { setTimeout as pause } from 'node:timers/promises'
import { type Text, textOf } from '../text/text.ts'
import type { Holding } from './holding.ts'

export type Session = { readonly holding: Holding; readonly socketFolder: string }

const FIRST_WAIT_MS = 100
/** A disk that is full is looked at again this often: whoever freed space does not wait long. */
const LONGEST_WAIT_MS = 10_000

export type Running = {
  /** Ends the watching; the session at that moment, undefined where it had ended before or there is none. */
  end(): Promise<Session | undefined>
}

export const keepRunning = (
  first: Session,
  open: () => Promise<Session>,
  log: (line: Text) => void,
): Running => {
  let session: Session | undefined = first
  let reviving: Promise<void> = Promise.resolve()
  const ending = new AbortController()

  const revive = async (): Promise<void> => {
    log(textOf('Cơ sở dữ liệu bị ngắt; đang khởi động lại…', 'The database was cut off; starting it again…'))
    for (let wait = FIRST_WAIT_MS; !ending.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        session = await open()
        watch(session)
        log(textOf('Cơ sở dữ liệu chạy lại rồi.', 'The database runs again.'))
        return
      } catch (error) {
        const { message } = error as Error
        log(
          textOf(
            `Chưa khởi động lại được, thử lại sau ${wait / 1000} giây: ${message}`,
            `Not up yet, trying again in ${wait / 1000} seconds: ${message}`,
          ),
        )
        await pause(wait, undefined, { ref: false, signal: ending.signal }).catch(() => undefined)
      }
    }
  }
  const watch = ({ holding }: Session): void => {
    let cut = false
    const cutOff = (): void => {
      if (cut || ending.signal.aborted) return
      cut = true
      session = undefined
      reviving = revive()
    }
    holding.client.once('end', cutOff)
    // It may have been cut off before anybody listened.
    holding.client.query('select 1').catch(cutOff)
  }
  watch(first)
  return {
    end: async () => {
      if (ending.signal.aborted) return undefined
      ending.abort()
      await reviving
      return session
    },
  }
}
