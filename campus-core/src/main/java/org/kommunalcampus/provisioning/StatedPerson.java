package org.kommunalcampus.provisioning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.EmploymentStatus;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;

/**
 * What a directory says about a person, not yet checked.
 *
 * @param userName by what the directory knows the person, unique in it
 * @param externalId the directory's own id, {@code null} where it states none
 * @param personnelKey the municipality's key, {@code null} where the directory knows none
 * @param givenName for people
 * @param familyName for people
 * @param email where mails go
 * @param department code of the unit, or its name where that is clear
 * @param manager the line manager
 * @param status by which law the person works
 * @param active whether the person works here
 * @param stated which of the facts it speaks of; what is stated and {@code null} is cleared, what is not stated stays
 */
public record StatedPerson(
        String userName,
        @Nullable String externalId,
        @Nullable String personnelKey,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String department,
        @Nullable MemberId manager,
        @Nullable EmploymentStatus status,
        boolean active,
        Set<StatedFact> stated) {

    private static final int LONGEST = 255;

    /** Keeps its own copy of the facts. */
    public StatedPerson {
        stated = Set.copyOf(stated);
    }

    /** Somebody of whose status the directory says nothing. */
    public StatedPerson(
            String userName,
            @Nullable String externalId,
            @Nullable String personnelKey,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String department,
            @Nullable MemberId manager,
            boolean active,
            Set<StatedFact> stated) {
        this(
                userName,
                externalId,
                personnelKey,
                givenName,
                familyName,
                email,
                department,
                manager,
                null,
                active,
                stated);
    }

    /** Throws {@link Invalid} for what the platform cannot keep in full. */
    void mustFit() {
        var checks = new FieldChecks();
        fit(checks, "/userName", userName);
        fit(checks, "/externalId", externalId);
        fit(checks, "/department", department);
        checks.orThrow();
    }

    /** Rejects what is longer than what a directory calls something may be. */
    static void fit(FieldChecks checks, String pointer, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            checks.reject(pointer, "too-long", "At most " + LONGEST + " characters.");
        }
    }

    boolean states(StatedFact fact) {
        return stated.contains(fact);
    }
}
