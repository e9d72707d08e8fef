-- What was agreed against what happens: where it has passed the limits, found each night, and the limits in versions.

create table rapport.drift_limits (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    number integer not null check (number >= 1),
    days integer not null check (days between 14 and 365),
    frequency_percent integer not null check (frequency_percent between 1 and 500),
    length_minutes integer not null check (length_minutes between 1 and 240),
    missed_percent integer not null check (missed_percent between 1 and 100),
    sessions_over integer not null check (sessions_over between 0 and 1000),
    review_days integer not null check (review_days between 0 and 365),
    earliest_hour integer not null check (earliest_hour between 0 and 23),
    latest_hour integer not null check (latest_hour between 1 and 24),
    decided_at timestamptz not null,
    decided_by uuid not null,
    primary key (organisation_id, id),
    constraint drift_limits_once unique (organisation_id, number),
    foreign key (organisation_id, decided_by) references rapport.member,
    check (earliest_hour < latest_hour)
);
call rapport.protect('rapport.drift_limits', append_only => true);

-- The drifts that have passed, as of the last night; each stays one row for as long as it goes on.
create table rapport.drift (
    organisation_id uuid not null,
    relationship_id uuid not null,
    kind text not null check (kind in ('FREQUENCY', 'LENGTH', 'MISSED', 'EXTENT', 'REVIEW', 'FRAME', 'HOURS')),
    since date not null,
    primary key (organisation_id, relationship_id, kind),
    foreign key (organisation_id, relationship_id) references rapport.relationship
);
call rapport.protect('rapport.drift');

-- How far the night's run has come: several servers share it, and one that was killed is gone on from.
create table rapport.drift_run (
    organisation_id uuid primary key references rapport.organisation,
    night date not null,
    reached uuid not null,
    over boolean not null default false
);
call rapport.protect('rapport.drift_run');
