// The endpoints of the door by their address alone; what goes in and out is the contract's.
import type * as session from '../../kernel/access/contract.ts'
import { addresses } from '../../kernel/access/sign-in/addresses.ts'
import type * as steps from '../../kernel/access/sign-in/contract.ts'
import { endpointAt } from '../../kernel/contract/endpoint.ts'

export const ownSession = endpointAt<typeof session.ownSession>(addresses.ownSession)
export const signIn = endpointAt<typeof session.signIn>(addresses.signIn)
export const secondStep = endpointAt<typeof steps.secondStep>(addresses.secondStep)
export const providerSignIn = endpointAt<typeof steps.providerSignIn>(addresses.providerSignIn)
