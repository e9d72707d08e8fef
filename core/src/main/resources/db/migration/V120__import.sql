-- Bringing the past: files of another system are sent, looked through, carried out in one transaction, and deleted.

create table rapport.import_run (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    state text not null check (state in ('UPLOADING', 'WAITING', 'CHECKING', 'CHECKED', 'ORDERED', 'RUNNING', 'DONE',
        'CANCELLED', 'FAILED', 'EXPIRED')),
    begun_at timestamptz not null,
    begun_by uuid not null,
    ordered_at timestamptz,
    ordered_by uuid,
    ended_at timestamptz,
    -- Told while it runs, by a transaction of its own.
    step text check (step in ('READING', 'WRITING', 'FINISHING')),
    rows_done bigint not null default 0,
    rows_total bigint not null default 0,
    beat_at timestamptz,
    -- Which attempt this is: one that was left for dead and wakes up cannot finish.
    attempt integer not null default 0,
    cancel_asked boolean not null default false,
    problems integer not null default 0,
    notes integer not null default 0,
    primary key (organisation_id, id),
    foreign key (organisation_id, begun_by) references rapport.member,
    foreign key (organisation_id, ordered_by) references rapport.member
);
create unique index import_one_at_a_time on rapport.import_run (organisation_id)
    where state in ('UPLOADING', 'WAITING', 'CHECKING', 'ORDERED', 'RUNNING');
create index import_run_begun on rapport.import_run (organisation_id, begun_at);
create index import_run_open on rapport.import_run (state, begun_at)
    where state in ('UPLOADING', 'WAITING', 'CHECKING', 'CHECKED', 'ORDERED', 'RUNNING');
call rapport.protect('rapport.import_run');

-- What is kept of a file when its contents are gone: how long it was, its hash and what came of it.
create table rapport.import_file (
    organisation_id uuid not null,
    run_id uuid not null,
    kind text not null check (kind in ('CLIENTS', 'SESSIONS', 'SCORES')),
    bytes bigint not null default 0,
    lines bigint not null default 0,
    sha256 bytea,
    fresh integer not null default 0,
    known integer not null default 0,
    differing integer not null default 0,
    primary key (organisation_id, run_id, kind),
    foreign key (organisation_id, run_id) references rapport.import_run
);
call rapport.protect('rapport.import_file');

-- The contents, encrypted under the run's own data key; deleted with that key when the run ends or after a day.
create table rapport.import_chunk (
    organisation_id uuid not null,
    run_id uuid not null,
    kind text not null,
    number integer not null check (number >= 0),
    sealed bytea not null,
    primary key (organisation_id, run_id, kind, number),
    foreign key (organisation_id, run_id, kind) references rapport.import_file
);
call rapport.protect('rapport.import_chunk');

-- What does not fit, by line and column, never what stands there.
create table rapport.import_problem (
    organisation_id uuid not null,
    run_id uuid not null,
    number integer not null check (number >= 1),
    kind text not null,
    line integer not null,
    column_name text not null,
    code text not null,
    args text not null default '',
    blocking boolean not null,
    primary key (organisation_id, run_id, number),
    foreign key (organisation_id, run_id) references rapport.import_run
);
call rapport.protect('rapport.import_problem');

-- Which record came from which id of the other system. A file imported twice makes nothing twice; the fingerprint tells
-- whether a row that is known says something else now.
create table rapport.import_key (
    organisation_id uuid not null,
    kind text not null check (kind in ('CLIENTS', 'SESSIONS', 'SCORES')),
    external_id text collate "C" not null,
    subject_id uuid not null,
    relationship_id uuid not null,
    fingerprint bytea not null,
    run_id uuid not null,
    primary key (organisation_id, kind, external_id),
    foreign key (organisation_id, run_id) references rapport.import_run,
    foreign key (organisation_id, relationship_id) references rapport.relationship
);
call rapport.protect('rapport.import_key', append_only => true);

-- Organisations with something to read or carry out, or with a run whose server no longer tells how far it is.
create function gate.organisations_with_imports(silent_since timestamptz) returns setof uuid
    language sql stable security definer set search_path = rapport
    begin atomic
        select distinct organisation_id from rapport.import_run
         where state in ('WAITING', 'ORDERED') or (state in ('CHECKING', 'RUNNING') and beat_at < silent_since);
    end;

-- Organisations with files that were sent and left alone.
create function gate.organisations_with_old_imports(upload_before timestamptz, checked_before timestamptz)
    returns setof uuid
    language sql stable security definer set search_path = rapport
    begin atomic
        select distinct organisation_id from rapport.import_run
         where (state = 'UPLOADING' and begun_at < upload_before) or (state = 'CHECKED' and begun_at < checked_before);
    end;

revoke execute on function gate.organisations_with_imports(timestamptz) from public;
revoke execute on function gate.organisations_with_old_imports(timestamptz, timestamptz) from public;
grant execute on function gate.organisations_with_imports(timestamptz) to rapport_app;
grant execute on function gate.organisations_with_old_imports(timestamptz, timestamptz) to rapport_app;
