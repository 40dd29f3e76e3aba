package org.kommunalcampus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What competences include, on the operator's pages. */
@ApiTest
class ImplicationPagesTest {

    private static final String PAGE = "/betrieb/einschluesse";
    private static final String RELATION = "KOMMUNAL:PM1@7 > KOMMUNAL:BS2@1";
    private static final String CHANGED = "KOMMUNAL:PM1@7 > KOMMUNAL:BS2@2";

    private final MockMvcTester http;
    private final Reader operator;

    @Autowired
    ImplicationPagesTest(MockMvcTester http) {
        this.http = http;
        operator = Reader.of(http, "betrieb", Role.OPERATOR);
    }

    @Test
    void theListIsSearchedByNameAndReferenceAndPaged() {
        assertThat(text(operator.open(PAGE))).contains("1 bis 25 von").contains("Wer diese Kompetenz hat");
        assertThat(text(operator.open(PAGE + "?q=KOMMUNAL:DS4"))).contains("3 Beziehungen");
        assertThat(text(operator.open(PAGE + "?q=quetzalcoatl&page=x"))).contains("Keine Beziehungen");
    }

    @Test
    void aRelationIsPreviewedAddedChangedAndTakenBack() {
        var preview = operator.post(
                PAGE + "/vorschau",
                "from",
                "KOMMUNAL:PM1",
                "fromLevel",
                "7",
                "to",
                "KOMMUNAL:BS2",
                "toLevel",
                "1",
                "version",
                version());
        assertThat(preview).hasStatusOk();
        assertThat(text(preview)).contains("Das würde gelten").contains("die erste Kompetenz auf dieser Stufe");
        assertThat(text(operator.open(PAGE + "?q=KOMMUNAL:BS2%20KOMMUNAL:PM1"))).contains("Keine Beziehungen");

        String before = version();
        assertThat(operator.post(
                        PAGE,
                        "from",
                        "KOMMUNAL:PM1",
                        "fromLevel",
                        "7",
                        "to",
                        "KOMMUNAL:BS2",
                        "toLevel",
                        "1",
                        "version",
                        before))
                .hasStatus(302);
        assertThat(operator.post(
                        PAGE,
                        "relation",
                        RELATION,
                        "from",
                        "KOMMUNAL:PM1",
                        "fromLevel",
                        "7",
                        "to",
                        "KOMMUNAL:BS2",
                        "toLevel",
                        "2",
                        "version",
                        before))
                .hasStatus(409);
        assertThat(operator.post(
                        PAGE,
                        "relation",
                        RELATION,
                        "from",
                        "KOMMUNAL:PM1",
                        "fromLevel",
                        "7",
                        "to",
                        "KOMMUNAL:BS2",
                        "toLevel",
                        "2",
                        "version",
                        version()))
                .hasStatus(302);
        assertThat(operator.post(PAGE + "/ruecknahme", "relation", RELATION, "version", version()))
                .hasStatus(404);
        assertThat(operator.post(PAGE + "/ruecknahme", "relation", CHANGED, "version", version()))
                .hasStatus(302);
        assertThat(text(operator.open(PAGE + "?q=KOMMUNAL:BS2%20KOMMUNAL:PM1"))).contains("Keine Beziehungen");
    }

    @Test
    void whatDoesNotFitIsSaidAtTheField() {
        assertThat(text(operator.post(
                        PAGE,
                        "from",
                        "KOMMUNAL:DS4",
                        "fromLevel",
                        "6",
                        "to",
                        "KOMMUNAL:DS3",
                        "toLevel",
                        "3",
                        "version",
                        version())))
                .contains("Das sagt schon eine andere Beziehung.");
        assertThat(text(operator.post(
                        PAGE,
                        "from",
                        "KOMMUNAL:DS3",
                        "fromLevel",
                        "2",
                        "to",
                        "KOMMUNAL:DS4",
                        "toLevel",
                        "5",
                        "version",
                        version())))
                .contains("für besser, als sie sind");
        assertThat(operator.post(PAGE, "from", "KOMMUNAL:DS3", "version", version()))
                .hasStatus(422);
    }

    @Test
    void nobodyElseComesIn() {
        Reader learner = Reader.of(http, "lernende", Role.LEARNER);
        assertThat(learner.open(PAGE)).hasStatus(403);
        assertThat(learner.post(PAGE + "/ruecknahme", "relation", RELATION)).hasStatus(403);
    }

    private String version() {
        Matcher version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
                .matcher(html(operator.open(PAGE + "/bearbeiten")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
