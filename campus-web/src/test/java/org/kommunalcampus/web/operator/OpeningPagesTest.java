package org.kommunalcampus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The operator's way from an empty platform to the first HR person. */
@ApiTest
@Transactional
class OpeningPagesTest {

    private final Reader operator;
    private final String town;

    @Autowired
    OpeningPagesTest(MockMvcTester http, Municipalities municipalities) {
        operator = Reader.of(http, "betrieb", Role.OPERATOR);
        town = "/betrieb/kommunen/"
                + municipalities.byAgs("08226096").orElseThrow().id();
    }

    @Test
    void thePageSaysWhatIsThereAndWhatIsMissing() {
        assertThat(text(operator.open("/betrieb/inbetriebnahme")))
                .contains("Inbetriebnahme", "DigComp", "Vorhanden", "Fehlt noch", "Metropolregion Rhein-Neckar")
                .contains("290 Kommunen");
    }

    @Test
    void shippedContentAndTheOfficialListAreLoadedAgainWithoutHarm() {
        assertThat(followed(operator.post("/betrieb/inbetriebnahme/inhalte/digcomp")))
                .contains("Der Inhalt ist geladen.");
        assertThat(followed(operator.post("/betrieb/inbetriebnahme/liste", "region", "RHEIN_NECKAR")))
                .contains("Die amtliche Liste ist geladen.");
        assertThat(operator.post("/betrieb/inbetriebnahme/inhalte/nothing")).hasStatus(404);
        assertThat(operator.post("/betrieb/inbetriebnahme/liste", "region", "NOWHERE"))
                .hasStatus(404);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
        var region = operator.post("/betrieb/inbetriebnahme/regionen", "code", "ü ü", "name", "Odenwald");
        assertThat(region).hasStatus(422);
        assertThat(html(region)).contains("value=\"Odenwald\"").contains("code-error");

        var admitted = operator.post("/betrieb/inbetriebnahme/kommunen", "region", "RHEIN_NECKAR", "ags", "99999999");
        assertThat(admitted).hasStatus(422);
        assertThat(text(admitted)).contains("Diesen Schlüssel enthält die amtliche Liste nicht.");
    }

    @Test
    void aMunicipalityThatIsThereAlreadyIsShown() {
        assertThat(operator.post("/betrieb/inbetriebnahme/kommunen", "region", "RHEIN_NECKAR", "ags", "08226096"))
                .hasStatus(302)
                .hasRedirectedUrl(town);
    }

    @Test
    void somebodyIsAppointedAndDismissed() {
        String email = "hr." + UUID.randomUUID() + "@weinheim.example.org";
        assertThat(followed(operator.post(
                        town + "/personalentwicklung",
                        "personnelKey",
                        "HR-77",
                        "givenName",
                        "Hannah",
                        "familyName",
                        "Roth",
                        "email",
                        email)))
                .contains("Die Person ist eingetragen.", "Hannah Roth");
        var again = operator.post(
                town + "/personalentwicklung",
                "personnelKey",
                "HR-78",
                "givenName",
                "Hans",
                "familyName",
                "Roth",
                "email",
                email);
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("Diese Adresse steht schon bei jemand anderem");

        String dismissal = html(operator.open(town)).replaceAll("(?s).*action=\"(/betrieb/[^\"]*/entzug)\".*", "$1");
        assertThat(followed(operator.post(dismissal))).contains("Das Recht ist entzogen.");
    }

    private String followed(MvcTestResult sent) {
        assertThat(sent).hasStatus(302);
        return text(operator.openAfter(
                sent, Objects.requireNonNull(sent.getResponse().getRedirectedUrl())));
    }
}
