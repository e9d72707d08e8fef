-- What a dashboard needs per relationship: one row, rebuilt by a command that proves equality.

create table rapport.relationship_state (
    organisation_id uuid not null,
    relationship_id uuid not null,
    sessions_held integer not null default 0,
    agreement_id uuid,
    client_scores numeric[] not null default '{}',
    last_check_at timestamptz,
    open_signals integer not null default 0,
    changed_at timestamptz not null,
    primary key (organisation_id, relationship_id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, agreement_id) references rapport.agreement_version
);
call rapport.protect('rapport.relationship_state');
