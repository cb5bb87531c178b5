"""One generator per rule: what is wrong with the report, in plain English."""
