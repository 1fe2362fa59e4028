import { type PersonalSpan, spansOf } from './personal-span.ts'

const province =
  '(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?'
const place = (ends: string) => `(?:[\\u4e00-\\u9fa5]{1,7}?(?:${ends}))`
const number = '[0-9一二三四五六七八九十百零A-Za-z-]{1,7}'

/** Down to the county; at least one level must be there. */
const regions = `(?:${province}${place('市|自治州|地区|盟')}?${place('区|县|旗|市')}?|${place('市|自治州|地区|盟')}${place('区|县|旗|市')}?|${place('区|县|旗')})`
const street = place('大道|路|街|巷|胡同|弄|村|小区|花园|公寓|家园|新区|苑|镇|乡|街道|社区')
const doors = `(?:${number}(?:号楼|号院?|幢|栋|座|单元|楼|层|室|组|社|户))+(?:附\\d+号)?(?:\\d{2,4}(?!\\d))?`

const part = '(?:[东南西北中上下一二三四五]段)?'
const fullAddress = new RegExp(`${regions}${street}{1,3}${part}(?:${doors}(?:[\\u4e00-\\u9fa5]{2,8}${doors})?)`, 'g')
const cuedAddress = new RegExp(
  `(?:住址|地址|家住|住在|家在|寄到|寄往|送到)[是为在:： ]{0,3}(?<value>(?:${regions})?${street}{1,3}${part}(?:${doors})?)`,
  'g',
)
const leadingWords = /^.*(?:住址|地址|我家住|家住|住在|家在|位于|寄到|寄往|送到|搬到|来自)[是为在:： ]*/

/** Postal addresses that reach down to a house number, or follow a cue word and reach down to a street or village. */
export function findAddresses(text: string): PersonalSpan[] {
  const full = spansOf('address', text, fullAddress).map((span) => {
    const value = span.value.replace(leadingWords, '')
    return { ...span, start: span.end - value.length, value }
  })
  return [...full, ...spansOf('address', text, cuedAddress).filter((span) => span.value.length >= 5)]
}
