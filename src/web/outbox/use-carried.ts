// Whose records this device carries, as screens see it; the flag itself is asked before there are screens.
import { useSyncExternalStore } from 'react'
import { carriedFor, subscribeCarried } from './field-flag.ts'

export const useCarried = (): string | null => useSyncExternalStore(subscribeCarried, carriedFor)
