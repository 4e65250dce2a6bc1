export function handle(body: unknown, password: string) {
  console.log('received', body)
  console.error(
    'wrong password',
    password,
  )
}
