-- What programs come with instead of a password: of a secret only its hash, whose account acts, what it may be used
-- for, and until when. Made and revoked by the operator; looked up one at a time before the organisation is known.

create table gate.api_token (
    id uuid primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    organisation_id uuid not null references rapport.organisation,
    account_id uuid not null references gate.account,
    label text not null check (length(label) <= 100),
    scopes text[] not null check (cardinality(scopes) between 1 and 50),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    -- the day only: when somebody works is nobody's business
    last_used_on date,
    check (expires_at > created_at)
);
create index api_token_account on gate.api_token (account_id);

-- The token with this hash, whatever became of it; one that can be used is marked with the day.
create function gate.use_api_token(hash bytea, at timestamptz)
    returns table (id uuid, organisation_id uuid, member_id uuid, scopes text, expires_at timestamptz, closed boolean)
    language sql volatile security definer set search_path = gate
    begin atomic
        update gate.api_token set last_used_on = cast(at at time zone 'UTC' as date)
         where secret_hash = hash and revoked_at is null and expires_at > at
           and last_used_on is distinct from cast(at at time zone 'UTC' as date);
        select t.id, t.organisation_id, a.subject_id, array_to_string(t.scopes, ','), t.expires_at,
               t.revoked_at is not null or a.disabled or a.subject_kind <> 'MEMBER'
          from gate.api_token t
          join gate.account a on a.id = t.account_id and a.organisation_id = t.organisation_id
         where t.secret_hash = hash;
    end;

-- Whoever's account is closed has no token any more, also when it is opened again.
create or replace function gate.set_account_disabled(kind text, subject uuid, value boolean) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        update gate.api_token t set revoked_at = now()
          from gate.account a
         where value and t.revoked_at is null and a.id = t.account_id
           and a.organisation_id = rapport.current_organisation() and a.subject_kind = kind and a.subject_id = subject;
        with changed as (
            update gate.account set disabled = value
             where organisation_id = rapport.current_organisation() and subject_kind = kind and subject_id = subject
            returning 1)
        select exists (select 1 from changed);
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
