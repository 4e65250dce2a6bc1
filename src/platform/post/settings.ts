/** What the operator configures for whatever leaves the house. Half a configuration stops the start, in words without secrets. */
import { StartError } from '../postgres/error.ts'

export type PostSettings = {
  /** Where people sign in, as it is told in messages. */
  address?: string
  mail?: { url: string; from: string }
  gateway?: { url: string; secret: string }
  /** Milliseconds a server may be silent. */
  patience?: number
}

export function readPosts(env: NodeJS.ProcessEnv): PostSettings {
  const { ZHIDU_ADDRESS, ZHIDU_SMTP_URL, ZHIDU_MAIL_FROM, ZHIDU_GATEWAY_URL, ZHIDU_GATEWAY_SECRET } = env
  if (ZHIDU_ADDRESS) must(isWeb(ZHIDU_ADDRESS), 'ZHIDU_ADDRESS 应为 http:// 或 https:// 开头的登录地址。')
  if (ZHIDU_SMTP_URL || ZHIDU_MAIL_FROM) {
    must(
      parsed(ZHIDU_SMTP_URL)?.protocol.match(/^smtps?:$/) != null,
      'ZHIDU_SMTP_URL 应为 smtp:// 或 smtps:// 开头的地址。',
    )
    must(/^[^\s@<>]+@[^\s@<>]+$/.test(ZHIDU_MAIL_FROM ?? ''), 'ZHIDU_MAIL_FROM 应为发件邮箱地址。')
    must(Boolean(ZHIDU_ADDRESS), '配置邮件时还应配置 ZHIDU_ADDRESS，邮件中要写明登录地址。')
  }
  if (ZHIDU_GATEWAY_URL || ZHIDU_GATEWAY_SECRET) {
    must(isSafe(ZHIDU_GATEWAY_URL), 'ZHIDU_GATEWAY_URL 应为 https:// 开头的地址（仅本机地址可用 http://）。')
    must((ZHIDU_GATEWAY_SECRET ?? '').length >= 32, 'ZHIDU_GATEWAY_SECRET 至少 32 位。')
    must(Boolean(ZHIDU_ADDRESS), '配置消息网关时还应配置 ZHIDU_ADDRESS，消息中要写明登录地址。')
  }
  return {
    ...(ZHIDU_ADDRESS ? { address: ZHIDU_ADDRESS } : {}),
    ...(ZHIDU_SMTP_URL && ZHIDU_MAIL_FROM ? { mail: { url: ZHIDU_SMTP_URL, from: ZHIDU_MAIL_FROM } } : {}),
    ...(ZHIDU_GATEWAY_URL && ZHIDU_GATEWAY_SECRET
      ? { gateway: { url: ZHIDU_GATEWAY_URL, secret: ZHIDU_GATEWAY_SECRET } }
      : {}),
  }
}

function must(holds: boolean, reason: string): void {
  if (!holds) throw new StartError(reason)
}
const parsed = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url) : undefined)
const isWeb = (url: string | undefined) => /^https?:$/.test(parsed(url)?.protocol ?? '')
const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
/** A telephone number stands in what is handed to the gateway: it does not cross a network in clear. */
function isSafe(url: string | undefined): boolean {
  const found = parsed(url)
  return found?.protocol === 'https:' || (found?.protocol === 'http:' && local.test(found.hostname))
}
