// Words that belong to one way of dividing a whole: by outcome, by place, by result, by sex. Parts of one family add up to the whole.

/** A family whose members are all there is; `closing` must be among the parts before a missing remainder is called wrong. */
export type Family = { readonly name: string; readonly member: RegExp }

export const families: readonly Family[] = [
  {
    name: 'outcome',
    member: /khỏi|tử vong|chết|chuyển tuyến|chuyển viện|còn điều trị|đang điều trị|ra viện|xuất viện/iu,
  },
  { name: 'result', member: /dương tính|âm tính|không xác định|chờ kết quả/iu },
  { name: 'detection', member: /cộng đồng|cách ly trước|đã (?:được )?cách ly|khu phong tỏa|khu cách ly/iu },
  { name: 'place', member: /tại nhà|cơ sở y tế|cơ sở điều trị|bệnh viện|tập trung|nơi lưu trú/iu },
  { name: 'sex', member: /(?<!việt )(?<!phía )\bnam\b|(?<![\p{L}])nữ(?![\p{L}])/iu },
]

export const familyOf = (words: string): Family | undefined =>
  families.find(({ member }) => member.test(words))
