-- Minors. What the law of a place says about young people is data of the organisation, with its source; the product
-- ships none. Guardians belong to a child's part in one unit, so that no unit tells of another.

create table rapport.jurisdiction_rule (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    version bigint not null default 1,
    jurisdiction text not null check (length(jurisdiction) between 1 and 100),
    jurisdiction_key text collate "C" not null,
    age_self_consent integer not null check (age_self_consent between 10 and 18),
    assent_from integer check (assent_from >= 0 and assent_from < age_self_consent),
    who_signs text not null check (who_signs in ('GUARDIANS', 'GUARDIANS_AND_ASSENT')),
    parent_access text not null check (parent_access in ('RELEASED_ONLY', 'RELEASED_OR_DECIDED')),
    source text not null check (length(source) between 1 and 1000),
    provenance text not null default 'UNVERIFIED' check (provenance in ('UNVERIFIED', 'SECONDARY', 'VERIFIED')),
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (organisation_id, id),
    constraint jurisdiction_once unique (organisation_id, jurisdiction_key),
    foreign key (organisation_id, changed_by) references rapport.member
);
call rapport.protect('rapport.jurisdiction_rule');

-- Which rule a practice goes by; without a row nobody under 18 signs or uses the portal there.
create table rapport.practice_jurisdiction (
    organisation_id uuid not null,
    practice_id uuid not null,
    rule_id uuid not null,
    chosen_at timestamptz not null,
    chosen_by uuid not null,
    primary key (organisation_id, practice_id),
    foreign key (organisation_id, practice_id) references rapport.practice,
    foreign key (organisation_id, rule_id) references rapport.jurisdiction_rule,
    foreign key (organisation_id, chosen_by) references rapport.member
);
call rapport.protect('rapport.practice_jurisdiction');

-- Who may do what for a child, in which period. A row is closed at once when the young person consents alone or when
-- it is ended on the spot; the days of its period stay as they were.
create table rapport.guardianship (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    unit_id uuid not null,
    child_id uuid not null,
    guardian_id uuid not null,
    may_sign boolean not null,
    may_pay boolean not null,
    may_see_appointments boolean not null,
    starts_on date not null,
    ends_on date,
    closed_at timestamptz,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, unit_id, child_id) references rapport.participant (organisation_id, unit_id, person_id),
    foreign key (organisation_id, guardian_id) references rapport.person,
    foreign key (organisation_id, recorded_by) references rapport.member,
    check (guardian_id <> child_id),
    check (ends_on is null or ends_on >= starts_on),
    check (may_sign or may_pay or may_see_appointments),
    constraint guardianship_once exclude using gist (organisation_id with =, unit_id with =, child_id with =,
        guardian_id with =, daterange(starts_on, ends_on, '[]') with &&) where (closed_at is null)
);
create index guardianship_unit on rapport.guardianship (organisation_id, unit_id);
call rapport.protect('rapport.guardianship');

-- What a child said to the work, as its therapist heard it; the latest counts. The child's words are encrypted.
create table rapport.assent (
    organisation_id uuid not null,
    id uuid not null,
    unit_id uuid not null,
    person_id uuid not null,
    outcome text not null check (outcome in ('GIVEN', 'REFUSED', 'NOT_ABLE')),
    on_day date not null,
    words bytea,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, unit_id, person_id) references rapport.participant (organisation_id, unit_id, person_id),
    foreign key (organisation_id, recorded_by) references rapport.member
);
create index assent_person on rapport.assent (organisation_id, unit_id, person_id, recorded_at);
call rapport.protect('rapport.assent', append_only => true);

-- Birthdays are looked for each day.
create index person_born on rapport.person (organisation_id, born_on);
