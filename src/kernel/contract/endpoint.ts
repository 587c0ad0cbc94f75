// One endpoint said once: the server registers it, the screens call it, the OpenAPI file prints it.
import type { z } from 'zod'
import type { Text } from '../text/text.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export type Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = {
  readonly method: Method
  /** With `:names` for the parameters of the path. */
  readonly path: string
  readonly summary: Text
  /** Capability that is needed somewhere (`cases.read`); `session` for anyone signed in; `public` for anyone at all. */
  readonly needs: string
  /** Served also to a session that must first change its one-time password or add its second factor. */
  readonly unfinished?: true
  /** A dangerous act: who it is must have been proved within the last minutes. */
  readonly proof?: true
  /** Its answer is of this session alone and its effect the same each time: done anew however often it is sent. */
  readonly ofSession?: true
  /** Asked by an open page by itself: nobody is there because of it, so that it keeps no session alive. */
  readonly background?: true
  /** Each answer is noted in history as a reading: screens do not ask again because something else has changed. */
  readonly noted?: true
  /** Waits for a server that is not ours: nobody else waits behind it. */
  readonly asksOutside?: true
  /** A file comes in with its body, which may be long; all others are short. */
  readonly takesFile?: true
  /** Bytes of a body that anybody may send, where it is less than usual. */
  readonly mostBody?: number
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Shape of the JSON that comes back; absent where a file comes back. */
  readonly response?: R
}

export const endpoint = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  declaration: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => declaration

/** By its address alone: for what must be asked before anything that judges shapes has come. */
export const endpointAt = <E>(address: Pick<Endpoint, 'method' | 'path'>): E => address as E

export type ResponseOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? z.input<B> : never
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? z.input<Q> : never
export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R> ? z.input<P> : never
