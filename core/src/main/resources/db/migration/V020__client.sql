-- Persons and the units they take part in. One person may be in several units; neither reveals the other.
-- Names are searched by prefix on folded keys: family name then given name, and given name then family name.

create table rapport.person (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    version bigint not null default 1,
    given_name text not null check (length(given_name) between 1 and 200),
    family_name text not null check (length(family_name) between 1 and 200),
    sort_key text collate "C" not null,
    given_key text collate "C" not null,
    born_on date,
    language text not null check (language in ('en', 'de')),
    contact_kind text not null check (contact_kind in ('EMAIL', 'PHONE', 'NONE')),
    contact text,
    portal_access boolean not null default false,
    primary key (organisation_id, id),
    check ((contact_kind = 'NONE') = (contact is null))
);
create index person_sort on rapport.person (organisation_id, sort_key);
call rapport.protect('rapport.person');

create table rapport.client_unit (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    practice_id uuid not null,
    kind text not null check (kind in ('INDIVIDUAL', 'COUPLE', 'FAMILY', 'GROUP')),
    code text collate "C" not null,
    primary key (organisation_id, id),
    unique (organisation_id, code),
    foreign key (organisation_id, practice_id) references rapport.practice
);
call rapport.protect('rapport.client_unit');

-- Codes such as HB-0123 count up per organisation; one row is the counter.
create table rapport.unit_code (
    organisation_id uuid primary key references rapport.organisation,
    prefix text not null check (prefix ~ '^[A-Z]{1,4}$'),
    last_number integer not null check (last_number >= 1)
);
call rapport.protect('rapport.unit_code');

create table rapport.participant (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    unit_id uuid not null,
    person_id uuid not null,
    role text not null check (role in ('CLIENT', 'PARTNER', 'PARENT', 'CHILD', 'MEMBER')),
    position integer not null check (position >= 1),
    starts_on date not null,
    ends_on date,
    primary key (organisation_id, id),
    unique (organisation_id, unit_id, person_id),
    foreign key (organisation_id, unit_id) references rapport.client_unit,
    foreign key (organisation_id, person_id) references rapport.person,
    check (ends_on is null or ends_on >= starts_on)
);
create index participant_person on rapport.participant (organisation_id, person_id);
call rapport.protect('rapport.participant');
