package org.kommunalcampus.web.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kommunalcampus.competence.CompetenceView;

/**
 * The small picture by which people tell topics apart: drawn from the area of what a module teaches. It says nothing that the words beside it do not say.
 *
 * @param motif names the drawing of {@code fragments/cover.html} and its colour
 */
public record TopicCover(String motif) {

    /** The areas that have a drawing of their own. */
    static final Set<String> DRAWN = Set.of(
            "kommunal-pm",
            "kommunal-pz",
            "kommunal-vr",
            "kommunal-ea",
            "kommunal-ds",
            "kommunal-fu",
            "kommunal-bs",
            "kommunal-da",
            "digcomp30-1",
            "digcomp30-2",
            "digcomp30-3",
            "digcomp30-4",
            "digcomp30-5");

    /** How many drawings all other areas share. */
    static final int FURTHER = 4;

    /** The cover of a module that teaches these competences: that of the area that most of them belong to, of the first one among equals. */
    public static TopicCover of(List<CompetenceView> taught) {
        Map<String, Integer> areas = new LinkedHashMap<>();
        taught.forEach(competence -> areas.merge(area(competence), 1, Integer::sum));
        String most = "";
        for (var area : areas.entrySet()) {
            if (most.isEmpty() || area.getValue() > areas.getOrDefault(most, 0)) {
                most = area.getKey();
            }
        }
        return new TopicCover(DRAWN.contains(most) ? most : "further-" + Math.floorMod(most.hashCode(), FURTHER));
    }

    private static String area(CompetenceView competence) {
        return (competence.frameworkCode() + "-" + competence.area()).toLowerCase(Locale.ROOT);
    }
}
