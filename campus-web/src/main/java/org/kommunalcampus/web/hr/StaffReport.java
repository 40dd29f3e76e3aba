package org.kommunalcampus.web.hr;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.RejectedRow;

/**
 * What became of a staff file, in the terms of who made it.
 *
 * @param silent columns that the file does not have; what they would say stays as it is
 * @param findings in the order of the file
 */
record StaffReport(int created, int updated, int unchanged, List<String> silent, List<Finding> findings) {

    private static final int HEADER_AND_ONE = 2;

    /** A row of the file. */
    record Row(int index, String key, String name) {}

    /**
     * What is wrong with a row.
     *
     * @param number the number that spreadsheets show
     * @param key code or personnel key, empty where the row cannot be read
     */
    record Finding(int number, String key, String name, String pointer, String detail) {}

    static StaffReport of(ImportReport report, List<String> silent, List<RejectedRow> unread, List<Row> rows) {
        Map<Integer, Row> byIndex =
                rows.stream().collect(Collectors.toMap(Row::index, Function.identity(), (one, other) -> one));
        Stream<RejectedRow> rejected = ImportOutcome.of(report).rejected().stream()
                .map(row -> new RejectedRow(rows.get(row.index()).index(), row.pointer(), row.code(), row.detail()));
        List<Finding> findings = Stream.concat(rejected, unread.stream())
                .sorted(Comparator.comparingInt(RejectedRow::index))
                .map(row -> finding(row, byIndex.getOrDefault(row.index(), new Row(row.index(), "", ""))))
                .toList();
        return new StaffReport(report.created(), report.updated(), report.unchanged(), silent, findings);
    }

    private static Finding finding(RejectedRow fault, Row row) {
        return new Finding(fault.index() + HEADER_AND_ONE, row.key(), row.name(), fault.pointer(), fault.detail());
    }
}
