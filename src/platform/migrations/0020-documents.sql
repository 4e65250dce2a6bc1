-- Official documents: what was made from which data, and the numbers they bear. Neither is ever deleted.

create table document (
  id               uuid not null,
  copy             text not null,
  procedure        text not null,
  subject          uuid not null,
  kind             text not null,
  version          integer not null check (version > 0),
  issuer           uuid not null,
  issuer_name      text not null,
  recipient        uuid,
  rehearsal        boolean not null,
  number           text,
  issued_on        date,
  check_code       text not null unique check (check_code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  template         text not null,
  template_version integer not null,
  data             jsonb not null,
  sha256           text check (sha256 ~ '^[0-9a-f]{64}$'),
  served_sha256    text check (served_sha256 ~ '^[0-9a-f]{64}$'),
  status           text not null default 'draft' check (status in ('draft', 'issued', 'voided')),
  created_at       timestamptz not null,
  primary key (id, copy),
  unique (procedure, subject, kind, version, copy),
  check (status = 'draft' or (number is not null and issued_on is not null and sha256 is not null))
);
grant select, insert on document to zhidu_app;
grant update (recipient, number, issued_on, sha256, served_sha256, status) on document to zhidu_app;

-- What was issued keeps its number, day and digest; what was voided stays so.
create function document_keeps() returns trigger language plpgsql as $$
begin
  if old.status = 'voided' and new.status <> 'voided' or old.status = 'issued' and new.status = 'draft'
    or old.status <> 'draft' and (new.number, new.issued_on, new.sha256) is distinct from (old.number, old.issued_on, old.sha256)
    or old.served_sha256 is not null and new.served_sha256 is distinct from old.served_sha256
  then raise exception 'an issued document does not change';
  end if;
  return new;
end $$;
create trigger document_keeps before update on document for each row execute function document_keeps();

create table document_number (
  issuer    uuid not null,
  kind      text not null,
  year      integer not null,
  rehearsal boolean not null,
  serial    integer not null check (serial > 0),
  number    text not null,
  document  uuid not null unique,
  at        timestamptz not null,
  voided    timestamptz,
  primary key (issuer, kind, year, rehearsal, serial),
  unique (issuer, number)
);
grant select, insert on document_number to zhidu_app;
grant update (voided) on document_number to zhidu_app;

do $$
declare t text;
begin
  foreach t in array array['document', 'document_number'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
  end loop;
end $$;
create policy read on document for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then true
    else issuer::text = current_setting('app.organisation', true)
      or (recipient::text = current_setting('app.organisation', true) and status <> 'draft')
  end);
create policy read on document_number for select using (
  current_setting('app.scope', true) = 'read'
  and (current_setting('app.reach', true) = 'all' or issuer::text = current_setting('app.organisation', true)));

-- What anybody may learn who holds a paper: six plain facts of the one document with that code, and of no other.
create function document_of_code(code text)
  returns table (kind text, number text, issued_on date, issuer text, status text, rehearsal boolean)
  language plpgsql set search_path = pg_catalog, public as $$
declare scope text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'act', true);
  return query select d.kind, d.number, d.issued_on, d.issuer_name, d.status, d.rehearsal from document d
    where d.check_code = code and d.status <> 'draft';
  perform set_config('app.scope', scope, true);
end $$;
