-- What a unit is called is asked by its identity, and its key begins with its organisation.
CREATE INDEX ON views.unit (unit);
