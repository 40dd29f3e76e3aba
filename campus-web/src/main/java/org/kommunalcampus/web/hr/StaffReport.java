package org.kommunalcampus.web.hr;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param changes of people, in the order of the file; a dry run tells them
 */
record StaffReport(
        int created,
        int updated,
        int unchanged,
        List<String> silent,
        List<Finding> findings,
        List<PersonChange> changes) {

    private static final int HEADER_AND_ONE = 2;
    private static final Set<String> JOBS = Set.of("jobProfile", "jobSince", "furtherJobs");

    /** A row of the file. */
    record Row(int index, String key, String name) {

        /** The number that spreadsheets show. */
        int number() {
            return index + HEADER_AND_ONE;
        }
    }

    /**
     * What is wrong with a row.
     *
     * @param number the number that spreadsheets show
     * @param key code or personnel key, empty where the row cannot be read
     * @param field its name in our template, empty for the row as a whole
     */
    record Finding(int number, String key, String name, String field, String detail) {}

    /**
     * What a row changes about a person.
     *
     * @param isNew whether nobody knew the person
     * @param gained rules that name the person from then on
     * @param lost rules that do so no more
     */
    record PersonChange(
            int number,
            String key,
            String name,
            boolean isNew,
            List<StaffSnapshot.Change> fields,
            List<String> gained,
            List<String> lost) {

        /** Whether the person's plan has to be built again. */
        public boolean isPlanned() {
            return isNew
                    || !gained.isEmpty()
                    || !lost.isEmpty()
                    || fields.stream().anyMatch(change -> JOBS.contains(change.field()));
        }
    }

    /** How many plans are built again because of it. */
    public long plans() {
        return changes.stream().filter(PersonChange::isPlanned).count();
    }

    /** For how many people rules ask something else from then on. */
    public long duties() {
        return changes.stream()
                .filter(change -> !change.gained().isEmpty() || !change.lost().isEmpty())
                .count();
    }

    static StaffReport of(ImportReport report, List<String> silent, List<RejectedRow> unread, List<Row> rows) {
        Stream<RejectedRow> rejected = ImportOutcome.of(report).rejected().stream()
                .map(row -> new RejectedRow(rows.get(row.index()).index(), row.pointer(), row.code(), row.detail()));
        List<Finding> findings = findings(Stream.concat(rejected, unread.stream()), rows);
        return new StaffReport(report.created(), report.updated(), report.unchanged(), silent, findings, List.of());
    }

    /** What became of a file whose report counts rows by their place in it. */
    static StaffReport ofFile(ImportReport report, List<Row> rows) {
        return new StaffReport(
                report.created(),
                report.updated(),
                report.unchanged(),
                List.of(),
                findings(ImportOutcome.of(report).rejected().stream(), rows),
                List.of());
    }

    /** The same with what changes about people. */
    StaffReport with(List<PersonChange> people) {
        return new StaffReport(created, updated, unchanged, silent, findings, List.copyOf(people));
    }

    private static List<Finding> findings(Stream<RejectedRow> faults, List<Row> rows) {
        Map<Integer, Row> byIndex =
                rows.stream().collect(Collectors.toMap(Row::index, Function.identity(), (one, other) -> one));
        return faults.sorted(Comparator.comparingInt(RejectedRow::index))
                .map(row -> finding(row, byIndex.getOrDefault(row.index(), new Row(row.index(), "", ""))))
                .toList();
    }

    private static Finding finding(RejectedRow fault, Row row) {
        String field = fault.pointer().startsWith("/") ? fault.pointer().substring(1) : fault.pointer();
        return new Finding(row.number(), row.key(), row.name(), field, fault.detail());
    }
}
