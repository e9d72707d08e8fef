-- Where a relationship takes place: one of its practice's sites, or not said.

alter table rapport.site add constraint site_of_practice unique (organisation_id, practice_id, id);
alter table rapport.relationship add column site_id uuid;
alter table rapport.relationship add foreign key (organisation_id, practice_id, site_id)
    references rapport.site (organisation_id, practice_id, id);
create index relationship_site on rapport.relationship (organisation_id, site_id) where site_id is not null;
