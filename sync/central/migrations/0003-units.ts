/** Changes of the organisation chart are few among millions of facts, and every citizen's question asks for them. */
export const units = `
create index facts_of_units on facts (office, position) where kind in ('UnitAdded', 'UnitRenamed', 'UnitEnded');
`;
