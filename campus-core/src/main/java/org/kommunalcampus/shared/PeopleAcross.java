package org.kommunalcampus.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * How many people of each municipality a figure is about. Whoever knows all about one municipality can take its people out of a figure that spans several; so what
 * counts is how many are left then.
 *
 * @param byMunicipality municipalities without people may be missing
 */
public record PeopleAcross(Map<MunicipalityId, Integer> byMunicipality) {

    /** Nobody. */
    public static final PeopleAcross NOBODY = new PeopleAcross(Map.of());

    /** Keeps what it is given. */
    public PeopleAcross {
        byMunicipality = Map.copyOf(byMunicipality);
    }

    /** All people. */
    public int people() {
        return byMunicipality.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The people of the municipality that has most of them. */
    public int inLargest() {
        return byMunicipality.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** Whether the figure may be shown, see {@link MinimumGroup#maySeeAcross}. */
    public boolean maySee() {
        return MinimumGroup.maySeeAcross(people(), inLargest());
    }

    /** Both groups, which have nobody in common. */
    public PeopleAcross plus(PeopleAcross other) {
        return merged(other, Integer::sum);
    }

    /** No more than is known of both groups when they may have people in common: as many as in the larger one, municipality by municipality. */
    public PeopleAcross atLeast(PeopleAcross other) {
        return merged(other, Math::max);
    }

    private PeopleAcross merged(PeopleAcross other, IntBinaryOperator together) {
        Map<MunicipalityId, Integer> both = new HashMap<>(byMunicipality);
        other.byMunicipality.forEach((place, people) -> both.merge(place, people, together::applyAsInt));
        return new PeopleAcross(both);
    }
}
