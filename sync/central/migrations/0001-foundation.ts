/** The log, the stations, the keys, the public row. */
export const foundation = `
create table offices (
  office text primary key,
  receipt_secret text not null,
  opened_at text not null
);
create table counters (
  office text primary key references offices,
  position bigint not null,
  sum text not null,
  centre_epoch int not null
);
create table centre_epochs (
  office text not null references offices,
  epoch int not null,
  opened_at text not null,
  head bigint not null,
  why text not null,
  primary key (office, epoch)
);
create table checkpoints (
  office text not null,
  position bigint not null,
  sum text not null,
  primary key (office, position)
);
create table stations (
  office text not null references offices,
  station text not null,
  name text not null,
  public_key text not null,
  point text,
  epoch int not null,
  scopes text[] not null,
  enrolled_at text not null,
  last_contact text,
  revoked_at text,
  revoke_reason text,
  primary key (office, station)
);
create unique index stations_point on stations (office, point);
create table chains (
  office text not null,
  station text not null,
  epoch int not null,
  seq bigint not null,
  hash text not null,
  primary key (office, station, epoch),
  foreign key (office, station) references stations
);
create table series (
  office text not null,
  point text not null,
  year int not null,
  station text not null,
  highest bigint not null,
  primary key (office, point, year)
);
create table codes (
  office text not null references offices,
  code_hash text not null,
  name text not null,
  point text,
  scopes text[] not null,
  expires_at text not null,
  used_at text,
  station text,
  primary key (office, code_hash)
);
create table facts (
  office text not null,
  position bigint not null,
  station text not null,
  epoch int not null,
  seq bigint not null,
  id uuid not null,
  kind text not null,
  version int not null,
  subject text not null,
  scope text not null,
  at text not null,
  day text not null,
  by text not null,
  body text not null,
  sealed_key text,
  sealed_box text,
  prev text not null,
  hash text not null,
  refused text,
  refused_details text,
  primary key (office, position)
);
create unique index facts_chain on facts (office, station, epoch, seq);
create table subject_keys (
  office text not null,
  subject text not null,
  scope text not null,
  key text,
  primary key (office, subject, scope)
);
create table public_items (
  office text not null,
  item text not null,
  receipt_hash text,
  state text not null,
  primary key (office, item)
);
create unique index public_items_receipt on public_items (office, receipt_hash);
`;
