-- Instruments asked, answered, scored. A response is one completed form: one row, answers as an array.

-- The structure a response was answered with, kept so that scores stay reproducible when a plugin is gone.
create table rapport.instrument_structure (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    instrument_id text not null,
    instrument_version text not null,
    digest text not null,
    structure text not null,
    first_used_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, instrument_id, instrument_version, digest)
);
call rapport.protect('rapport.instrument_structure', append_only => true);

-- One form asked of one respondent. The draft is encrypted and replaced as it is typed.
create table rapport.assignment (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    session_id uuid,
    structure_id uuid not null,
    instrument_id text not null,
    instrument_version text not null,
    respondent_kind text not null check (respondent_kind in ('CLIENT', 'THERAPIST')),
    respondent_id uuid not null,
    state text not null check (state in ('OPEN', 'ANSWERED', 'SKIPPED', 'CLOSED')),
    assigned_at timestamptz not null,
    closes_at timestamptz,
    draft bytea,
    draft_sequence bigint not null default 0,
    draft_at timestamptz,
    skip_reason text check (skip_reason in ('NO_TIME', 'NOT_SUITABLE', 'CLIENT_ASKED', 'OTHER')),
    ended_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, session_id) references rapport.session,
    foreign key (organisation_id, structure_id) references rapport.instrument_structure,
    check ((state = 'SKIPPED') = (skip_reason is not null))
);
create unique index assignment_once on rapport.assignment
    (organisation_id, session_id, instrument_id, respondent_id) where session_id is not null;
create index assignment_relationship on rapport.assignment (organisation_id, relationship_id, assigned_at);
create index assignment_respondent on rapport.assignment (organisation_id, respondent_id, state);
call rapport.protect('rapport.assignment');

create table rapport.response (
    organisation_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    relationship_id uuid not null,
    session_id uuid,
    structure_id uuid not null,
    instrument_id text not null,
    instrument_version text not null,
    respondent_kind text not null,
    respondent_id uuid not null,
    language text not null,
    entered_by text not null check (entered_by in ('RESPONDENT', 'STAFF_FROM_PAPER', 'IMPORT')),
    idempotency_key uuid not null,
    answered_at timestamptz not null,
    answers numeric[] not null,
    words bytea,
    primary key (organisation_id, id),
    unique (organisation_id, assignment_id),
    unique (organisation_id, idempotency_key),
    foreign key (organisation_id, assignment_id) references rapport.assignment,
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, session_id) references rapport.session,
    foreign key (organisation_id, structure_id) references rapport.instrument_structure
);
create index response_course on rapport.response (organisation_id, relationship_id, instrument_id, answered_at);
create index response_session on rapport.response (organisation_id, session_id) where session_id is not null;
call rapport.protect('rapport.response', append_only => true);

-- Scores are derived and can be made again from the raw answers.
create table rapport.score (
    organisation_id uuid not null,
    id uuid not null,
    response_id uuid not null,
    scale_id text not null,
    state text not null check (state in ('SCORED', 'PRORATED', 'TOO_FEW_ANSWERS', 'PENDING')),
    value numeric(12, 4),
    missing integer not null default 0,
    primary key (organisation_id, id),
    unique (organisation_id, response_id, scale_id),
    foreign key (organisation_id, response_id) references rapport.response,
    check ((state in ('SCORED', 'PRORATED')) = (value is not null))
);
call rapport.protect('rapport.score');
