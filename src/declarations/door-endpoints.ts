// The two endpoints that every door without an account has, said once: its page, and the form that is sent from it.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import type { Text } from '../kernel/text/text.ts'

/** A language that we do not have is no reason to send anybody away; `chu=lon`: large letters. */
export const doorQuery = z.object({
  lang: z.enum(['vi', 'en']).optional().catch(undefined),
  chu: z.literal('lon').optional().catch(undefined),
})
export type DoorQuery = z.output<typeof doorQuery>

/** As a form of HTML sends it: words by the names of the fields. How long each may be its reader says, in words, where it is too long. */
const sent = z.record(z.string().max(60), z.string())

/** A form is some hundred words. */
const MOST_FORM = 16 * 1024

/** @param path with one parameter, which `params` judges */
export const doorEndpoints = <P extends z.ZodType>(
  path: string,
  params: P,
  said: { readonly page: Text; readonly send: Text },
) => ({
  page: endpoint({ method: 'GET', path, summary: said.page, needs: 'public', params, query: doorQuery }),
  send: endpoint({
    method: 'POST',
    path,
    summary: said.send,
    needs: 'public',
    params,
    query: doorQuery,
    body: sent,
    mostBody: MOST_FORM,
  }),
})
