import iconv from 'iconv-lite'
import type { HostileFile } from './hostile-file.ts'

const many = 200_000
const text = (name: string, words: () => string, outcome: HostileFile['outcome'] = 'either'): HostileFile => ({
  name,
  outcome,
  bytes: () => Buffer.from(words()),
})

/** Random-looking bytes that are the same on every run. */
export function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 12345
  for (let at = 0; at < length; at++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    bytes[at] = state >> 16
  }
  return bytes
}

/** Text files: empty ones, wrong bytes, and lines that a careless regular expression or search takes hours over. */
export const hostileText: HostileFile[] = [
  text('空.md', () => '', 'refused'),
  text('空白.txt', () => ' \n'.repeat(1_000_000), 'refused'),
  text('零字节.txt', () => '第一条 甲。\u0000\u0000', 'refused'),
  { name: '乱字节.txt', outcome: 'refused', bytes: () => noise(1_000_000) },
  {
    name: '单独代理.txt',
    outcome: 'either',
    bytes: () => iconv.encode('第一条 甲\ud800乙\udc00。', 'utf16le', { addBOM: true }),
  },
  text('只有第.txt', () => '第'.repeat(many), 'read'),
  text('第和空格.txt', () => `第${' '.repeat(many)}条`),
  text('一点一.txt', () => '1.'.repeat(many), 'read'),
  text('空格后有字.txt', () => `甲${' '.repeat(many)}乙\n目录\n${' .'.repeat(many)}乙`, 'read'),
  text('省略号.txt', () => `第一章 ${'… '.repeat(many)}完`, 'read'),
  text('附录空格.txt', () => `附录${'　'.repeat(many)}附`),
  text('左括号.txt', () => '（'.repeat(many), 'read'),
  text('一行.txt', () => '应当清洁'.repeat(1_500_000), 'read'),
  text('十万个第一条.txt', () => '第一条 甲。\n\n'.repeat(100_000), 'read'),
  text('倒着数.txt', () => Array.from({ length: 9_000 }, (_, at) => `第${9_000 - at}条 甲。`).join('\n\n'), 'read'),
  text(
    '十万个小节.txt',
    () => Array.from({ length: 60_000 }, (_, at) => `${at % 7}.${at % 11}.${at % 13} 要求`).join('\n\n'),
    'read',
  ),
  text('十万个题注.txt', () => '2020年1月1日'.repeat(many), 'read'),
  text('引用.md', () => `${'>'.repeat(100_000)} 甲`),
  text('方括号.md', () => '['.repeat(100_000)),
  text('链接.md', () => '![a]('.repeat(50_000)),
  text('强调.md', () => '*a_ '.repeat(50_000)),
  text('反引号.md', () => Array.from({ length: 1500 }, (_, at) => '`'.repeat(at)).join(' a ')),
  text('列表.md', () => Array.from({ length: 2_000 }, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n')),
  text('宽表.md', () => `${'|甲'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${`${'|乙'.repeat(5000)}|\n`.repeat(20)}`),
  text('注释.md', () => '<!-- '.repeat(100_000)),
  text('程序.md', () => '---js\n{ title: require("fs").writeFileSync("ran.txt", "x") }\n---\n正文', 'read'),
  text(
    '别名.md',
    () =>
      `---\na0: &a0 [x,x]\n${Array.from({ length: 60 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at},*a${at},*a${at}]`).join('\n')}\ntitle: *a60\n---\n正文`,
  ),
  text(
    '原型.md',
    () => '---\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n---\n正文',
    'read',
  ),
  text('深层.html', () => `${'<div>'.repeat(100_000)}甲`),
  text('深层行内.html', () => `${'<b>'.repeat(100_000)}甲`),
  text('深层列表.html', () => '<ul><li>甲'.repeat(5_000)),
  text('深层表.html', () => '<table><tr><td>甲</td><td>'.repeat(3_000)),
  text(
    '合并格.html',
    () => `<table>${'<tr><td rowspan=60000 colspan=900>甲</td><td>乙</td></tr>'.repeat(20_000)}</table>`,
  ),
  text('属性.html', () => `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>甲</p>`),
  text('段落.html', () => '<p>a'.repeat(1_000_000)),
  text(
    '远处.html',
    () =>
      '<base href="http://203.0.113.9/"><link rel=stylesheet href=a.css><script src=a.js></script><img src=a.png alt=甲><iframe src=b.html></iframe><p>乙</p>',
    'read',
  ),
  text('引号不合.csv', () => `a,b\n"${'甲,'.repeat(1_000_000)}`),
  text('逗号.csv', () => ','.repeat(2_000_000), 'refused'),
  text('公式.csv', () => '名称,值\n=cmd|" /C calc"!A0,@SUM(1)\n', 'read'),
  text('深.json', () => '['.repeat(many), 'refused'),
  text('反向\u202efdp.txt', () => '第一条 甲。', 'read'),
  text(`${'很长的名字'.repeat(16)}.txt`, () => '第一条 甲。', 'read'),
]
