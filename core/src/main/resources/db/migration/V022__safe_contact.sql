-- Address and phone of a person are kept from everybody else who takes part. Set in one unit it holds in all; the reason
-- is encrypted and read by therapists of the unit it was set in.

create table rapport.safe_contact (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    unit_id uuid not null,
    person_id uuid not null,
    reason bytea not null,
    set_at timestamptz not null,
    set_by uuid not null,
    lifted_at timestamptz,
    lifted_by uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, unit_id) references rapport.client_unit,
    foreign key (organisation_id, person_id) references rapport.person,
    foreign key (organisation_id, set_by) references rapport.member,
    foreign key (organisation_id, lifted_by) references rapport.member,
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index safe_contact_once on rapport.safe_contact (organisation_id, person_id, unit_id) where lifted_at is null;
call rapport.protect('rapport.safe_contact');
