// The district of whoever tells a story: one for each that tells at the same time.
import { inject } from 'vitest'

export const demoUrl = (): string => {
  const url = inject('demoUrls')[Number(process.env['VITEST_POOL_ID']) - 1]
  if (url === undefined) throw new Error('There are more who tell stories than districts.')
  return url
}
