package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.catalogue.search.SearchFixture.NOON;
import static org.kommunalcampus.catalogue.search.SearchFixture.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.search.SearchFixture.Sketch;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.ProviderId;

class FilterSearchTest {

    private static final CompetenceId PRIVACY = CompetenceId.next();
    private static final ProviderId INSTITUTE = ProviderId.next();
    private static final Filter ALL = new Filter();

    private final SearchFixture catalogue = new SearchFixture();

    /** A query by its named parts. */
    private record Filter(
            @Nullable Integer level,
            Set<Format> formats,
            Set<ProviderId> provider,
            Set<String> language,
            Set<String> area,
            @Nullable Integer maxPrice,
            @Nullable Integer maxHours,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ModuleSort sort,
            int page,
            int size) {

        Filter() {
            this(null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, ModuleSort.RELEVANCE, 0, 20);
        }

        Filter teachingTo(int wanted) {
            return new Filter(
                    wanted, formats, provider, language, area, maxPrice, maxHours, from, to, sort, page, size);
        }

        Filter in(Format... wanted) {
            return new Filter(
                    level, Set.of(wanted), provider, language, area, maxPrice, maxHours, from, to, sort, page, size);
        }

        Filter by(ProviderId... wanted) {
            return new Filter(
                    level, formats, Set.of(wanted), language, area, maxPrice, maxHours, from, to, sort, page, size);
        }

        Filter speaking(String... wanted) {
            return new Filter(
                    level, formats, provider, Set.of(wanted), area, maxPrice, maxHours, from, to, sort, page, size);
        }

        Filter about(String... wanted) {
            return new Filter(
                    level, formats, provider, language, Set.of(wanted), maxPrice, maxHours, from, to, sort, page, size);
        }

        Filter upTo(@Nullable Integer euros, @Nullable Integer hours) {
            return new Filter(level, formats, provider, language, area, euros, hours, from, to, sort, page, size);
        }

        Filter between(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Filter(
                    level, formats, provider, language, area, maxPrice, maxHours, first, last, sort, page, size);
        }

        Filter sorted(ModuleSort wanted) {
            return new Filter(
                    level, formats, provider, language, area, maxPrice, maxHours, from, to, wanted, page, size);
        }

        Filter page(int wanted, int ofSize) {
            return new Filter(
                    level, formats, provider, language, area, maxPrice, maxHours, from, to, sort, wanted, ofSize);
        }

        ModuleQuery query(Locale locale) {
            return new ModuleQuery(
                    null,
                    level == null ? null : PRIVACY,
                    level,
                    formats,
                    provider,
                    language,
                    area,
                    maxPrice == null ? null : BigDecimal.valueOf(maxPrice),
                    maxHours == null ? null : BigDecimal.valueOf(maxHours),
                    from,
                    to,
                    Map.of(),
                    sort,
                    page,
                    size,
                    locale);
        }
    }

    @BeforeEach
    void aSmallCatalogue() {
        catalogue.put(new Sketch("Alpha")
                .teaches(PRIVACY, 2, "Datenschutz", "KOMMUNAL:DS")
                .hours(4)
                .euros(0)
                .session(NOON.plus(10, ChronoUnit.DAYS), 5));
        catalogue.put(new Sketch("Beta")
                .teaches(PRIVACY, 5, "Datenschutz", "KOMMUNAL:DS")
                .teaches(CompetenceId.next(), 1, "Teams", "KOMMUNAL:FU")
                .hours(16)
                .euros(240)
                .format(Format.BLENDED)
                .session(NOON.minus(1, ChronoUnit.DAYS), 5)
                .session(NOON.plus(2, ChronoUnit.DAYS), 0)
                .session(NOON.plus(40, ChronoUnit.DAYS), 1));
        catalogue.put(new Sketch("Gamma").hours(1).format(Format.IN_PERSON).by(INSTITUTE, "Institut Süd"));
        catalogue.put(
                new Sketch("Ärger vermeiden").hours(8).euros(99).language("en").by(INSTITUTE, "Institut Süd"));
        catalogue.put(new Sketch("Noch nicht").valid(TODAY.plusDays(1), null, null));
        catalogue.put(new Sketch("Nicht mehr").valid(null, TODAY.minusDays(1), null));
        catalogue.put(new Sketch("Nicht mehr zertifiziert").valid(null, null, TODAY.minusDays(1)));
        catalogue.update();
    }

    @AfterEach
    void close() throws Exception {
        catalogue.close();
    }

    @Test
    void onlyWhatIsValidTodayIsFoundAndUmlautsSortLikeInADictionary() {
        assertThat(titles(ALL)).containsExactly("Alpha", "Ärger vermeiden", "Beta", "Gamma");
    }

    @Test
    void aCompetenceIsTaughtAtLeastToTheLevel() {
        assertThat(titles(ALL.teachingTo(1))).containsExactly("Alpha", "Beta");
        assertThat(titles(ALL.teachingTo(3))).containsExactly("Beta");
        assertThat(titles(ALL.teachingTo(6))).isEmpty();
    }

    @Test
    void eachFilterRestricts() {
        assertThat(titles(ALL.in(Format.BLENDED, Format.IN_PERSON))).containsExactly("Beta", "Gamma");
        assertThat(titles(ALL.by(INSTITUTE))).containsExactly("Ärger vermeiden", "Gamma");
        assertThat(titles(ALL.speaking("en"))).containsExactly("Ärger vermeiden");
        assertThat(titles(ALL.about("KOMMUNAL:FU"))).containsExactly("Beta");
        assertThat(titles(ALL.upTo(null, 4))).containsExactly("Alpha", "Gamma");
        assertThat(titles(ALL.by(INSTITUTE).speaking("de"))).containsExactly("Gamma");
    }

    @Test
    void ofSeveralValuesOneIsEnough() {
        assertThat(titles(ALL.speaking("de", "en").by(INSTITUTE, ProviderId.next())))
                .containsExactly("Ärger vermeiden", "Gamma");
        assertThat(titles(ALL.about("KOMMUNAL:FU", "KOMMUNAL:DS"))).containsExactly("Alpha", "Beta");
    }

    @Test
    void anUnknownPriceIsNeverCheapEnough() {
        assertThat(titles(ALL.upTo(0, null))).containsExactly("Alpha");
        assertThat(titles(ALL.upTo(1_000_000_000, null))).containsExactly("Alpha", "Ärger vermeiden", "Beta");
        assertThat(titles(ALL.upTo(-1, null))).isEmpty();
    }

    @Test
    void aPeriodHoldsAStartWithAFreeSeat() {
        assertThat(titles(ALL.between(TODAY, TODAY.plusDays(10)))).containsExactly("Alpha");
        assertThat(titles(ALL.between(TODAY.plusDays(11), null))).containsExactly("Beta");
        assertThat(titles(ALL.between(null, TODAY.plusDays(9)))).isEmpty();
        assertThat(titles(ALL.between(TODAY.minusDays(9), TODAY))).isEmpty();
    }

    @Test
    void facetsCountWithoutTheirOwnFilter() {
        ModuleHits hits = catalogue.find(ALL.in(Format.ONLINE).query(Locale.GERMAN));

        assertThat(hits.total()).isEqualTo(2);
        assertThat(counts(hits, "format")).containsExactly("ONLINE=2", "BLENDED=1", "IN_PERSON=1");
        assertThat(counts(hits, "provider")).containsExactlyInAnyOrder(Sketch.ACADEMY + "=1", INSTITUTE + "=1");
        assertThat(counts(hits, "area")).containsExactly("KOMMUNAL:DS=1");
        assertThat(counts(hits, "maxPrice")).containsExactly("0=1", "100=2", "250=2", "500=2", "1000=2");
        assertThat(counts(hits, "maxHours")).containsExactly("4=1", "8=2", "16=2", "40=2");
    }

    @Test
    void aLimitCountsTheOtherLimitsToo() {
        ModuleHits hits = catalogue.find(ALL.upTo(50, null).query(Locale.GERMAN));

        assertThat(hits.total()).isOne();
        assertThat(counts(hits, "maxPrice")).containsExactly("0=1", "100=2", "250=3", "500=3", "1000=3");
        assertThat(counts(hits, "language")).containsExactly("de=1");
    }

    @Test
    void facetsAreLabelledInTheLanguageOfTheReader() {
        ModuleHits german = catalogue.find(ALL.query(Locale.GERMAN));
        ModuleHits english = catalogue.find(ALL.query(Locale.ENGLISH));

        assertThat(labels(german, "area")).containsExactly("Bereich KOMMUNAL:DS", "Bereich KOMMUNAL:FU");
        assertThat(labels(english, "area")).containsExactly("Area KOMMUNAL:DS", "Area KOMMUNAL:FU");
        assertThat(labels(german, "language")).containsExactly("Deutsch", "Englisch");
        assertThat(labels(german, "provider")).containsExactly("Akademie Nord", "Institut Süd");
    }

    @Test
    void hitsAreSortedWithTheUnknownAtTheEnd() {
        assertThat(titles(ALL.sorted(ModuleSort.HOURS))).containsExactly("Gamma", "Alpha", "Ärger vermeiden", "Beta");
        assertThat(titles(ALL.sorted(ModuleSort.PRICE))).containsExactly("Alpha", "Ärger vermeiden", "Beta", "Gamma");
        assertThat(titles(ALL.sorted(ModuleSort.NEXT_DATE)))
                .containsExactly("Alpha", "Beta", "Ärger vermeiden", "Gamma");
    }

    @Test
    void pagesFollowEachOtherAndEndInEmptyOnes() {
        assertThat(titles(ALL.page(0, 3))).containsExactly("Alpha", "Ärger vermeiden", "Beta");
        assertThat(titles(ALL.page(1, 3))).containsExactly("Gamma");
        assertThat(titles(ALL.page(Integer.MAX_VALUE, 3))).isEmpty();
        assertThat(catalogue.find(ALL.page(1, 3).query(Locale.GERMAN)).total()).isEqualTo(4);
    }

    @Test
    void aCardNamesTheNextStartWithAFreeSeat() {
        assertThat(catalogue.find(ALL.query(Locale.GERMAN)).content())
                .filteredOn(card -> card.title().equals("Beta"))
                .extracting(ModuleCard::nextSession)
                .containsExactly(NOON.plus(40, ChronoUnit.DAYS));
    }

    private List<String> titles(Filter filter) {
        return catalogue.titles(filter.query(Locale.GERMAN));
    }

    private static List<String> counts(ModuleHits hits, String facet) {
        return facet(hits, facet).stream()
                .map(value -> value.value() + "=" + value.count())
                .toList();
    }

    private static List<String> labels(ModuleHits hits, String facet) {
        return facet(hits, facet).stream().map(FacetValue::label).toList();
    }

    private static List<FacetValue> facet(ModuleHits hits, String facet) {
        return Objects.requireNonNull(hits.facets().get(facet));
    }
}
