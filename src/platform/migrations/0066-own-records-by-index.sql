-- A supervisor's own records are found through the index of accounts, however many there are in the province. Row-level
-- security joins its permissive policies by "or", with the scope of an act among them: no index answers that. A
-- restrictive policy stands beside them with "and": what it asks for, the index can answer. For every other reader it
-- asks for nothing, as every array contains the empty one. It opens nothing: whoever may read is said by `read` alone.
create policy own_by_index on supervision_record as restrictive for select to zhidu_app using (
  accounts @> case when current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'self'
    then array[current_setting('app.actor', true)::uuid] else '{}'::uuid[] end);
