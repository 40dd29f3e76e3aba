package org.kommunalcampus.organisation;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.YesNoReader;

/**
 * A member as a row of a list, not yet checked.
 *
 * @param personnelKey unique in the municipality; upper and lower case are the same
 * @param givenName for people
 * @param familyName for people
 * @param email where mails go
 * @param unit code or name of the unit
 * @param managerKey personnel key of the line manager; may stand below in the list
 * @param entryDate first day at work, as people write days
 * @param signInEmail the address of the account where it is another one
 * @param sharedMailbox whether others read the mailbox, as people write yes and no
 * @param employmentStatus by which law the person works, as people write it
 * @param silent fields of which the list says nothing, so that they stay as they are; what is blank otherwise is cleared
 */
public record MemberRow(
        String personnelKey,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String unit,
        @Nullable String managerKey,
        @Nullable String entryDate,
        @Nullable String signInEmail,
        @Nullable String sharedMailbox,
        @Nullable String employmentStatus,
        Set<String> silent) {

    static final int LONGEST_NAME = 120;

    private static final String STATUS = "employmentStatus";

    /** Keeps its own copy of the set. */
    public MemberRow {
        silent = Set.copyOf(silent);
    }

    /** A row that says nothing of the status of employment. */
    public MemberRow(
            String personnelKey,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String unit,
            @Nullable String managerKey,
            @Nullable String entryDate,
            @Nullable String signInEmail,
            @Nullable String sharedMailbox,
            Set<String> silent) {
        this(
                personnelKey,
                givenName,
                familyName,
                email,
                unit,
                managerKey,
                entryDate,
                signInEmail,
                sharedMailbox,
                null,
                Stream.concat(silent.stream(), Stream.of(STATUS)).collect(Collectors.toSet()));
    }

    /** A row that speaks of every field but the status of employment. */
    public MemberRow(
            String personnelKey,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String unit,
            @Nullable String managerKey,
            @Nullable String entryDate) {
        this(personnelKey, givenName, familyName, email, unit, managerKey, entryDate, null, null, Set.of());
    }

    /** One name is enough for a person; without any, the family name is missed. */
    private String familyName(FieldChecks checks) {
        return givenName.isBlank()
                ? checks.line("/familyName", familyName, LONGEST_NAME)
                : name("/familyName", familyName, checks);
    }

    static String name(String pointer, String name, FieldChecks checks) {
        String found = checks.optionalLine(pointer, name, LONGEST_NAME);
        return found == null ? "" : found;
    }

    /** The addresses that the row states. */
    Mailbox mailbox() {
        return new Mailbox(
                stated(email), YesNoReader.read(sharedMailbox).value().orElse(false), stated(signInEmail));
    }

    private static @Nullable String stated(@Nullable String address) {
        return address == null || address.isBlank() ? null : address;
    }

    private @Nullable String status(FieldChecks checks) {
        if (employmentStatus == null || employmentStatus.isBlank()) {
            return null;
        }
        EmploymentStatus read = checks.value("/" + STATUS, EmploymentStatusReader.read(employmentStatus));
        return read == null ? null : read.name();
    }

    /** The status in a row that is {@link #cleaned}. */
    @Nullable
    EmploymentStatus cleanStatus() {
        return employmentStatus == null ? null : EmploymentStatus.valueOf(employmentStatus);
    }

    /** The row with clean texts; faults go to the checks. */
    MemberRow cleaned(FieldChecks checks, LocalDate today) {
        LocalDate entry = checks.day("/entryDate", entryDate, DayRange.entry(today));
        return new MemberRow(
                checks.matching("/personnelKey", personnelKey, KeyFormats.CODE, "invalid-key", KeyFormats.CODE_RULE),
                name("/givenName", givenName, checks),
                familyName(checks),
                MailAddresses.read("/email", email, checks),
                checks.optionalLine("/unit", unit, 200),
                checks.optionalLine("/managerKey", managerKey, 40),
                entry == null ? null : entry.toString(),
                MailAddresses.read("/signInEmail", signInEmail, checks),
                Boolean.TRUE.equals(checks.value("/sharedMailbox", YesNoReader.read(sharedMailbox))) ? "true" : null,
                status(checks),
                silent);
    }
}
