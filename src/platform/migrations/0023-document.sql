-- The way of every official document: one row a letter. Its issued copies, with codes and digests, stand in `document`.
create table official_document (
  id             uuid primary key,
  version        integer not null,
  state          jsonb not null,
  kind           text not null,
  stage          text not null,
  waiting        text,
  number         text unique,
  drafted_on     date not null,
  signed_on      date,
  procedure      text not null,
  about          uuid not null,
  of_institution uuid,
  -- To whom it was served; before that nobody outside the Centre knows of it.
  accounts       uuid[] not null default '{}',
  institution    uuid,
  check ((number is null) = (signed_on is null))
);
create index official_document_drafted on official_document (drafted_on desc, id desc);
create index official_document_waiting on official_document (waiting, drafted_on desc, id desc) where waiting is not null;
create index official_document_about on official_document (procedure, about);
create index official_document_accounts on official_document using gin (accounts);
create index official_document_institution on official_document (institution) where institution is not null;
grant select, insert, update on official_document to zhidu_app;

alter table official_document enable row level security;
alter table official_document force row level security;
create policy act on official_document using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on official_document for select using (
  current_setting('app.scope', true) = 'read' and case
    when current_setting('app.reach', true) = 'self' then current_setting('app.actor', true) = any(accounts::text[])
    when current_setting('app.reach', true) = 'all' then current_setting('app.kind', true) in ('centre', 'auditor')
    else institution::text = current_setting('app.organisation', true)
  end);

-- A view sees the sealed values of one document through this door, one at a time: for those who draft, review, sign or
-- audit it. Whoever received a letter reads the file that was issued.
create policy door on official_document for select to current_user using (true);
create function value_in_document(document uuid, wanted uuid) returns table (person uuid, sealed bytea, wrapped bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.person, v.sealed, k.wrapped from personal_value v join person_key k on k.person = v.person
  where v.ref = wanted
    and current_setting('app.kind', true) in ('centre', 'auditor') and current_setting('app.reach', true) = 'all'
    and exists (select from official_document d where d.id = document
      and jsonb_path_exists(d.state, '$.** ? (@.ref == $wanted)', jsonb_build_object('wanted', wanted::text)))
$$;
revoke all on function value_in_document(uuid, uuid) from public;
grant execute on function value_in_document(uuid, uuid) to zhidu_app;
