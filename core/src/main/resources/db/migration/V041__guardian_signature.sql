-- A guardian signs for a child: the same person may sign for themselves too, and for several children.

alter table rapport.agreement_signature drop constraint agreement_signature_party_kind_check;
alter table rapport.agreement_signature add constraint agreement_signature_party_kind_check
    check (party_kind in ('CLIENT', 'THERAPIST', 'GUARDIAN'));
alter table rapport.agreement_signature add column on_behalf_of uuid;
alter table rapport.agreement_signature add constraint agreement_signature_on_behalf
    check ((party_kind = 'GUARDIAN') = (on_behalf_of is not null));
alter table rapport.agreement_signature add foreign key (organisation_id, on_behalf_of) references rapport.person;
alter table rapport.agreement_signature drop constraint agreement_signature_organisation_id_agreement_id_party_id_key;
create unique index agreement_signature_once
    on rapport.agreement_signature (organisation_id, agreement_id, party_id, coalesce(on_behalf_of, party_id));

-- Guardians have links of their own kind, which open nothing but the terms they sign.
alter table gate.personal_link drop constraint personal_link_kind_check;
alter table gate.personal_link add constraint personal_link_kind_check
    check (kind in ('CHECK', 'AGREEMENT', 'GUARDIAN', 'FIRST_ADMINISTRATOR', 'INVITATION'));
