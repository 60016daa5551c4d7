-- What the planner knows of a table it keeps as samples of its values: of keys it shall keep none.
ALTER TABLE vault.key ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE vault.organisation_key ALTER COLUMN wrapped SET STATISTICS 0;
