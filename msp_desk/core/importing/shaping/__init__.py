"""From the table of a file to the table that is read, with the reason for each row that is no record."""
