-- Evidence: one row a file handed in. The bytes stand sealed in the vault under their digest; the same bytes are one file.
create table evidence (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  procedure   text not null,
  about       uuid not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  type        text not null,
  by          uuid not null,
  received_at timestamptz not null
);
create index evidence_about on evidence (about, received_at, id);
create index evidence_sha256 on evidence (sha256);

-- Smaller copies, ordered in the act that receives the picture and made afterwards: one order a file.
create table evidence_preview (
  sha256    text primary key,
  state     text not null default 'waiting' check (state in ('waiting', 'made', 'failed')),
  preview   text,
  thumbnail text,
  made_at   timestamptz,
  check ((state = 'made') = (preview is not null and thumbnail is not null))
);
create index evidence_preview_waiting on evidence_preview (sha256) where state = 'waiting';
create index evidence_preview_copies on evidence_preview (preview, thumbnail);

-- When and where, as the picture itself says: sealed values, apart from everything that is shown.
create table evidence_trace (
  sha256 text not null,
  field  text not null check (field in ('takenAt', 'position')),
  sealed bytea not null,
  primary key (sha256, field)
);

grant select, insert, update on evidence, evidence_preview to zhidu_app;
grant select, insert on evidence_trace to zhidu_app;

do $$
declare t text;
begin
  foreach t in array array['evidence', 'evidence_preview', 'evidence_trace'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
  end loop;
end $$;
-- The Centre and the auditor; whoever handed it in; and whoever goes on the same visit.
create policy read on evidence for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then current_setting('app.kind', true) in ('centre', 'auditor')
    when 'self' then by::text = current_setting('app.actor', true)
      or exists (select from supervision_visitor v join supervisor s on s.id = v.supervisor
        where v.supervision = about and s.account::text = current_setting('app.actor', true))
    else false
  end);
create policy read on evidence_preview for select using (
  current_setting('app.scope', true) = 'read'
    and exists (select from evidence e where e.sha256 = evidence_preview.sha256));
create policy read on evidence_trace for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'all'
    and current_setting('app.kind', true) in ('centre', 'auditor'));
