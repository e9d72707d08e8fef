-- Who called a session off and when: what is due for it follows from the agreement, by the clock on the wall.

alter table rapport.session add column cancelled_at timestamptz;
alter table rapport.session add column cancelled_by text check (cancelled_by in ('CLIENT', 'THERAPIST'));
alter table rapport.session add constraint session_called_off
    check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null or state = 'CANCELLED'));

-- The agreement was looked back on together, on a day; what its review points are compared with.
create table rapport.agreement_review (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    agreement_id uuid not null,
    held_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    constraint agreement_review_once unique (organisation_id, relationship_id, held_on),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, agreement_id) references rapport.agreement_version,
    foreign key (organisation_id, recorded_by) references rapport.member
);
call rapport.protect('rapport.agreement_review', append_only => true);

-- Nobody wrote look backs down before: organisations that exist are asked for those that become due from now on only.
alter table rapport.organisation add column looking_back_from date;
update rapport.organisation set looking_back_from = current_date;
