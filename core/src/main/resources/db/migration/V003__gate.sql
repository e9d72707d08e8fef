-- What must be looked up before the organisation is known: nothing clinical, one row at a time,
-- through functions that run as the owner. The application cannot read these tables itself.

create table gate.account (
    id uuid primary key,
    sign_in_name text not null unique check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 3 and 200),
    password_hash text not null,
    organisation_id uuid not null references rapport.organisation,
    subject_kind text not null check (subject_kind in ('MEMBER', 'CLIENT')),
    subject_id uuid not null,
    demonstration boolean not null default false,
    disabled boolean not null default false,
    created_at timestamptz not null
);
create unique index account_subject on gate.account (organisation_id, subject_kind, subject_id);

-- Wrong sign-ins, counted per account name and per address (hashed); old rows are swept.
create table gate.sign_in_failure (
    key_hash bytea not null,
    at timestamptz not null
);
create index sign_in_failure_key on gate.sign_in_failure (key_hash, at);
create index sign_in_failure_at on gate.sign_in_failure (at);

-- A secret that stands for a person and a purpose: personal links, invitations, the first administrator.
create table gate.personal_link (
    id uuid primary key,
    secret_hash bytea not null unique,
    kind text not null check (kind in ('CHECK', 'AGREEMENT', 'FIRST_ADMINISTRATOR')),
    organisation_id uuid references rapport.organisation,
    person_id uuid,
    subject_id uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    check (expires_at > created_at),
    check (kind = 'FIRST_ADMINISTRATOR' or (organisation_id is not null and subject_id is not null))
);
create index personal_link_subject on gate.personal_link (organisation_id, subject_id);

-- Accounts. A new account always belongs to the organisation of the transaction that makes it.
create function gate.account_named(name text)
    returns table (id uuid, password_hash text, organisation_id uuid, subject_kind text, subject_id uuid,
                   demonstration boolean, disabled boolean)
    language sql stable security definer set search_path = gate
    begin atomic
        select a.id, a.password_hash, a.organisation_id, a.subject_kind, a.subject_id, a.demonstration, a.disabled
          from gate.account a where a.sign_in_name = name;
    end;

create function gate.create_account(new_id uuid, name text, hash text, kind text, subject uuid, demo boolean,
                                    at timestamptz) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        with made as (
            insert into gate.account (id, sign_in_name, password_hash, organisation_id, subject_kind, subject_id,
                                      demonstration, created_at)
            select new_id, name, hash, rapport.current_organisation(), kind, subject, demo, at
            on conflict (sign_in_name) do nothing
            returning 1)
        select exists (select 1 from made);
    end;

create function gate.set_account_disabled(kind text, subject uuid, value boolean) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        with changed as (
            update gate.account set disabled = value
             where organisation_id = rapport.current_organisation() and subject_kind = kind and subject_id = subject
            returning 1)
        select exists (select 1 from changed);
    end;

create function gate.set_password_hash(kind text, subject uuid, hash text) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        with changed as (
            update gate.account set password_hash = hash
             where organisation_id = rapport.current_organisation() and subject_kind = kind and subject_id = subject
            returning 1)
        select exists (select 1 from changed);
    end;

create function gate.accounts_of_organisation()
    returns table (subject_kind text, subject_id uuid, sign_in_name text, disabled boolean)
    language sql stable security definer set search_path = gate
    begin atomic
        select a.subject_kind, a.subject_id, a.sign_in_name, a.disabled
          from gate.account a where a.organisation_id = rapport.current_organisation();
    end;

-- An attempt is counted before the password is looked at and taken back when it was right, so that many at
-- once cannot slip through together. Whoever counts a key holds its lock until the short transaction ends.
create function gate.hold_sign_in_key(key bytea) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        select pg_advisory_xact_lock(hashtextextended(encode(key, 'hex'), 7)) is not null;
    end;

create function gate.sign_in_failures(key bytea, since timestamptz) returns setof timestamptz
    language sql stable security definer set search_path = gate
    begin atomic
        select f.at from gate.sign_in_failure f where f.key_hash = key and f.at > since order by f.at desc limit 1000;
    end;

create function gate.record_sign_in_failure(key bytea, moment timestamptz) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        insert into gate.sign_in_failure (key_hash, at) values (key, moment) returning true;
    end;

create function gate.forgive_sign_in(account_key bytea, address_key bytea, moment timestamptz) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        delete from gate.sign_in_failure where key_hash = account_key;
        delete from gate.sign_in_failure where ctid in (
            select f.ctid from gate.sign_in_failure f where f.key_hash = address_key and f.at = moment limit 1);
        select true;
    end;

create function gate.sweep_sign_in_failures(before timestamptz) returns bigint
    language sql volatile security definer set search_path = gate
    begin atomic
        with gone as (delete from gate.sign_in_failure where at < before returning 1) select count(*) from gone;
    end;

-- Personal links. Issued, used and revoked in the organisation of the transaction; opened by anyone who has the secret.
create function gate.issue_link(new_id uuid, hash bytea, of_kind text, person uuid, subject uuid, at timestamptz,
                                expires timestamptz) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        update gate.personal_link set revoked_at = at
         where organisation_id = rapport.current_organisation() and subject_id = subject and kind = of_kind
           and person_id is not distinct from person and used_at is null and revoked_at is null;
        insert into gate.personal_link (id, secret_hash, kind, organisation_id, person_id, subject_id, created_at,
                                        expires_at)
        select new_id, hash, of_kind, rapport.current_organisation(), person, subject, at, expires
         where of_kind <> 'FIRST_ADMINISTRATOR'
        returning true;
    end;

create function gate.link_with(hash bytea)
    returns table (id uuid, kind text, organisation_id uuid, person_id uuid, subject_id uuid, expires_at timestamptz,
                   used_at timestamptz, revoked_at timestamptz)
    language sql stable security definer set search_path = gate
    begin atomic
        select l.id, l.kind, l.organisation_id, l.person_id, l.subject_id, l.expires_at, l.used_at, l.revoked_at
          from gate.personal_link l where l.secret_hash = hash;
    end;

create function gate.use_link(link uuid, at timestamptz) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        with changed as (
            update gate.personal_link set used_at = at
             where id = link and used_at is null and revoked_at is null
               and organisation_id = rapport.current_organisation()
            returning 1)
        select exists (select 1 from changed);
    end;

create function gate.revoke_links(subject uuid, at timestamptz) returns bigint
    language sql volatile security definer set search_path = gate
    begin atomic
        with changed as (
            update gate.personal_link set revoked_at = at
             where organisation_id = rapport.current_organisation() and subject_id = subject
               and used_at is null and revoked_at is null
            returning 1)
        select count(*) from changed;
    end;

-- The first administrator: only while there is no organisation at all.
create function gate.is_empty() returns boolean
    language sql stable security definer set search_path = gate
    begin atomic
        select not exists (select 1 from rapport.organisation);
    end;

create function gate.issue_first_administrator_link(new_id uuid, hash bytea, at timestamptz, expires timestamptz)
    returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        update gate.personal_link set revoked_at = at
         where kind = 'FIRST_ADMINISTRATOR' and used_at is null and revoked_at is null;
        with made as (
            insert into gate.personal_link (id, secret_hash, kind, created_at, expires_at)
            select new_id, hash, 'FIRST_ADMINISTRATOR', at, expires
             where not exists (select 1 from rapport.organisation)
            returning 1)
        select exists (select 1 from made);
    end;

-- Takes the link for good; one at a time, so that two who hold it cannot both found an organisation.
create function gate.use_first_administrator_link(hash bytea, at timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = gate as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('rapport first administrator', 7));
    if exists (select 1 from rapport.organisation) then
        return false;
    end if;
    update gate.personal_link set used_at = at
     where secret_hash = hash and kind = 'FIRST_ADMINISTRATOR'
       and used_at is null and revoked_at is null and expires_at > at;
    return found;
end $$;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
