-- A supervisor's own records are found through the index of accounts, however many there are in the province. Row-level
-- security joins its permissive policies by "or": no index answers that. A
-- restrictive policy stands beside them with "and": what it asks for, the index can answer. For every other reader it
-- asks for nothing, as every array contains the empty one. It opens nothing: whoever may read is said by `read` alone.
create policy own_by_index on supervision_record as restrictive for select to zhidu_read using (
  accounts @> case when current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'self'
    then array[current_setting('app.actor', true)::uuid] else '{}'::uuid[] end);

-- Who reads is asked once a statement and not once a row; and the planner, which knows nothing of a setting, no longer
-- takes "scope = 'read'" for a rare value and the whole list of the province for a handful.
alter policy read on supervision_record using (
  (select current_setting('app.scope', true) = 'read') and case (select current_setting('app.reach', true))
    when 'self' then (select current_setting('app.actor', true)) = any(accounts::text[])
    when 'all' then (select current_setting('app.kind', true) in ('centre', 'auditor'))
      or exists (select from daily_supervision s where s.id = supervision_record.id)
    else false
  end);
