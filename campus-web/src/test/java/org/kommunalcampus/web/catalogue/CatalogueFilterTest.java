package org.kommunalcampus.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.search.ModuleSort;
import org.springframework.web.util.UriComponentsBuilder;

class CatalogueFilterTest {

    private static CatalogueFilter of(String query) {
        return CatalogueFilter.read(
                UriComponentsBuilder.fromUriString("/katalog?" + query).build().getQueryParams());
    }

    @Test
    void theAddressHoldsWhatIsAskedAndNothingElse() {
        assertThat(of("maxHours=&format=ONLINE&page=2&q=E-Akte &format=BLENDED&sort=next-date&x=1&maxPrice=100")
                        .href())
                .isEqualTo("/katalog?q=E-Akte&format=ONLINE&format=BLENDED&maxPrice=100&sort=next-date&page=2");
        assertThat(of("q=&sort=relevance&page=0").href()).isEqualTo("/katalog");
    }

    @Test
    void wordsAreEncoded() {
        assertThat(of("").hrefFor("a&b=ü #1")).isEqualTo("/katalog?q=a%26b%3D%C3%BC+%231");
    }

    @Test
    void leavingAFilterOutLeadsToTheFirstPage() {
        CatalogueFilter filter = of("q=Akte&format=ONLINE&format=BLENDED&page=3");
        assertThat(filter.hrefWithout("format", "ONLINE")).isEqualTo("/katalog?q=Akte&format=BLENDED");
        assertThat(filter.hrefUnnarrowed()).isEqualTo("/katalog?q=Akte");
    }

    @Test
    void whatCannotBeMeantIsNotStated() {
        CatalogueFilter filter = of("format=FLYING&format=ONLINE&provider=1&language=deutsch&area=x&sort=best&page=-1");
        assertThat(filter.chosen(Facet.FORMAT)).isEqualTo(Set.of("ONLINE"));
        assertThat(filter.chosen(Facet.PROVIDER)).isEmpty();
        assertThat(filter.chosen(Facet.LANGUAGE)).isEmpty();
        assertThat(filter.chosen(Facet.AREA)).isEmpty();
        assertThat(filter.sort()).isEqualTo(ModuleSort.RELEVANCE);
        assertThat(filter.page()).isZero();
        assertThat(of("q=" + "x".repeat(5000)).q()).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "'7,5', 7.5", "0, 0", "99.99, 99.99"})
    void amountsAreReadWithCommaAndPoint(String typed, BigDecimal amount) {
        assertThat(CatalogueFilter.UpperLimit.read(typed).value()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1e9", "1.234,50", "9999999", "12 Euro", "NaN"})
    void anythingElseIsNoAmount(String typed) {
        assertThat(CatalogueFilter.UpperLimit.read(typed).faulty()).isTrue();
    }

    @Test
    void nothingTypedIsNoFault() {
        assertThat(CatalogueFilter.UpperLimit.read("").faulty()).isFalse();
        assertThat(of("maxPrice=abc").narrowed()).isTrue();
        assertThat(of("q=abc").narrowed()).isFalse();
    }
}
