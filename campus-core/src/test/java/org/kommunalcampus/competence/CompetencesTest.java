package org.kommunalcampus.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.competence.SampleFrameworks.entry;
import static org.kommunalcampus.competence.SampleFrameworks.framework;
import static org.kommunalcampus.competence.SampleFrameworks.freshCode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CapabilityTest
class CompetencesTest {

    private static final Caller OPERATOR = Caller.system("test");

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private Competences competences;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void referencesResolveWhateverTheirCase() {
        String code = freshCode();
        frameworks.importFramework(OPERATOR, framework(code, "1", entry("PM1", "Klären")));

        CompetenceId id = competences.resolve(code + ":PM1").orElseThrow();

        assertThat(competences.resolveAll(List.of(code.toLowerCase(Locale.ROOT) + ":pm1", "NO:1")))
                .isEqualTo(Map.of(code.toLowerCase(Locale.ROOT) + ":pm1", id));
        assertThat(competences.byId(Set.of(id, CompetenceId.next()))).containsOnlyKeys(id);
        assertThat(competences.find(id).reference()).isEqualTo(code + ":PM1");
        assertThatThrownBy(() -> competences.find(CompetenceId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void readingTakesOneSmallStatement() {
        String code = freshCode();
        frameworks.importFramework(OPERATOR, framework(code, "1", entry("1", "Suchen"), entry("2", "Teilen")));
        CompetenceId id = competences.resolve(code + ":1").orElseThrow();

        assertThat(StatementCount.during(() -> competences.byId(Set.of(id)))).isEqualTo(1);
        assertThat(StatementCount.during(() -> competences.highestLevels(Set.of(id))))
                .isEqualTo(1);
        assertThat(StatementCount.during(frameworks::all)).isEqualTo(1);
        assertThat(StatementCount.during(frameworks::withAreas)).isEqualTo(1);
    }

    @Test
    void importingTakesAFewStatementsHoweverManyCompetencesThereAre() {
        String code = freshCode();
        var entries = IntStream.range(0, 100)
                .mapToObj(i -> entry("C" + i, "Name" + i))
                .toArray(FrameworkImport.Entry[]::new);

        assertThat(StatementCount.during(() -> frameworks.importFramework(OPERATOR, framework(code, "1", entries))))
                .isLessThanOrEqualTo(30);
        assertThat(StatementCount.during(() -> frameworks.importFramework(OPERATOR, framework(code, "1", entries))))
                .isLessThanOrEqualTo(12);
        int reading = StatementCount.during(() -> frameworks.byCode(code));
        assertThat(reading).isLessThanOrEqualTo(11);
    }

    @Test
    void aChangeThatIsRolledBackIsForgotten() {
        String code = freshCode();

        transaction.executeWithoutResult(status -> {
            frameworks.importFramework(OPERATOR, framework(code, "1", entry("1", "Suchen")));
            assertThat(competences.resolve(code + ":1")).isPresent();
            status.setRollbackOnly();
        });

        assertThat(competences.resolve(code + ":1")).isEmpty();
    }

    @Test
    void aLinkLeadsToEveryCurrentCompetenceThatCarriesIt() {
        String one = freshCode();
        String other = freshCode();
        String name = "n" + UUID.randomUUID();
        String uri = "http://data.europa.eu/esco/skill/" + name;
        frameworks.importFramework(OPERATOR, framework(one, "1", entry("1", name), entry("2", "Anders")));
        frameworks.importFramework(OPERATOR, framework(other, "1", entry("1", name)));
        CompetenceId skill = competences
                .ensureEsco(Caller.system("test"), Map.of(uri, LocalizedText.german("Fähigkeit")))
                .get(uri);

        String overTls = uri.replace("http:", "https:") + "/";
        assertThat(competences.byLink(List.of(overTls, "urn:nothing")).get(overTls))
                .containsExactlyInAnyOrder(
                        competences.resolve(one + ":1").orElseThrow(),
                        competences.resolve(other + ":1").orElseThrow(),
                        skill);

        frameworks.importFramework(OPERATOR, framework(one, "2", entry("2", "Anders")));
        assertThat(competences.byLink(List.of(uri)).get(uri))
                .doesNotContain(competences.resolve(one + ":1").orElseThrow());
    }

    @Test
    void skillsOfEscoBecomeCompetencesOnce() {
        Map<String, LocalizedText> labels = skills(200);
        labels.put("https://example.org/skill", LocalizedText.german("nicht von ESCO"));

        Map<String, CompetenceId> first = competences.ensureEsco(Caller.system("test"), labels);

        assertThat(first).hasSize(200).doesNotContainKey("https://example.org/skill");
        assertThat(StatementCount.during(() -> assertThat(competences.ensureEsco(Caller.system("test"), labels))
                        .isEqualTo(first)))
                .isLessThanOrEqualTo(11);
        String uri = labels.keySet().iterator().next();
        CompetenceView view =
                competences.find(competences.resolve("ESCO:" + uri).orElseThrow());
        assertThat(view.frameworkCode()).isEqualTo("ESCO");
        assertThat(view.name()).isEqualTo(labels.get(uri));
        assertThat(first).containsEntry(uri, view.id());
    }

    @Test
    void parallelImportsAgreeOnTheSkills() throws Exception {
        Map<String, LocalizedText> labels = skills(50);
        Runnable allHaveLooked = AtOnce.meetingOf(4);
        Callable<Map<String, CompetenceId>> ensure = () -> transaction.execute(status -> {
            competences.byLink(labels.keySet());
            allHaveLooked.run();
            return competences.ensureEsco(Caller.system("test"), labels);
        });

        assertThat(Set.copyOf(AtOnce.run(Collections.nCopies(4, ensure)))).hasSize(1);
    }

    private static Map<String, LocalizedText> skills(int count) {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            labels.put("http://data.europa.eu/esco/skill/" + UUID.randomUUID(), new LocalizedText("Skill " + i, null));
        }
        return labels;
    }
}
