/**
 * Numbers of cases. `unit` is upper-cased in all of these tables: references are one whatever the case of their unit. `sub` 0: the
 * number stands in the list itself, in no group.
 */
export const cases = `
alter table stations add column settled_epoch int not null default 0;
update stations set settled_epoch = (select centre_epoch from counters where counters.office = stations.office);
alter table counters add column numbers_epoch int not null default 0;
create table case_lists (
  office text not null references offices,
  unit text not null,
  jrwa text not null,
  year int not null,
  last int not null,
  primary key (office, unit, jrwa, year)
);
create table case_list_holders (
  office text not null,
  unit text not null,
  jrwa text not null,
  year int not null,
  station text not null,
  state text not null check (state in ('held', 'returned', 'taken-back')),
  primary key (office, unit, jrwa, year, station),
  foreign key (office, unit, jrwa, year) references case_lists
);
create table case_numbers (
  office text not null,
  unit text not null,
  jrwa text not null,
  year int not null,
  no int not null,
  sub int not null,
  "case" text not null,
  station text not null,
  is_group boolean not null,
  opened boolean not null,
  primary key (office, unit, jrwa, year, no, sub),
  foreign key (office, unit, jrwa, year) references case_lists
);
create index case_numbers_case on case_numbers (office, "case");
create table case_items (
  office text not null references offices,
  item text not null,
  "case" text not null,
  primary key (office, item, "case")
);
create index facts_of_cases on facts (office, subject, position) where kind in ('FolderOpened', 'CaseDescribed', 'ItemJoined',
  'ItemParted', 'CaseAssigned', 'CaseNumberAsked', 'CaseNumberDenied', 'CaseOpened', 'CaseAnnulled', 'FolderClosed', 'CaseMoved',
  'ProceedingSet', 'ClockStopped', 'ClockStarted', 'TermExtended', 'PartyTermSet', 'CaseNoted', 'CaseClosed', 'RetentionHeld');
`;
