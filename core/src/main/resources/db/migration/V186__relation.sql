-- How people stand to each other. A relation is between two people, one of whom may take no part and is then called by
-- an encrypted name. How close it is, is one person's view at a time: views stand beside each other and are never changed.

create table rapport.relation (
    organisation_id uuid not null,
    id uuid not null,
    unit_id uuid not null,
    from_person uuid not null,
    to_person uuid,
    to_name bytea,
    type text not null check (type in ('MOTHER', 'FATHER', 'PARENT', 'STEP_PARENT', 'FOSTER_PARENT', 'CHILD', 'STEP_CHILD',
        'FOSTER_CHILD', 'SIBLING', 'HALF_SIBLING', 'STEP_SIBLING', 'GRANDPARENT', 'GRANDCHILD', 'SPOUSE', 'PARTNER',
        'FORMER_PARTNER', 'GUARDIAN', 'OTHER_RELATIVE', 'OTHER')),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, unit_id, from_person) references rapport.participant (organisation_id, unit_id, person_id),
    foreign key (organisation_id, to_person) references rapport.person,
    foreign key (organisation_id, recorded_by) references rapport.member,
    check ((to_person is null) <> (to_name is null)),
    check (to_person is null or to_person <> from_person)
);
create index relation_unit on rapport.relation (organisation_id, unit_id);
call rapport.protect('rapport.relation', append_only => true);

-- Described by somebody who takes part, as the therapist heard it, or seen so by the therapist: then by nobody of the unit.
create table rapport.relation_view (
    organisation_id uuid not null,
    id uuid not null,
    relation_id uuid not null,
    described_by uuid,
    closeness text not null check (closeness in ('CLOSE', 'REGULAR', 'REDUCED', 'CONFLICTUAL', 'CUT_OFF', 'UNKNOWN')),
    since date,
    words bytea,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, relation_id) references rapport.relation,
    foreign key (organisation_id, described_by) references rapport.person,
    foreign key (organisation_id, recorded_by) references rapport.member
);
create index relation_view_relation on rapport.relation_view (organisation_id, relation_id, recorded_at);
call rapport.protect('rapport.relation_view', append_only => true);
