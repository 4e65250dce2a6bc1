/** The visit on the supervisor's phone: the card at the top, then one step at a time, from the door to the record. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Icon, PageHead, Skeleton } from '../../../desk/kit/index.ts'
import type { ScreenProps } from '../../../desk/room.ts'
import { useLater } from '../../../desk/use-later.ts'
import { prefectureOf } from '../../../desk/words.ts'
import type { RecordPage } from '../readings.ts'
import { Arrive } from './arrive.tsx'
import { CardHere } from './card-here.tsx'
import { Checks, foldOf } from './checks.tsx'
import { handingIn } from './evidence.tsx'
import { itemsOf, linesOf, StageTag, type StepName, steps } from './names.tsx'
import type { Chosen } from './problems.tsx'
import { Performed } from './performed.tsx'
import { fetchCard } from './signing.tsx'
import { useAnswers } from './use-answers.ts'
import './record.css'
import '../../../desk/kit/subject.css'

// At the door and at the first stage none of them is seen; all are there before the line may break inside.
const afterwards = () => import('./later-steps.ts')

// Asked back days after the visit, and not at the site: it does not travel with the rest.
const QuestionsToAnswer = lazy(() =>
  import('./questions.tsx').then((module) => ({ default: module.QuestionsToAnswer })),
)

export function Visit({ view, options, send }: ScreenProps<RecordPage>) {
  const items = useMemo(() => itemsOf(view), [view])
  const lines = useMemo(() => linesOf(view), [view])
  const answers = useAnswers(view, send)
  const [step, go] = useState<StepName>(firstStep(view))
  const [open, unfold] = useState(view.content.head ? (items[0]?.stage ?? '') : 'head')
  const [target, aim] = useState<string>()
  const [chosen, choose] = useState<Chosen>()
  const jump = (line: string) => {
    go(line === 'opinion' ? 'opinion' : 'check')
    if (line !== 'opinion') unfold(foldOf(line, items, view))
    aim(line)
  }
  const problemOf = (item: string) => {
    go('problem')
    choose({ item })
  }
  useEffect(fetchCard, [])
  const later = useLater(afterwards)
  useLater(handingIn)
  useFocus(later ? target : undefined, () => aim(undefined))
  const writing = { options, send }
  return (
    <div className="stack field-page visit">
      <PageHead
        over={`日常督导 · ${prefectureOf(view.institution.prefecture)}`}
        title={view.institution.name}
        tag={<StageTag stage={view.stage} />}
      />
      <CardHere view={view} />
      <Performed id={view.id} performed={view.performed} />
      {view.reopened || view.questions.some(({ answer }) => !answer) ? (
        <Suspense fallback={null}>
          <QuestionsToAnswer {...{ view, items: lines, jump, ...writing }} />
        </Suspense>
      ) : null}
      {view.begun ? <StepBar view={view} at={step} waiting={answers.waiting} onGo={go} /> : null}
      {step === 'arrive' ? <Arrive view={view} {...writing} onBegun={() => go('check')} /> : null}
      {step === 'check' ? (
        <Checks
          starred={later?.Starred}
          {...{ view, items, answers, open, onOpen: unfold, onProblem: problemOf, ...writing }}
        />
      ) : null}
      {!later && inLater.has(step) ? <Skeleton lines={6} /> : null}
      {later && step === 'problem' ? <later.Problems {...{ view, items: lines, chosen, choose, ...writing }} /> : null}
      {later && step === 'opinion' ? <later.Opinions view={view} {...writing} /> : null}
      {later && step === 'end' ? <later.End {...{ view, answers, ...writing }} onEnded={() => go('submit')} /> : null}
      {later && step === 'submit' ? <later.Submit {...{ view, items: lines, answers, jump, ...writing }} /> : null}
    </div>
  )
}

const inLater: ReadonlySet<StepName> = new Set(['problem', 'opinion', 'end', 'submit'])

function firstStep({ stage }: RecordPage): StepName {
  if (stage === 'expected') return 'arrive'
  return stage === 'ended' ? 'submit' : 'check'
}

/** A line that was asked for comes into sight and takes the focus, once its part of the page is there. */
function useFocus(line: string | undefined, done: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each line
  useEffect(() => {
    if (!line) return
    const found = document.getElementById(`line-${line}`)
    found?.scrollIntoView({ block: 'center' })
    found?.focus()
    done()
  }, [line])
}

type BarProps = { view: RecordPage; at: StepName; waiting: number; onGo: (step: StepName) => void }

function StepBar({ view, at, waiting, onGo }: BarProps) {
  const { missing, content } = view
  const open = missing.filter(({ line }) => line !== 'opinion').length
  const done: Readonly<Record<StepName, boolean>> = {
    arrive: view.begun !== undefined,
    check: open === 0 && waiting === 0,
    problem: open === 0 || content.problems.length > 0,
    opinion: content.opinion !== undefined,
    end: view.ended !== undefined,
    submit: view.submissions.length > 0 && view.stage !== 'sent-back',
  }
  return (
    <nav aria-label="督导步骤">
      <ol className="visit-steps">
        {(Object.keys(steps) as StepName[]).map((name) => (
          <li key={name} className={done[name] ? 'done' : undefined}>
            <button type="button" aria-current={name === at ? 'step' : undefined} onClick={() => onGo(name)}>
              <Icon name={done[name] ? 'check' : name === at ? 'half' : 'ring'} />
              {steps[name]}
              {done[name] ? <span className="unseen">（已办）</span> : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
