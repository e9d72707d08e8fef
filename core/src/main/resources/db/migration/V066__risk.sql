-- An answer that needs a person whatever the score (such as item 9 of the PHQ-9). Open until somebody says what was
-- done; until then it goes to wider circles. What was done is encrypted for the person who answered.
create table rapport.risk_notice (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    response_id uuid not null,
    person_id uuid not null,
    items text not null,
    raised_at timestamptz not null,
    circle integer not null default 0 check (circle >= 0),
    widens_at timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    done bytea,
    primary key (organisation_id, id),
    unique (organisation_id, response_id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, response_id) references rapport.response,
    foreign key (organisation_id, person_id) references rapport.person,
    foreign key (organisation_id, acknowledged_by) references rapport.member,
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check (acknowledged_at is null or widens_at is null)
);
create index risk_notice_widens on rapport.risk_notice (organisation_id, widens_at) where widens_at is not null;
create index risk_notice_relationship on rapport.risk_notice (organisation_id, relationship_id);
call rapport.protect('rapport.risk_notice');

-- Whom to call in a crisis, in the practice's own words for each language; shown on every form of a client.
create table rapport.crisis_contact (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    practice_id uuid not null,
    language text not null check (language in ('en', 'de')),
    words text not null check (length(words) between 1 and 600),
    primary key (organisation_id, id),
    unique (organisation_id, practice_id, language),
    foreign key (organisation_id, practice_id) references rapport.practice
);
call rapport.protect('rapport.crisis_contact');
