package org.kommunalcampus.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a credential, in one language; what counts (number, days, points, state) is not theirs to say.
 *
 * @param issuer who issues it
 * @param holder name of the person, as on paper
 * @param kind what the record is called
 * @param criteria what had to be done for it
 * @param description what was learned, and how much of it
 * @param result what the points are called
 * @param competences that it proves
 */
public record BadgeWords(
        String issuer,
        String holder,
        String kind,
        String criteria,
        String description,
        String result,
        List<BadgeCompetence> competences) {

    /**
     * A competence that a credential proves.
     *
     * @param level which one of how many, in words
     * @param framework its name
     * @param code by which the framework knows it, {@code null} where it is the address
     * @param address of the competence on the web
     */
    public record BadgeCompetence(
            String name,
            String level,
            String framework,
            @Nullable String code,
            String address) {}
}
