package org.kommunalcampus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The words of the search on the operator's pages. */
@ApiTest
class SynonymPagesTest {

    private static final String PAGE = "/betrieb/woerter";

    private final MockMvcTester http;
    private final Reader operator;
    private final String term = "wort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Autowired
    SynonymPagesTest(MockMvcTester http) {
        this.http = http;
        operator = Reader.of(http, "betrieb", Role.OPERATOR);
    }

    @Test
    void theListIsSearchedAndPaged() {
        assertThat(text(operator.open(PAGE + "?q=Excel"))).contains("Excel").contains("Tabellenkalkulation");
        assertThat(text(operator.open(PAGE))).contains("1 bis 25 von");
        assertThat(text(operator.open(PAGE + "?q=zzzz&page=x"))).contains("Dazu steht nichts im Verzeichnis");
    }

    @Test
    void aWordIsAddedChangedAndRemoved() {
        assertThat(operator.post(PAGE, "term", term, "alternatives", "Umsatzsteuer\nSteuern"))
                .hasStatus(302);
        assertThat(text(Reader.visitor(http).open("/katalog?q=" + term))).contains("Umsatzsteuer für Kommunen");

        Matcher link = Pattern.compile(PAGE + "/([0-9a-f-]{36})").matcher(html(operator.open(PAGE + "?q=" + term)));
        assertThat(link.find()).isTrue();
        String path = link.group();
        assertThat(text(operator.open(path))).contains("Umsatzsteuer");
        assertThat(operator.post(path, "term", term, "alternatives", "Vergabe", "version", "0", "mutual", "true"))
                .hasStatus(302);
        assertThat(text(operator.open(PAGE + "?q=" + term))).contains("Vergabe").contains("in beide Richtungen");
        assertThat(operator.post(path + "/entfernung", "version", "0")).hasStatus(302);
        assertThat(text(operator.open(PAGE + "?q=" + term))).contains("Vergabe");
        assertThat(operator.post(path + "/entfernung", "version", "1")).hasStatus(302);
        assertThat(text(operator.open(PAGE + "?q=" + term))).contains("Dazu steht nichts im Verzeichnis");
    }

    @Test
    void faultsStandAtTheirFields() {
        assertThat(operator.post(PAGE, "term", "", "alternatives", "")).hasStatus(422);
        assertThat(text(operator.post(PAGE, "term", "EXCEL", "alternatives", "Tabellen")))
                .contains("Dieses Wort steht schon in der Liste");
    }

    @Test
    void nobodyElseComesIn() {
        Reader learner = Reader.of(http, "lernende", Role.LEARNER);
        assertThat(learner.open(PAGE)).hasStatus(403);
        assertThat(learner.post(PAGE, "term", term, "alternatives", "Vergabe")).hasStatus(403);
    }
}
