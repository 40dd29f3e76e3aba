package org.kommunalcampus.catalogue.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.ProviderId;

/**
 * What somebody looks for. What is {@code null} or empty does not restrict.
 *
 * @param q words as people type them; any text is allowed
 * @param competence modules that teach it
 * @param level ... at least to this level; 1 when left out
 * @param formats any of these
 * @param providers any of these
 * @param languages any of these, ISO 639-1
 * @param areas any of these of the competences that are taught, as {@code FRAMEWORK:code}
 * @param maxPrice in euros; modules whose price is unknown are left out
 * @param maxHours of work
 * @param from first day on which a session with a free seat starts
 * @param to last such day
 * @param gaps what who asks has to learn: the level reached in each competence that is asked for beyond it; modules that teach it come first
 * @param page from 0
 * @param size of a page, 1 to {@value #MAX_SIZE}
 * @param locale of the labels of facets
 */
public record ModuleQuery(
        @Nullable String q,
        @Nullable CompetenceId competence,
        @Nullable Integer level,
        Set<Format> formats,
        Set<ProviderId> providers,
        Set<String> languages,
        Set<String> areas,
        @Nullable BigDecimal maxPrice,
        @Nullable BigDecimal maxHours,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<CompetenceId, Integer> gaps,
        ModuleSort sort,
        int page,
        int size,
        Locale locale) {

    /** The largest page. */
    public static final int MAX_SIZE = 200;

    /** So many hits can be paged through; who needs more asks more precisely. */
    static final int MAX_HITS = 100_000;

    /** Brings page and size into their ranges. */
    public ModuleQuery {
        formats = Set.copyOf(formats);
        providers = Set.copyOf(providers);
        languages = Set.copyOf(languages);
        areas = Set.copyOf(areas);
        gaps = Map.copyOf(gaps);
        size = Math.clamp(size, 1, MAX_SIZE);
        page = Math.clamp(page, 0, MAX_HITS / size);
    }

    /** The best matches for some words. */
    public static ModuleQuery words(@Nullable String q) {
        return new ModuleQuery(
                q,
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                ModuleSort.RELEVANCE,
                0,
                20,
                Locale.GERMAN);
    }

    int firstHit() {
        return page * size;
    }

    int lastHit() {
        return firstHit() + size;
    }
}
