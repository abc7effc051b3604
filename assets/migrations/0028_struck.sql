-- Lines that are struck out are few: the list of meetings counts what is open without them, and reads no line for it.
CREATE INDEX entries_struck ON entries (meeting, id) WHERE struck = 1;
