-- Months that were closed before the basis was kept did not say what fees were owed for, and nobody knows it now.
update settlement_line set basis = 'UNKNOWN';
