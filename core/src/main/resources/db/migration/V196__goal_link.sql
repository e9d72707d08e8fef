-- A person reads, writes and answers goals through a personal link too; its subject is the relationship.
alter table gate.personal_link drop constraint personal_link_kind_check;
alter table gate.personal_link add constraint personal_link_kind_check
    check (kind in ('CHECK', 'AGREEMENT', 'GUARDIAN', 'CONSENT', 'GOALS', 'FIRST_ADMINISTRATOR', 'INVITATION', 'PORTAL'));
