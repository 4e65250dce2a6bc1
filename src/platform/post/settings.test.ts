/** Half a configuration stops the start and says in words what is missing, never what a secret was. */
import { expect, test } from 'vitest'
import { readPosts } from './settings.ts'

const address = { ZHIDU_ADDRESS: 'https://zhidu.example/desk/' }
const mail = { ZHIDU_SMTP_URL: 'smtps://user:planted-secret@mail.example', ZHIDU_MAIL_FROM: 'zhidu@office.example' }
const gateway = { ZHIDU_GATEWAY_URL: 'https://gateway.example/in', ZHIDU_GATEWAY_SECRET: 'planted-secret-'.repeat(3) }

test('nothing configured is nothing sent', () => expect(readPosts({})).toEqual({}))

test('all of it is taken as it is', () =>
  expect(readPosts({ ...address, ...mail, ...gateway })).toEqual({
    address: address.ZHIDU_ADDRESS,
    mail: { url: mail.ZHIDU_SMTP_URL, from: mail.ZHIDU_MAIL_FROM },
    gateway: { url: gateway.ZHIDU_GATEWAY_URL, secret: gateway.ZHIDU_GATEWAY_SECRET },
  }))

test.each([
  ['no address', { ...mail }, 'ZHIDU_ADDRESS'],
  ['no sender', { ...address, ...mail, ZHIDU_MAIL_FROM: '' }, 'ZHIDU_MAIL_FROM'],
  [
    'another protocol',
    { ...address, ...mail, ZHIDU_SMTP_URL: 'https://user:planted-secret@mail.example' },
    'ZHIDU_SMTP_URL',
  ],
  ['a number in clear', { ...address, ...gateway, ZHIDU_GATEWAY_URL: 'http://gateway.example' }, 'ZHIDU_GATEWAY_URL'],
  ['a short secret', { ...address, ...gateway, ZHIDU_GATEWAY_SECRET: 'planted-secret' }, 'ZHIDU_GATEWAY_SECRET'],
])('%s', (_, env, named) => {
  const start = () => readPosts(env)
  expect(start).toThrow(named)
  expect(start).not.toThrow('planted-secret')
})
