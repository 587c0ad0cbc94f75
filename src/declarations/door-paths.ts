// Which addresses are pages that anyone may open without an account: they answer with pages, refusals too, and no screen stands there.

const doors = /^\/(khai-bao|phan-anh|tu-xet-nghiem|tra-loi|cong-khai)(?=\/|$)/

/** Files of open data are for programs. */
export const isDoorAddress = (address: string): boolean => {
  const [path = ''] = address.split('?')
  return doors.test(path) && !/\.\w{2,12}$/.test(path)
}
