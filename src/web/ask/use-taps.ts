// What was tapped on the screen, until the server's own answer stands again.
import { useState } from 'react'
import { type TapKeeper, type Tapped, tapKeeper } from './taps.ts'

/** `again`: asks for what stands, after a refusal. */
export const useTaps = <V>(
  again: () => void,
): { readonly taps: ReadonlyMap<string, V>; readonly tap: TapKeeper<V> } => {
  const [taps, setTaps] = useState<Tapped<V>>(new Map())
  const [tap] = useState(() => tapKeeper<V>(setTaps, again))
  return { taps: new Map([...taps].map(([key, { value }]) => [key, value])), tap }
}
