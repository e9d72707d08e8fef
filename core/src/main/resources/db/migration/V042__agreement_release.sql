-- A guardian reads the goals of a version only when the young person released them, or when it was decided so where the
-- rule of the practice's jurisdiction allows that. The reason of a decision is encrypted.

create table rapport.agreement_release (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    agreement_id uuid not null,
    person_id uuid not null,
    basis text not null check (basis in ('YOUNG_PERSON', 'DECISION')),
    rule_id uuid,
    reason bytea,
    released_at timestamptz not null,
    released_by uuid not null,
    taken_back_at timestamptz,
    taken_back_by uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, agreement_id) references rapport.agreement_version,
    foreign key (organisation_id, person_id) references rapport.person,
    foreign key (organisation_id, rule_id) references rapport.jurisdiction_rule,
    foreign key (organisation_id, released_by) references rapport.member,
    foreign key (organisation_id, taken_back_by) references rapport.member,
    check ((basis = 'DECISION') = (rule_id is not null and reason is not null)),
    check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index agreement_release_once on rapport.agreement_release (organisation_id, agreement_id, person_id)
    where taken_back_at is null;
call rapport.protect('rapport.agreement_release');
