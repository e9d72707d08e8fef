-- Answers told of after the day they were given: typed in from older paper, or brought from another system.
alter table rapport.response add column source text not null default 'PRESENT' check (source in ('PRESENT', 'PAST'));

-- A past answer that needed a person then. It asks nobody now: therapist and supervisor look through one list and close
-- each with a note, which is encrypted for the person who answered.
create table rapport.past_risk (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    response_id uuid not null,
    person_id uuid not null,
    items text not null,
    entered_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid,
    note bytea,
    primary key (organisation_id, id),
    unique (organisation_id, response_id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, response_id) references rapport.response,
    foreign key (organisation_id, person_id) references rapport.person,
    foreign key (organisation_id, closed_by) references rapport.member,
    check ((closed_at is null) = (closed_by is null)),
    check ((closed_at is null) = (note is null))
);
create index past_risk_open on rapport.past_risk (organisation_id, relationship_id) where closed_at is null;
call rapport.protect('rapport.past_risk');
