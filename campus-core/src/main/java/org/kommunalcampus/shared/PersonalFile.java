package org.kommunalcampus.shared;

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
 * @param rule what becomes of it when the person asks for erasure
 * @param basis why it is kept, {@code null} for what goes at once
 */
public record PersonalFile(
        String name,
        Set<String> columns,
        String query,
        ErasureRule rule,
        @Nullable RetentionBasis basis) {

    /** Keeps its own copy of the columns. */
    public PersonalFile {
        columns = Set.copyOf(columns);
    }

    /** A record that is erased at once. */
    public static PersonalFile erased(String name, String query, String... columns) {
        return new PersonalFile(name, Set.of(columns), query, ErasureRule.ERASED, null);
    }

    /** A record that stops to count at once and stays for a reason. */
    public static PersonalFile ended(String name, RetentionBasis basis, String query, String... columns) {
        return new PersonalFile(name, Set.of(columns), query, ErasureRule.ENDED, basis);
    }

    /** A record that goes with the person's account. */
    public static PersonalFile withAccount(String name, String query, String... columns) {
        return new PersonalFile(name, Set.of(columns), query, ErasureRule.WITH_ACCOUNT, RetentionBasis.EMPLOYMENT);
    }

    /** A record that stays for a reason. */
    public static PersonalFile kept(String name, RetentionBasis basis, String query, String... columns) {
        return new PersonalFile(name, Set.of(columns), query, ErasureRule.KEPT, basis);
    }
}
