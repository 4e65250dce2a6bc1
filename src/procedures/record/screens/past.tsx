/** The record as it stood at an earlier minute in Qinghai. */
import { type FormEvent, useState } from 'react'
import { Button, Card, TextField } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'

export function Past({ at, go }: { at: string | undefined; go: ScreenProps['go'] }) {
  const [problem, say] = useState<string>()
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const minute = String(new FormData(event.currentTarget).get('at') ?? '').slice(0, 16)
    say(minute ? undefined : '请选择日期和时间')
    if (minute) go({ search: { at: minute } })
  }
  return (
    <Card title="查看当时的记录">
      <form className="past" onSubmit={look} noValidate>
        <TextField label="日期和时间" name="at" type="datetime-local" defaultValue={at} problem={problem} />
        <Button type="submit" icon="clock">
          查看
        </Button>
      </form>
    </Card>
  )
}
