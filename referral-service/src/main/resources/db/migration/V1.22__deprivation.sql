-- Public tables that the deployer brings: in which areas a postcode lies, how deprived an area is.
create table postcode_area (
  postcode text not null,
  lsoa     text not null,
  primary key (postcode, lsoa)
);

create table area_deprivation (
  lsoa    text not null,
  edition text not null,
  decile  int not null check (decile between 1 and 10),
  primary key (lsoa, edition)
);
