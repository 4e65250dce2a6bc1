-- A document may be about several institutions and be served to several: a circular is.
alter table official_document add column of_institutions uuid[] not null default '{}';
alter table official_document add column institutions uuid[] not null default '{}';
select set_config('app.scope', 'act', true);
update official_document set of_institutions = array_remove(array[of_institution], null), institutions = array_remove(array[institution], null);
drop policy read on official_document;
drop index official_document_institution;
alter table official_document drop column of_institution, drop column institution;
create index official_document_institutions on official_document using gin (institutions);
create policy read on official_document for select using (
  current_setting('app.scope', true) = 'read' and case
    when current_setting('app.reach', true) = 'self' then current_setting('app.actor', true) = any(accounts::text[])
    when current_setting('app.reach', true) = 'all' then current_setting('app.kind', true) in ('centre', 'auditor')
    else current_setting('app.organisation', true) = any(institutions::text[])
  end);
