package org.kommunalcampus.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed for a person; the code is not shown again. The personnel key is entered together with it and therefore not printed beside it.
 *
 * @param name given name and family name
 * @param unit where the person works
 * @param code in groups
 * @param lastDay the last day on which it can be entered
 */
public record ActivationCard(String name, @Nullable String unit, String code, LocalDate lastDay) {

    /** As nobody should print it. */
    @Override
    public String toString() {
        return "ActivationCard[]";
    }
}
