import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../storage/app-error.ts'
import { checkUrl } from './check-url.ts'
import { openGuardedFetch } from './guarded-fetch.ts'
import { isPublicAddress } from './is-public-address.ts'

const inside = '这个网址指向本机或内部网络，不能导入；请下载文件后上传。'
const never = new AbortController().signal

describe('fetching an address that somebody gives', () => {
  let server: Server
  let port: number
  let asked: string[]
  let answer: RequestListener
  beforeEach(async () => {
    asked = []
    answer = (_, response) => response.setHeader('content-type', 'text/html').end('<p>好</p>')
    server = createServer((request, response) => {
      asked.push(`${request.headers.host}${request.url}`)
      answer(request, response)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  // The real server stands on loopback: in these tests that one address passes for public, as `public.example`.
  const stand = (options: { answers?: string[][]; milliseconds?: number } = {}) => {
    const answers = [...(options.answers ?? [])]
    const resolved: string[] = []
    const fetchFile = openGuardedFetch({
      ...options,
      resolve: async (host) => {
        resolved.push(host)
        if (host === 'public.example') return answers.length > 0 ? (answers.shift() ?? []) : ['127.0.0.1']
        if (host === 'private.example') return ['10.0.0.1']
        if (host === 'mixed.example') return ['127.0.0.1', '192.168.0.1']
        throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
      },
      allow: (address) => address === '127.0.0.1' || isPublicAddress(address),
    })
    const get = (url: string, signal = never) =>
      fetchFile(url, signal, async ({ name, body }) => {
        let text = ''
        for await (const chunk of body) text += chunk
        return { name, text }
      })
    return { get, resolved }
  }
  const url = (path = '/', host = 'public.example') => `http://${host}:${port}${path}`
  const refusal = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(AppError)
    return (error as AppError).message
  }
  const redirect = (location: string) => {
    answer = (_, response) => response.writeHead(302, { location }).end()
  }

  it('gives the file with a name that fits its content type', async () => {
    expect(await stand().get(url('/%E8%A7%84%E7%A8%8B.php'))).toEqual({ name: '规程.html', text: '<p>好</p>' })
    answer = (_, response) => response.setHeader('content-type', 'application/octet-stream').end('一')
    expect(await stand().get(url('/a/b.md?x=1'))).toEqual({ name: 'b.md', text: '一' })
    expect(asked.map((line) => line.split(':')[0])).toEqual(['public.example', 'public.example'])
  })

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.100.100.200/',
    'http:\\\\127.0.0.1\\',
    'http:/127.0.0.1/',
  ])('refuses %s without resolving or connecting', async (address) => {
    expect(() => checkUrl(address)).toThrow(inside)
    expect(await refusal(openGuardedFetch()(address, never, async () => null))).toBe(inside)
  })

  it.each([
    ['http://a@127.0.0.1/', '网址里不能带用户名或密码，请去掉后重试。'],
    ['http://public.example:80@127.0.0.1/', '网址里不能带用户名或密码，请去掉后重试。'],
    ['http://public.example\\@127.0.0.1/', null],
    ['file:///etc/passwd', '只能导入 http 或 https 开头的网址。'],
    ['ftp://public.example/', '只能导入 http 或 https 开头的网址。'],
    ['javascript:alert(1)', '只能导入 http 或 https 开头的网址。'],
    ['gopher://127.0.0.1/', '只能导入 http 或 https 开头的网址。'],
    ['//127.0.0.1/', '这不是有效的网址，请复制浏览器地址栏里的完整网址。'],
    ['', '这不是有效的网址，请复制浏览器地址栏里的完整网址。'],
  ])('reads %s as a browser does', (address, message) => {
    // A backslash ends the host, so that what follows it is a path and no other host.
    if (message === null) expect(checkUrl(address).hostname).toBe('public.example')
    else expect(() => checkUrl(address)).toThrow(message)
  })

  it('refuses a name that stands for an inner address, if only among others', async () => {
    expect(await refusal(stand().get(url('/', 'private.example')))).toBe(inside)
    expect(await refusal(stand().get(url('/', 'mixed.example')))).toBe(inside)
    expect(asked).toEqual([])
  })

  it.each([
    ['http://10.0.0.1/'],
    ['http://169.254.169.254/latest/meta-data/'],
    ['http://[::ffff:10.0.0.1]/'],
    ['http://167772161/'],
    ['//192.168.1.1/'],
    ['http://private.example/'],
  ])('checks a redirect to %s anew', async (location) => {
    redirect(location)
    expect(await refusal(stand().get(url()))).toBe(inside)
    expect(asked).toHaveLength(1)
  })

  it('refuses a redirect to loopback as the product does', async () => {
    // With nothing allowed beyond what is public, the first hop is let through by its name alone.
    redirect(`http://127.0.0.1:${port}/secret`)
    let allowed = 1
    const fetchFile = openGuardedFetch({
      resolve: async () => ['127.0.0.1'],
      allow: (address) => (address === '127.0.0.1' && allowed-- > 0) || isPublicAddress(address),
    })
    expect(await refusal(fetchFile(url(), never, async () => null))).toBe(inside)
    expect(asked).toEqual([`public.example:${port}/`])
  })

  it('refuses a redirect with a user name or to another scheme', async () => {
    redirect('http://a@public.example/')
    expect(await refusal(stand().get(url()))).toContain('用户名')
    redirect('file:///etc/passwd')
    expect(await refusal(stand().get(url()))).toContain('http')
  })

  it('follows three redirects and no more', async () => {
    let left = 3
    answer = (_, response) =>
      left-- > 0
        ? response.writeHead(302, { location: '/next' }).end()
        : response.setHeader('content-type', 'text/plain').end('到了')
    expect((await stand().get(url('/a.txt'))).text).toBe('到了')
    left = 4
    expect(await refusal(stand().get(url()))).toBe('这个网址转来转去，没有给出内容，请换用最终的网址。')
  })

  it('connects to the address that was checked, whatever the name says next', async () => {
    const rebinding = stand({ answers: [['127.0.0.1'], ['10.0.0.1'], ['10.0.0.1']] })
    expect((await rebinding.get(url('/a.txt'))).text).toBe('<p>好</p>')
    expect(rebinding.resolved).toEqual(['public.example'])
    // Each later fetch of the same saved address is checked like the first.
    expect(await refusal(rebinding.get(url('/a.txt')))).toBe(inside)
  })

  it('checks the name again for a redirect to the same host', async () => {
    answer = (request, response) => {
      if (request.url === '/next') response.setHeader('content-type', 'text/plain').end('里面')
      else response.writeHead(302, { location: '/next', connection: 'close' }).end()
    }
    expect(await refusal(stand({ answers: [['127.0.0.1'], ['10.0.0.1']] }).get(url()))).toBe(inside)
  })

  it('refuses what no reader takes, by its content type', async () => {
    answer = (_, response) => response.setHeader('content-type', 'video/mp4').end('x')
    expect(await refusal(stand().get(url('/a.pdf')))).toContain('不是可以导入的')
  })

  it('says what the server answered', async () => {
    answer = (_, response) => response.writeHead(404).end()
    expect(await refusal(stand().get(url()))).toContain('404')
    expect(await refusal(stand().get(url('/', 'nowhere.example')))).toBe('连不上这个网址，请检查网址和网络后重试。')
  })

  it('gives up on a server that is slow, and at once when it is told to', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).write('一')
    expect(await refusal(stand({ milliseconds: 200 }).get(url()))).toBe('这个网址在 0.2 秒内没有传完，请下载后上传。')
    await expect(stand().get(url(), AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled')
  })

  it('hands over content decompressed, so that its size can be measured', async () => {
    answer = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
        .end(gzipSync('一'.repeat(1000)))
    expect((await stand().get(url('/a.txt'))).text).toHaveLength(1000)
  })
})
