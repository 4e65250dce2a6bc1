-- Consents to electronic delivery: one row an institution. Its own people, the Centre and the auditor may read it.
create table delivery_consent (
  id           uuid primary key,
  version      integer not null,
  state        jsonb not null,
  signed_on    date,
  withdrawn_on date
);
grant select, insert, update on delivery_consent to zhidu_app;
alter table delivery_consent enable row level security;
alter table delivery_consent force row level security;
create policy act on delivery_consent using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on delivery_consent for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then current_setting('app.kind', true) in ('centre', 'auditor')
    when 'own' then id::text = current_setting('app.organisation', true)
    else false
  end);
