-- What families agreed about contact with a child: no legal order. What was agreed, how it stands and each contact are written
-- once; the words are encrypted under the child.

create table rapport.contact_agreement (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    child_id uuid not null,
    other_person uuid,
    other_name bytea,
    form text not null check (form in ('LETTER', 'PHONE', 'VIDEO', 'SUPERVISED_VISIT', 'VISIT')),
    terms bytea not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, child_id) references rapport.person,
    foreign key (organisation_id, other_person) references rapport.person,
    foreign key (organisation_id, recorded_by) references rapport.member,
    check ((other_person is null) <> (other_name is null)),
    check (other_person is null or other_person <> child_id)
);
create index contact_agreement_relationship on rapport.contact_agreement (organisation_id, relationship_id);
call rapport.protect('rapport.contact_agreement', append_only => true);

-- How it stands; the newest counts.
create table rapport.contact_standing (
    organisation_id uuid not null,
    id uuid not null,
    agreement_id uuid not null,
    number integer not null check (number >= 1),
    status text not null check (status in ('PROPOSED', 'TRIAL', 'ACTIVE', 'PAUSED', 'ENDED')),
    review_on date,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    constraint contact_standing_once unique (organisation_id, agreement_id, number),
    foreign key (organisation_id, agreement_id) references rapport.contact_agreement,
    foreign key (organisation_id, recorded_by) references rapport.member,
    check ((status = 'ENDED') = (review_on is null))
);
call rapport.protect('rapport.contact_standing', append_only => true);

create table rapport.contact_log (
    organisation_id uuid not null,
    id uuid not null,
    agreement_id uuid not null,
    on_day date not null,
    outcome text not null check (outcome in ('PLANNED', 'HAPPENED', 'CANCELLED')),
    words bytea,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, agreement_id) references rapport.contact_agreement,
    foreign key (organisation_id, recorded_by) references rapport.member
);
create index contact_log_agreement on rapport.contact_log (organisation_id, agreement_id, on_day);
call rapport.protect('rapport.contact_log', append_only => true);
