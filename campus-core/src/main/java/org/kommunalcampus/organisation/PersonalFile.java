package org.kommunalcampus.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record that is kept about people.
 *
 * @param name unique, e.g. {@code self-assessments}; people read the messages {@code my-data.file.<name>} and {@code my-data.file.<name>.note}
 * @param columns the columns that refer to the person, e.g. {@code self_assessment.member_id}
 * @param query finds the person's rows by the parameters {@code :member} (null for people whom no municipality employs), {@code :signIns} (issuer and
 *     subject as text, never empty) and {@code :today}. Its columns name what people read by {@code my-data.field.<name>}; {@code module}, {@code competence},
 *     {@code job_profile} and all that end in {@code _person} hold ids
 * @param fate what becomes of it when the person asks for erasure
 * @param ground why it is kept, {@code null} for what goes at once
 */
public record PersonalFile(
        String name,
        Set<String> columns,
        String query,
        Fate fate,
        @Nullable Ground ground) {

    /** Keeps its own copy of the columns. */
    public PersonalFile {
        columns = Set.copyOf(columns);
    }

    /** What becomes of a record when its person asks for erasure. */
    public enum Fate {
        /** Is erased at once. */
        ERASED,
        /** Stops to count at once; that it was there stays for the reason given. */
        ENDED,
        /** Stays while the person is employed; after that it stands under no name any more. */
        WITH_ACCOUNT,
        /** Stays for the reason given. */
        KEPT
    }

    /** A record that is erased at once. */
    public static PersonalFile erased(String name, String query, String... columns) {
        return new PersonalFile(name, Set.of(columns), query, Fate.ERASED, null);
    }

    /** A record that stops to count at once and stays for a reason. */
    public static PersonalFile ended(String name, Ground ground, String query, String... columns) {
        return new PersonalFile(name, Set.of(columns), query, Fate.ENDED, ground);
    }

    /** A record that goes with the person's account. */
    public static PersonalFile withAccount(String name, String query, String... columns) {
        return new PersonalFile(name, Set.of(columns), query, Fate.WITH_ACCOUNT, Ground.EMPLOYMENT);
    }

    /** A record that stays for a reason. */
    public static PersonalFile kept(String name, Ground ground, String query, String... columns) {
        return new PersonalFile(name, Set.of(columns), query, Fate.KEPT, ground);
    }
}
