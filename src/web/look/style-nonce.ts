// The number that the server gave this page: a style sheet made by a script is taken only where it bears it.

export const styleNonce = (): string => {
  const place = document.querySelector('meta[name="style-nonce"]')
  return place instanceof HTMLElement ? (place.nonce ?? '') : ''
}
