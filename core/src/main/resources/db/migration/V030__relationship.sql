-- The record itself: a client unit and its therapists, in phases, with one timeline of what happened.

create table rapport.relationship (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    practice_id uuid not null,
    unit_id uuid not null,
    phase text not null check (phase in ('ENGAGING', 'WORKING', 'ENDING', 'ENDED')),
    opened_on date not null,
    ended_on date,
    primary key (organisation_id, id),
    foreign key (organisation_id, practice_id) references rapport.practice,
    foreign key (organisation_id, unit_id) references rapport.client_unit,
    check (ended_on is null or ended_on >= opened_on),
    check ((phase = 'ENDED') = (ended_on is not null))
);
create index relationship_unit on rapport.relationship (organisation_id, unit_id);
call rapport.protect('rapport.relationship');

create table rapport.relationship_therapist (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    member_id uuid not null,
    starts_on date not null,
    ends_on date,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, member_id) references rapport.member,
    check (ends_on is null or ends_on >= starts_on)
);
create index relationship_therapist_member on rapport.relationship_therapist (organisation_id, member_id, relationship_id);
create index relationship_therapist_relationship on rapport.relationship_therapist (organisation_id, relationship_id);
call rapport.protect('rapport.relationship_therapist');

-- One timeline. Facts are a kind, an id and a few figures or dates; clinical text stays where it is encrypted.
create table rapport.ledger_entry (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    kind text not null,
    audience text not null check (audience in ('THERAPIST', 'CLIENT_AND_THERAPIST')),
    actor_kind text not null,
    actor_id uuid,
    subject_id uuid,
    facts text not null default '',
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship
);
create index ledger_entry_time on rapport.ledger_entry (organisation_id, relationship_id, occurred_at desc, id desc);
call rapport.protect('rapport.ledger_entry', append_only => true);
