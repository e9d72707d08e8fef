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
