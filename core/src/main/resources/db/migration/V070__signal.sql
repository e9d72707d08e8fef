-- What the rules saw. Each signal keeps the rule, its version, the parameters' version and the figures it used.

-- The parameters of a rule for an instrument, versioned; recomputed nightly where practice data say more.
create table rapport.signal_parameters (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    instrument_id text not null,
    scale_id text not null,
    number integer not null check (number >= 1),
    spread_between numeric(12, 4) not null check (spread_between > 0),
    clients integer not null default 0,
    provenance text not null check (provenance in ('DESIGN', 'PRACTICE_DATA', 'CONFIGURED')),
    computed_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, instrument_id, scale_id, number)
);
call rapport.protect('rapport.signal_parameters', append_only => true);

create table rapport.signal (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    response_id uuid not null,
    session_id uuid,
    respondent_kind text not null,
    respondent_id uuid not null,
    instrument_id text not null,
    scale_id text not null,
    kind text not null check (kind in ('NOTICE', 'SIGNAL', 'SLOW_DECLINE', 'TENSION_REPORTED')),
    rule text not null,
    rule_version text not null,
    parameters_id uuid,
    before_value numeric(12, 4),
    value numeric(12, 4),
    drop_value numeric(12, 4),
    spread_within numeric(12, 4),
    threshold numeric(12, 4),
    attached_to uuid,
    repair text not null check (repair in ('OPEN', 'PARTIAL', 'REPAIRED', 'UNREPAIRED', 'NOT_APPLICABLE')),
    repair_response_id uuid,
    raised_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, response_id, scale_id, rule),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, response_id) references rapport.response,
    foreign key (organisation_id, session_id) references rapport.session,
    foreign key (organisation_id, parameters_id) references rapport.signal_parameters,
    foreign key (organisation_id, attached_to) references rapport.signal
);
create index signal_relationship on rapport.signal (organisation_id, relationship_id, raised_at);
call rapport.protect('rapport.signal');
