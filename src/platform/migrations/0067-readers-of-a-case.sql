-- Who looked at one case, for those it may be told: the auditor, the Centre's head, and whoever made the visit. The read
-- log itself stays shut to them; this door answers for one case at a time, in lines of a day.
do $$
declare t text;
begin
  foreach t in array array['read_log', 'account', 'evidence', 'dispatch', 'organisation'] loop
    execute format('create policy door_of_readers on %I for select to current_user using (true)', t);
  end loop;
end $$;

-- What an auditor looked at may be part of an audit: nobody but an auditor is told before the case is over. `times`: how
-- often on that day. Whoever made the visit is not told of the own looks, nor of those who looked in vain.
create function readers_of_case(wanted uuid)
returns table (day text, at text, reading text, result text, times integer, person text, organisation text, audit boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with me as (
    select a.id as reader, 'auditor' = any(a.roles) as auditor, 'centre-leader' = any(a.roles) as leads from account a
    where a.id::text = current_setting('app.actor', true) and a.open and current_setting('app.scope', true) = 'read'
  ), the as (
    select d.id, d.stage = 'withdrawn' or coalesce(r.stage in ('closed', 'cancelled'), false) as over,
      coalesce(me.reader = any(r.accounts), false) as own, me.*
    from me, dispatch d left join supervision_record r on r.id = d.id where d.id = wanted
  ), about as (
    select wanted as subject from the
    union select e.id from evidence e where e.about = wanted
    union select (d.state->'letter'->>'document')::uuid from dispatch d where d.id = wanted
  )
  select to_char(max(l.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), to_char(max(l.at) at time zone 'Asia/Shanghai', 'HH24:MI'),
    l.reading, l.result, count(*)::integer, coalesce(p.masked, '（已删除）'), o.name, r.audit
  from the cross join about join read_log l on l.subject = about.subject and l.kind = 'reading'
    join account a on a.id = l.actor
    left join personal_value p on p.ref = a.name_ref left join organisation o on o.id = l.org
    cross join lateral (select a.roles && array['auditor', 'audit-admin'] as audit) r
  where (the.auditor or the.leads or the.own) and (not r.audit or the.auditor or the.over)
    and (the.auditor or the.leads or l.actor <> the.reader and l.result = 'granted')
  group by l.actor, p.masked, o.name, r.audit, l.reading, l.result, (l.at at time zone 'Asia/Shanghai')::date
  order by max(l.at) desc limit 300
$$;
revoke all on function readers_of_case(uuid) from public;
grant execute on function readers_of_case(uuid) to zhidu_app;
