package org.kommunalcampus.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.StatementCount;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The search of the demo's catalogue. */
@ApiTest
class CataloguePagesTest {

    private final MockMvcTester http;
    private final Reader visitor;

    @Autowired
    CataloguePagesTest(MockMvcTester http) {
        this.http = http;
        visitor = Reader.visitor(http);
    }

    private long hits(String query) {
        String html = html(visitor.open("/katalog?" + query));
        return Pattern.compile("data-announce[^>]*>(\\d+) ")
                .matcher(html)
                .results()
                .map((MatchResult found) -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElse(0L);
    }

    @Test
    void everybodyMayLookAround() {
        var page = visitor.open("/katalog");
        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("Kompetenzbereich").contains("Anbieter").contains("1 bis 12 von");
        assertThat(html(page)).contains("hx-get=\"/katalog\"").contains("action=\"/katalog\"");
    }

    @Test
    void severalValuesOfAFacetFindMoreAndSeveralFacetsFindLess() {
        long online = hits("format=ONLINE");
        assertThat(hits("format=ONLINE&format=IN_PERSON")).isGreaterThan(online);
        assertThat(hits("format=ONLINE&area=KOMMUNAL:FU")).isPositive().isLessThan(online);
        assertThat(hits("area=KOMMUNAL:FU&area=KOMMUNAL:DS")).isGreaterThan(hits("area=KOMMUNAL:FU"));
    }

    @Test
    void whatIsChosenStandsAboveTheHitsWithAWayOut() {
        assertThat(html(visitor.open("/katalog?q=akte&format=ONLINE&maxHours=8")))
                .contains("href=\"/katalog?q=akte&amp;maxHours=8\"")
                .contains("href=\"/katalog?q=akte&amp;format=ONLINE\"")
                .contains("bis 8 Stunden");
    }

    @Test
    void aSlipIsMended() {
        assertThat(text(visitor.open("/katalog?q=Datenschuz"))).contains("Meinten Sie „Datenschutz“");
    }

    @Test
    void wordsThatNobodyOffersLeadToWaysOut() {
        var page = visitor.open("/katalog?q=xyzzyqwert&format=ONLINE");
        assertThat(text(page)).contains("Dazu gibt es noch kein Angebot").contains("Ohne Filter suchen");
        assertThat(html(page)).contains("href=\"/katalog?q=xyzzyqwert\"");
    }

    @Test
    void whereHardlyAnythingFitsTheNearestCompetencesCanBeWishedFor() {
        Reader learner = Reader.of(http, "lernende", Role.LEARNER);
        String page = html(learner.open("/katalog?q=Reisekosten"));
        assertThat(page).contains("Angebot wünschen").contains("form=\"wunsch\"");
        String near = Pattern.compile("form=\"wunsch\" name=\"competence\" value=\"([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(learner.post("/profil/wuensche", "competence", near, "q", "Reisekosten"))
                .hasRedirectedUrl("/katalog?q=Reisekosten");
        assertThat(text(learner.open("/katalog?q=Reisekosten"))).contains("Wunsch zurücknehmen");
        assertThat(learner.post("/profil/wuensche", "competence", near, "wished", "false"))
                .hasStatus(302);
        assertThat(text(learner.open("/katalog?q=Reisekosten"))).doesNotContain("Wunsch zurücknehmen");
        assertThat(text(visitor.open("/katalog?q=Reisekosten"))).doesNotContain("Angebot wünschen");
    }

    @Test
    void aFaultyAmountIsSaidAtItsFieldAndNarrowsNothing() {
        var page = visitor.open("/katalog?maxPrice=viel");
        assertThat(html(page)).contains("id=\"maxPrice-error\"").contains("value=\"viel\"");
        assertThat(hits("maxPrice=viel")).isEqualTo(hits(""));
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        assertThat(text(visitor.open("/katalog?page=9999"))).doesNotContain("kein Angebot");
    }

    @Test
    void aCompetenceNarrowsByItsReference() {
        assertThat(hits("competence=KOMMUNAL:EA1")).isPositive().isLessThan(hits(""));
        assertThat(hits("competence=NOBODY:KNOWS")).isEqualTo(hits(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%27%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "q=%2B%2B%20AND%20OR%20(%20%5B%20*%20%3F%20~%20%5E",
                "q=%00%01",
                "q=%F0%9F%98%80&page=99999999999999999999&size=0",
                "format=&format=null&provider=%00&area=:&language=%C3%A4",
                "provider=00000000-0000-0000-0000-000000000000",
                "competence=00000000-0000-0000-0000-000000000000",
                "competence=--------0000-0000-0000-000000000000",
                "area=A:B&area=NO:NE",
                "maxPrice=1e999&maxHours=-5",
                "sort=title;drop&page=1.5",
                "q=a&q=b&q=c&lang=xx"
            })
    void hostileAddressesAreAnsweredCalmly(String query) {
        var page = visitor.open("/katalog?" + query);
        assertThat(page).hasStatusOk();
        assertThat(html(page)).doesNotContain("<script>alert").doesNotContain("??");
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheHits() {
        Reader learner = Reader.of(http, "lernende", Role.LEARNER);
        learner.open("/katalog");
        int one = StatementCount.during(() -> learner.open("/katalog?q=xyzzyqwert"));
        int all = StatementCount.during(() -> learner.open("/katalog"));
        // what is held in memory looks now and then whether it is up to date, by one small query each
        assertThat(all).isBetween(one - 2, one + 2).isLessThan(20);
    }

    @Test
    void theAddressThatPeopleShareHasNoEmptyFields() {
        assertThat(visitor.open("/katalog?q=&format=ONLINE&maxPrice=&sort=relevance"))
                .hasHeader("HX-Push-Url", "/katalog?format=ONLINE");
    }

    @Test
    void theFirstPageLeadsEverybodyToTheirWork() {
        assertThat(text(visitor.open("/")))
                .contains("Lernen, was die Stelle wirklich verlangt")
                .contains("Zurzeit im Katalog");
        assertThat(Reader.of(http, "lernende", Role.LEARNER).open("/")).hasRedirectedUrl("/lehrplan");
        assertThat(Reader.of(http, "betrieb", Role.OPERATOR).open("/")).hasRedirectedUrl("/betrieb");
        assertThat(Reader.of(http, "anbieter", Role.PROVIDER).open("/")).hasRedirectedUrl("/anbieter");
        assertThat(Reader.of(http, "beirat", Role.REVIEWER).open("/")).hasRedirectedUrl("/beirat");
    }
}
