package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Money;

class ModuleDescriptionTest {

    @Test
    void emptyRowsAreLeftOutAndElementsGoOnNamingTheirOutcomes() {
        ModuleDescription description = ModuleDescription.of(Map.of(
                "/outcomes/0/text", "Erstes",
                "/outcomes/1/text", " ",
                "/outcomes/2/text", "Drittes",
                "/elements/3/title", "Übung",
                "/elements/3/outcomes", "1, 2, 3"));

        assertThat(description.outcomes()).extracting(Outcome::text).containsExactly("Erstes", "Drittes");
        assertThat(description.elements()).singleElement().returns(Set.of(1, 2), Element::outcomes);
    }

    @Test
    void moreThanTenRowsKeepTheirOrder() {
        ModuleDescription description = ModuleDescription.of(Map.of());
        for (int i = 0; i < 12; i++) {
            description = description.with("/elements/" + i + "/title", "Teil " + (i + 1));
        }
        assertThat(description.elements())
                .extracting(Element::title)
                .startsWith("Teil 1", "Teil 2")
                .endsWith("Teil 12");
    }

    @Test
    void numbersAreReadWithPointOrComma() {
        var reading = ModuleDescription.reading(Map.of("/hours", "7,5", "/price/amount", "120.00", "/ects", "x"));

        assertThat(reading.description().hours()).isEqualByComparingTo("7.5");
        assertThat(reading.description().price()).isEqualTo(Money.euros(BigDecimal.valueOf(120)));
        assertThat(reading.problems()).extracting(problem -> problem.pointer()).containsExactly("/ects");
    }

    @Test
    void alternativesAreSeparatedByABar() {
        assertThat(ModuleDescription.of(Map.of("/prerequisites/0", "ZB-103 | ZB-127", "/prerequisites/1", "A/7"))
                        .prerequisites())
                .containsExactly(List.of("ZB-103", "ZB-127"), List.of("A/7"));
    }

    @Test
    void whatSaysTheSameIsEqualHoweverItIsWritten() {
        String first = "00000000-0000-0000-0000-000000000001";
        String second = "00000000-0000-0000-0000-000000000002";
        ModuleDescription one = ModuleDescription.of(Map.ofEntries(
                Map.entry("/title", "Bescheide "),
                Map.entry("/hours", "8,0"),
                Map.entry("/price/amount", "120"),
                Map.entry("/records", "CERTIFICATE, PARTICIPATION"),
                Map.entry("/requires/0/competence", second),
                Map.entry("/requires/0/level", "2"),
                Map.entry("/requires/4/competence", first),
                Map.entry("/requires/4/level", "3"),
                Map.entry("/prerequisites/3", "B|A"),
                Map.entry("/elements/7/title", "Übung"),
                Map.entry("/elements/7/minutes", "0")));
        ModuleDescription other = ModuleDescription.of(Map.ofEntries(
                Map.entry("/title", "Bescheide"),
                Map.entry("/language", "DE"),
                Map.entry("/hours", "8"),
                Map.entry("/price/amount", "120.00"),
                Map.entry("/price/currency", "EUR"),
                Map.entry("/records", "PARTICIPATION,CERTIFICATE,PARTICIPATION"),
                Map.entry("/requires/0/competence", first),
                Map.entry("/requires/0/level", "3"),
                Map.entry("/requires/1/competence", second),
                Map.entry("/requires/1/level", "2"),
                Map.entry("/prerequisites/0", "A|B"),
                Map.entry("/elements/0/title", "Übung")));

        assertThat(one).isEqualTo(other);
        assertThat(one.fields()).isEqualTo(other.fields());
        assertThat(one.fields()).containsEntry("/hours", "8").containsEntry("/price/amount", "120.00");
    }

    @Test
    void everyTextIsReadAsItWasWritten() {
        ModuleDescription whole = whole();

        assertThat(ModuleDescription.of(whole.fields())).isEqualTo(whole);
        assertThat(DescriptionDocument.read(DescriptionDocument.write(whole))).isEqualTo(whole);
    }

    @Test
    void aSampleStatesEveryFieldOfTheTemplate() {
        assertThat(whole().fields().keySet().stream().map(pointer -> pointer.split("/")[1]))
                .containsAll(ModuleDescription.template());
    }

    @Test
    void whatTheTemplateDoesNotKnowIsNamedByItsPlace() {
        assertThat(ModuleDescription.reading(Map.of(
                                "/outcomes/0/colour", "blau",
                                "/outcomes/first/text", "x",
                                "/weeks/SOMETIME", "3",
                                "/price", "120",
                                "/title/de", "Titel"))
                        .problems())
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "/outcomes/0/colour unknown-field",
                        "/outcomes/first/text unknown-field",
                        "/weeks/SOMETIME unknown-field",
                        "/price unknown-field",
                        "/title/de unknown-field");
    }

    @Test
    void aDescriptionWithoutEndIsRefusedBeforeItIsRead() {
        Map<String, String> endless = new java.util.HashMap<>();
        for (int i = 0; i < 2_001; i++) {
            endless.put("/elements/" + i + "/title", "Teil");
        }

        assertThat(ModuleDescription.reading(endless).problems())
                .singleElement()
                .returns("too-long", problem -> problem.code());
    }

    @Test
    void fieldsThatHoldOneOfAFewNamesSayWhich() {
        assertThat(ModuleDescription.choices("/format")).containsExactly("ONLINE", "IN_PERSON", "BLENDED");
        assertThat(ModuleDescription.choices("/elements/12/phase"))
                .containsExactly("PREPARATION", "EVENT", "FOLLOW_UP");
        assertThat(ModuleDescription.choices("/audience/leadership")).containsExactly("true", "false");
        assertThat(ModuleDescription.choices("/title")).isEmpty();
        assertThat(ModuleDescription.plainFields())
                .contains("/title", "/price/amount", "/audience/binding")
                .noneMatch(pointer -> pointer.startsWith("/outcomes"));
    }

    @Test
    void anAudienceThatIsNamedIsPreferredUnlessItSaysMore() {
        assertThat(ModuleDescription.of(Map.of("/audience/jobProfiles", "DEPOT_HEAD"))
                        .audience()
                        .binding())
                .isEqualTo(ModuleAudience.Binding.PREFERABLY);
        assertThat(ModuleDescription.of(Map.of("/audience/binding", "ONLY")).audience())
                .isEqualTo(ModuleAudience.EVERYBODY);
    }

    private static ModuleDescription whole() {
        return ModuleDescription.of(Map.ofEntries(
                Map.entry("/externalId", "A\\n-1"),
                Map.entry("/title", "Bescheide\\ begründen"),
                Map.entry("/objective", "Ziel"),
                Map.entry("/description", "Erster Absatz.\n\nZweiter\tAbsatz\\n."),
                Map.entry("/targetGroup", "Alle"),
                Map.entry("/audience/jobProfiles", "DEPOT_HEAD,UNIT_HEAD"),
                Map.entry("/audience/leadership", "false"),
                Map.entry("/audience/experience", "NEWCOMER"),
                Map.entry("/audience/entryRequirements", "Fahrerlaubnis"),
                Map.entry("/audience/binding", "ONLY"),
                Map.entry("/outcomes/0/text", "Sie verfassen."),
                Map.entry("/outcomes/0/competence", CompetenceId.next().toString()),
                Map.entry("/outcomes/0/level", "4"),
                Map.entry("/outcomes/0/assumed", "true"),
                Map.entry("/requires/0/competence", CompetenceId.next().toString()),
                Map.entry("/prerequisites/0", "A|B"),
                Map.entry("/format", "BLENDED"),
                Map.entry("/hours", "7.5"),
                Map.entry("/hoursAssumed", "true"),
                Map.entry("/length", "P24M"),
                Map.entry("/elements/0/phase", "EVENT"),
                Map.entry("/elements/0/kind", "EVENT"),
                Map.entry("/elements/0/title", "Werkstatt"),
                Map.entry("/elements/0/minutes", "240"),
                Map.entry("/elements/0/outcomes", "1"),
                Map.entry("/weeks/EVENT", "0"),
                Map.entry("/methods", "Gruppen"),
                Map.entry("/assessment", "Bescheid"),
                Map.entry("/records", "PARTICIPATION,CERTIFICATE"),
                Map.entry("/thresholds/viewedPercent", "80"),
                Map.entry("/thresholds/pointsPercent", "60"),
                Map.entry("/recordMonths", "24"),
                Map.entry("/refreshes", "A-1,A-2"),
                Map.entry("/ects", "0.5"),
                Map.entry("/ectsAwardedBy", "Hochschule am Fluss"),
                Map.entry("/ectsBasis", "Studienordnung vom 1. Oktober 2025"),
                Map.entry("/language", "en"),
                Map.entry("/accessibility", "stufenlos"),
                Map.entry("/price/amount", "160.00"),
                Map.entry("/price/currency", "CHF"),
                Map.entry("/cancellation", "bis zwei Wochen vorher"),
                Map.entry("/cancellationTerms/freeUntilDays", "14"),
                Map.entry("/cancellationTerms/latePercent", "50"),
                Map.entry("/cancellationTerms/noShowPercent", "80"),
                Map.entry("/authors", "Dr. Erika Beispiel"),
                Map.entry("/license", "CC-BY-SA-4.0"),
                Map.entry("/licenseUrl", "https://creativecommons.org/licenses/by-sa/4.0/"),
                Map.entry("/url", "https://a.example"),
                Map.entry("/validFrom", "2027-01-01"),
                Map.entry("/validUntil", "2027-12-31")));
    }
}
