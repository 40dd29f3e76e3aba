package org.kommunalcampus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.competence.FrameworkImport;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;
import tools.jackson.databind.json.JsonMapper;

class FrameworkReadingTest {

    private static final String HEADER =
            "Parent id number,Id number,Shortname,Description,Description format,Scale values,Scale configuration,Rule type (optional),"
                    + "Rule outcome (optional),Rule config (optional),Cross referenced competency id numbers,Exported id (optional),Is framework,Taxonomy\n";

    private static MoodleFramework moodle(String... rows) {
        var text = new StringBuilder(HEADER);
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            text.append("%s,%s,%s,%s,1,%s,,,,,,,%s,\n".formatted((Object[]) cells));
        }
        return new MoodleFrameworkReader().read(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static FrameworkImport json(String text) {
        return new FrameworkJsonReader(JsonMapper.shared()).read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTreeOfMoodleBecomesAreasCompetencesAndOutcomes() {
        var read = moodle(
                "|GreenComp 2022|GreenComp 2022|Rahmen|\"niedrig,mittel,hoch,sehr hoch\"|1",
                "|1|Werte||| ",
                "1|1.1|Nachhaltigkeit schätzen|<p>Text</p>||",
                "1.1|o1|Ergebnis 1|||",
                "o1|o2|Ergebnis 2|||",
                "|9|Ohne Gruppe|||");

        FrameworkImport framework = read.framework();
        assertThat(framework.code()).isEqualTo("GreenComp-2022");
        assertThat(framework.version()).isEqualTo("2022");
        assertThat(framework.levels()).isEqualTo(8);
        assertThat(framework.levelNames().values())
                .extracting(level -> level.name().de())
                .containsExactly("niedrig", "niedrig", "mittel", "mittel", "hoch", "hoch", "sehr hoch", "sehr hoch");
        assertThat(framework.areas())
                .extracting(
                        FrameworkImport.Area::code,
                        area -> area.competences().getFirst().code())
                .containsExactly(tuple("1", "1.1"), tuple("GreenComp-2022", "9"));
        FrameworkImport.Entry competence =
                framework.areas().getFirst().competences().getFirst();
        assertThat(competence.description()).extracting("de").isEqualTo("Text");
        assertThat(competence.outcomes())
                .extracting(FrameworkImport.Outcome::code)
                .containsExactly("o1", "o2");
        assertThat(read.rejected()).isEmpty();
        assertThat(read.inFile(new RejectedRow(0, "/areas/0/competences/0/outcomes/1/text/de", "too-long", "")))
                .isEqualTo(new RejectedRow(4, "/description", "too-long", ""));
    }

    @Test
    void rowsThatHaveNoPlaceInTheTreeAreRejected() {
        var read = moodle(
                "|F|Rahmen|||1",
                "|1|A|||",
                "1|1.1|B|||",
                "x|2|Waise|||",
                "4|3|Kreis|||",
                "3|4|Kreis|||",
                "1|1.1|Doppelt|||",
                "1||Ohne|||");

        assertThat(read.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactlyInAnyOrder(
                        tuple(3, "/parentIdNumber", "unknown-parent"),
                        tuple(4, "/parentIdNumber", "unknown-parent"),
                        tuple(5, "/parentIdNumber", "unknown-parent"),
                        tuple(6, "/idNumber", "duplicate-number"),
                        tuple(7, "/idNumber", "required"));
        assertThat(read.framework().areas().getFirst().competences()).hasSize(1);
    }

    @Test
    void whatIsNoFrameworkOfMoodleIsMalformed() {
        assertThatThrownBy(() -> new MoodleFrameworkReader().read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> moodle("|1|A|||")).isInstanceOf(Malformed.class);
    }

    @Test
    void textsOfOurJsonMayBePlainOrInTwoLanguages() {
        FrameworkImport framework = json("""
                {"code":"X","version":2,"name":"Rahmen","levels":4,"levelNames":{"1":"Anfang","2":{"name":{"de":"Mitte","en":"Middle"}}},
                 "areas":[{"code":"A","name":{"de":"Gruppe","en":"Group"},"competences":[
                   {"code":"A1","name":"Eins","description":{"en":"One"},"levels":{"1":"Stufe","x":"keine"},"links":"https://k.example","outcomes":["o"]}]}]}""");

        assertThat(framework.version()).isEqualTo("2");
        assertThat(framework.levels()).isEqualTo(4);
        assertThat(framework.levelNames().values())
                .extracting(level -> level.name().en())
                .containsExactly(null, "Middle");
        FrameworkImport.Area area = framework.areas().getFirst();
        assertThat(area.name().en()).isEqualTo("Group");
        FrameworkImport.Entry entry = area.competences().getFirst();
        assertThat(entry.name().de()).isEqualTo("Eins");
        assertThat(entry.levels()).containsOnlyKeys(0, 1);
        assertThat(entry.links()).containsExactly("https://k.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "{\"code\":\"X\"}", "{\"areas\":", "null"})
    void whatIsNoFrameworkIsMalformed(String text) {
        assertThatThrownBy(() -> json(text)).isInstanceOf(Malformed.class);
    }
}
