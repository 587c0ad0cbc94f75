// What a page of ours may load: nothing inline and nothing from elsewhere; a style sheet in a page only where it is named by nonce or by hash.
import { createHash } from 'node:crypto'

export const contentPolicy = (styleSource?: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'${styleSource === undefined ? '' : ` '${styleSource}'`}`,
    `style-src-attr 'none'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

export const styleNonce = (nonce: string): string => `nonce-${nonce}`

export const styleHash = (css: string): string =>
  `sha256-${createHash('sha256').update(css).digest('base64')}`
