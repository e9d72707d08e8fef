-- The ground every table stands on: walls, keys, outbox. Run as rapport_owner.
-- Row-level security is enabled, not forced: the owner migrates, copies and backs up; the application
-- signs in as rapport_app, which owns nothing.

create schema if not exists gate;
grant usage on schema rapport to rapport_app;
grant usage on schema gate to rapport_app;

-- The organisation of the current transaction; null (no rows) when nobody set it.
create function rapport.current_organisation() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('rapport.organisation', true), '')::uuid;

-- Puts the organisation's wall around a table and grants the application what it needs.
create procedure rapport.protect(target regclass, append_only boolean default false)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy organisation on %s using (organisation_id = rapport.current_organisation())'
        || ' with check (organisation_id = rapport.current_organisation())', target);
    execute format('grant select, insert on %s to rapport_app', target);
    if not append_only then
        execute format('grant update, delete on %s to rapport_app', target);
    end if;
end $$;

create table rapport.organisation (
    organisation_id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    demonstration boolean not null default false,
    created_at timestamptz not null
);
call rapport.protect('rapport.organisation');

-- Keys: the organisation's key is wrapped by the master key, a subject's (person or case) by the organisation's.
create table rapport.organisation_key (
    organisation_id uuid primary key references rapport.organisation,
    wrapped_key bytea not null,
    created_at timestamptz not null
);
call rapport.protect('rapport.organisation_key');

create table rapport.data_key (
    organisation_id uuid not null references rapport.organisation,
    subject_id uuid not null,
    wrapped_key bytea not null,
    created_at timestamptz not null,
    primary key (organisation_id, subject_id)
);
call rapport.protect('rapport.data_key');

-- Work that follows a committed change: mail, plugin steps, exports. Carries ids, never clinical text.
create table rapport.outbox (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    kind text not null,
    subject_id uuid not null,
    created_at timestamptz not null,
    available_at timestamptz not null,
    attempts integer not null default 0,
    last_error text,
    done_at timestamptz,
    primary key (organisation_id, id)
);
create index outbox_waiting on rapport.outbox (organisation_id, available_at) where done_at is null;
create index outbox_waiting_anywhere on rapport.outbox (available_at) where done_at is null;
call rapport.protect('rapport.outbox');

-- Jobs enter one organisation per transaction; these functions tell which ones have work.
create function gate.organisations_with_outbox(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = rapport
    begin atomic
        select distinct organisation_id from rapport.outbox where done_at is null and available_at <= at;
    end;

create function gate.organisations() returns setof uuid
    language sql stable security definer set search_path = rapport
    begin atomic
        select organisation_id from rapport.organisation;
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
