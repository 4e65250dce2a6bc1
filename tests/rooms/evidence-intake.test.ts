/** What comes in as evidence is known by its bytes; what is refused is refused in words and leaves nothing behind. */
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flow, makeVisit, mp4Head, pdf, photo, pngOf } from './evidence-kit.ts'
import { zipOf } from './zip.ts'

let visit: Awaited<ReturnType<typeof makeVisit>>
let jpeg: Buffer
beforeAll(async () => {
  visit = await makeVisit()
  jpeg = await photo()
})
afterAll(() => visit.close())

const text = (content: string) => Buffer.from(content.padEnd(200, ' '))
const office = (part: string, more: Record<string, string> = {}) =>
  zipOf({ '[Content_Types].xml': '<Types/>', [part]: '<a/>', ...more })

const hostile: Record<string, [bytes: () => Buffer, status: number, says: RegExp]> = {
  'an SVG named .jpg': [() => text('<?xml version="1.0"?><svg xmlns="x"><script/></svg>'), 415, /SVG 图形/],
  'a page': [() => text('<!DOCTYPE html><html><body>'), 415, /网页或脚本/],
  'a script': [() => text('#!/bin/sh\nrm -rf x'), 415, /脚本程序/],
  'a PHP script': [() => text('<?php system("x");'), 415, /脚本程序/],
  'plain text': [() => text('hello'), 415, /文本文件/],
  'a program for Windows': [() => Buffer.concat([Buffer.from('MZ'), randomBytes(500)]), 415, /Windows 可执行程序/],
  'a program for Linux': [() => Buffer.concat([Buffer.from('\x7fELF'), randomBytes(500)]), 415, /Linux 可执行程序/],
  'a GIF': [() => Buffer.concat([Buffer.from('GIF89a'), randomBytes(50)]), 415, /GIF 图片/],
  'a plain zip': [() => zipOf({ 'a.txt': 'x' }), 415, /压缩包/],
  'a document with macros': [() => office('word/document.xml', { 'word/vbaProject.bin': 'x' }), 415, /含有宏/],
  'a zip that climbs out': [() => office('word/document.xml', { '../x': 'x' }), 415, /压缩包/],
  'a picture with a page in it': [
    () => Buffer.concat([jpeg, text('<script>alert(1)</script>')]),
    415,
    /还含有网页或脚本/,
  ],
  'a picture that is an archive too': [() => Buffer.concat([jpeg, zipOf({ 'a.class': 'x' })]), 415, /还含有压缩包/],
  'a picture that is a PDF too': [
    () =>
      Buffer.concat([
        jpeg.subarray(0, 2),
        Buffer.from('ffe10010', 'hex'),
        Buffer.from('%PDF-1.7 abcd\n'),
        jpeg.subarray(2),
      ]),
    415,
    /还含有PDF/,
  ],
  'a PDF cut short': [() => pdf.subarray(0, 500), 422, /PDF 不完整/],
  'a picture cut in its header': [() => jpeg.subarray(0, 40), 422, /已损坏或不完整/],
  'four hundred million pixels in 3 kB': [() => pngOf(20_000, 20_000), 413, /20000×20000 像素/],
  nothing: [() => Buffer.alloc(0), 415, /空文件/],
}

test.each(Object.entries(hostile))('refused in words, nothing left: %s', async (_name, [bytes, status, says]) => {
  const answer = await visit.hand(bytes(), { query: { name: 'IMG_0001.jpg' } })
  expect([answer.status, answer.body.reason]).toEqual([status, expect.stringMatching(says)])
  expect(answer.body.remedy).toBeTruthy()
  expect([visit.onDisk(), await visit.count()]).toEqual([[], 0])
})

test('a video beyond its limit is stopped soon after the limit, not at its end', async () => {
  const { body, told } = flow(mp4Head, 3_000_000_000)
  const answer = await visit.hand(body)
  expect([answer.status, answer.body.reason]).toEqual([413, '录像不能超过500 MB，已停止接收'])
  expect(told.sent).toBeLessThan(501_000_000)
  expect(visit.onDisk()).toEqual([])
})

test('a photo beyond its limit is stopped after 20 MB; one announced as larger, with its first bytes', async () => {
  const silent = flow(jpeg, 1_000_000_000)
  expect((await visit.hand(silent.body)).body.reason).toBe('照片不能超过20 MB，已停止接收')
  expect(silent.told.sent).toBeLessThan(20_200_000)
  const announced = flow(jpeg, 1_000_000_000)
  expect((await visit.hand(announced.body, { length: 1_000_000_000 })).status).toBe(413)
  expect(announced.told.sent).toBeLessThan(200_000)
})

test('whoever may not hand in is refused before a byte was taken', async () => {
  const { body, told } = flow(mp4Head, 400_000_000)
  const answer = await visit.hand(body, { query: { subject: randomUUID() } })
  expect([answer.status, told.sent]).toEqual([409, 0])
  // The Centre hands in about a rectification, never about somebody's visit; the Department hands in nothing.
  for (const [who, status] of [
    [visit.zhongxin, 409],
    [await visit.as('shengting'), 403],
  ] as const) {
    const other = flow(mp4Head, 400_000_000)
    expect((await visit.hand(other.body, { as: who })).status).toBe(status)
    expect(other.told.sent).toBe(0)
  }
})

test('an upload cut midway leaves nothing, and goes through with the same key afterwards', async () => {
  const [id, key] = [randomUUID(), randomUUID()]
  const broken = flow(mp4Head, 30_000_000, true)
  expect((await visit.hand(broken.body, { id, key })).body.reason).toBe('文件没有传全，传输中途断开')
  const short = flow(mp4Head, 3_000_000)
  expect((await visit.hand(short.body, { id, key, length: 9_000_000 })).body.reason).toBe('文件没有传全')
  expect([visit.onDisk(), await visit.count()]).toEqual([[], 0])
  const whole = Buffer.concat([mp4Head, randomBytes(300_000)])
  const first = await visit.hand(whole, { id, key })
  expect(first.status, JSON.stringify(first.body)).toBe(201)
  const again = await visit.hand(whole, { id, key })
  expect([again.status, again.body.entries]).toEqual([201, first.body.entries])
  expect((await visit.hand(Buffer.concat([whole, whole]), { id, key })).status).toBe(422)
  expect(await visit.count()).toBe(1)
})

test('two hundred megabytes pass through without standing in memory', async () => {
  const { body } = flow(mp4Head, 200_000_000)
  const before = process.memoryUsage().rss
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const answer = await visit.hand(body)
  clearInterval(watch)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  expect(most - before).toBeLessThan(100_000_000)
})

test('over the wire: a sender who goes on is told 413, one who hangs up leaves nothing', async () => {
  const server = createServer(getRequestListener(visit.app.fetch))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const before = visit.onDisk()
  const query = `procedure=daily-supervision&subject=${visit.visit}`
  const open = (headers: Record<string, string> = {}) =>
    request({
      port,
      method: 'POST',
      path: `/api/evidence/${randomUUID()}/file?${query}`,
      headers: {
        ...visit.own,
        cookie: visit.supervisor.cookie,
        'content-type': 'application/octet-stream',
        'idempotency-key': randomUUID(),
        ...headers,
      },
    })
  const status = await new Promise<number | undefined>((done, fail) => {
    const sending = open()
    sending.on('response', (response) => done(response.statusCode))
    sending.on('error', fail)
    sending.write(jpeg)
    const part = randomBytes(1_000_000)
    const more = (left: number) => {
      if (left === 0) return sending.end()
      return sending.write(part, () => setImmediate(more, left - 1))
    }
    more(30)
  })
  expect(status).toBe(413)
  const cut = open({ 'content-length': '9000000' })
  cut.on('error', () => undefined)
  cut.write(Buffer.concat([mp4Head, randomBytes(2_000_000)]), () => setTimeout(() => cut.destroy(), 200))
  await expect.poll(() => visit.onDisk().length, { timeout: 20_000 }).toBeGreaterThan(before.length)
  await expect.poll(() => visit.onDisk(), { timeout: 20_000 }).toEqual(before)
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})
