-- Series and sessions; who came; the agreement version in force is pinned on each session.

create table rapport.session_series (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    rule text not null,
    first_at timestamp not null,
    zone text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship
);
call rapport.protect('rapport.session_series');

create table rapport.session (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    series_id uuid,
    agreement_id uuid,
    therapist_id uuid not null,
    number integer not null check (number >= 1),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    opened_at timestamptz,
    primary key (organisation_id, id),
    unique (organisation_id, relationship_id, number),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, series_id) references rapport.session_series,
    foreign key (organisation_id, agreement_id) references rapport.agreement_version,
    foreign key (organisation_id, therapist_id) references rapport.member,
    check (ends_at > starts_at),
    constraint session_therapist_free exclude using gist
        (organisation_id with =, therapist_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'CANCELLED')
);
create index session_day on rapport.session (organisation_id, therapist_id, starts_at);
create index session_relationship on rapport.session (organisation_id, relationship_id, starts_at);
call rapport.protect('rapport.session');

create table rapport.attendance (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    session_id uuid not null,
    person_id uuid not null,
    status text not null check (status in ('EXPECTED', 'ATTENDED', 'LATE', 'ABSENT', 'EXCUSED')),
    primary key (organisation_id, id),
    unique (organisation_id, session_id, person_id),
    foreign key (organisation_id, session_id) references rapport.session,
    foreign key (organisation_id, person_id) references rapport.person
);
call rapport.protect('rapport.attendance');
