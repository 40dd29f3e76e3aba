package org.kommunalcampus.web.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A record that a shorter module renews, and one that states credits, as their owner, HR and whoever checks them see them. */
@ApiTest
class RenewalPagesTest {

    private static final Caller TEST = Caller.system("test");

    @Autowired
    private Modules modules;

    @Autowired
    private Completions completions;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private Identities identities;

    @Autowired
    private Providers providers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester http;

    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private final String longer = "Brandschutz " + name;
    private final String shorter = "Auffrischung " + name;

    private Caller learner;
    private Caller clerk;
    private MemberId member;
    private ModuleId module;
    private ModuleId refresher;

    @BeforeEach
    void aModuleWithARefresher() {
        learner = identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        clerk = identities.callerOf(new IdentityKey("demo", "personal")).orElseThrow();
        member = learner.requireMember();
        ProviderId provider = providers.byCode("zweiburgen").orElseThrow().id();
        assertThat(modules.takeOver(
                                TEST,
                                provider,
                                List.of(
                                        ModuleSketch.module("L-" + name, longer)
                                                .format(Format.ONLINE)
                                                .hours(27)
                                                .recordMonths(24)
                                                .with("/records", "PARTICIPATION,CERTIFICATE")
                                                .with("/ects", "1")
                                                .with("/ectsAwardedBy", "Hochschule am Fluss")
                                                .content(),
                                        ModuleSketch.module("K-" + name, shorter)
                                                .format(Format.ONLINE)
                                                .hours(2)
                                                .with("/refreshes", "L-" + name)
                                                .content()),
                                true)
                        .rejected())
                .isEmpty();
        module = modules.byExternalId(provider, "L-" + name).orElseThrow();
        refresher = modules.byExternalId(provider, "K-" + name).orElseThrow();
    }

    @AfterEach
    void nobodyHasCreditsAsBefore() {
        jdbc.sql("update achievement_record set credits = null, credits_awarded_by = null where member_id = :member")
                .param("member", member.toString())
                .update();
    }

    @Test
    void theModulesNameEachOtherAndTheCredits() {
        Reader visitor = Reader.visitor(http);

        assertThat(text(visitor.open("/katalog/" + module)))
                .contains("Solange der Nachweis gilt, verlängert ihn auch", shorter)
                .contains("ECTS-Punkte 1", "vergeben von Hochschule am Fluss");
        assertThat(text(visitor.open("/katalog/" + refresher)))
                .contains("verlängert einen Nachweis, der noch gilt", longer)
                .doesNotContain("ECTS-Punkte");
        assertThat(http.get().uri("/api/v1/modules/" + module))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.ects")
                .isEqualTo(1);
    }

    @Test
    void beforeItLapsesTheRefresherIsOfferedAndAfterwardsEverybodyReadsHowItWasRenewed() throws IOException {
        LocalDate learned = LocalDate.now(clock).minusMonths(20);
        CompletionId completion = completions.record(clerk, member, module, learned, "Liste");
        Reader self = Reader.of(http, "lernende", Role.LEARNER);
        assertThat(html(self.open("/nachweise"))).contains("Verlängern mit", "/katalog/" + refresher);

        LocalDate renewed = LocalDate.now(clock).minusDays(3);
        completions.record(clerk, member, refresher, renewed, "Liste");

        AchievementRecordView record = record(completion);
        assertThat(record.countsUntil()).isEqualTo(renewed.plusMonths(24));
        assertThat(text(self.open("/nachweise"))).contains("Verlängert durch " + shorter + " am");
        assertThat(text(Reader.visitor(http).open("/nachweis-pruefen/" + record.number())))
                .contains("Der Nachweis gilt", "Verlängert durch", shorter, "davor:");
        assertThat(http.get().uri("/api/v1/records/" + record.number() + "/verification"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.renewals[0].module")
                .isEqualTo(shorter);
        assertThat(text(Reader.of(http, "personal", Role.HR).open("/personal/beschaeftigte/" + member)))
                .contains("Verlängert durch „" + shorter + "“");
        byte[] paper = self.open("/nachweise/" + record.number() + "/dokument")
                .getResponse()
                .getContentAsByteArray();
        Papers.assertLastsAndIsReadByScreenReaders(paper);
        assertThat(Papers.text(paper)).contains("Verlängert durch", shorter);
    }

    @Test
    void aCertificateStatesItsCreditsOnPaperAndAtTheCheck() throws IOException {
        CompletionId completion = completions.record(clerk, member, module, LocalDate.now(clock), "Liste");
        AchievementRecordView record = record(completion);
        assertThat(record.credits()).as("a confirmation earns none").isNull();
        jdbc.sql("""
                        update achievement_record set kind = 'CERTIFICATE', credits = 1, credits_awarded_by = 'Hochschule am Fluss'
                        where record_number = :number""").param("number", record.number().value()).update();
        Reader self = Reader.of(http, "lernende", Role.LEARNER);

        assertThat(text(Reader.visitor(http).open("/nachweis-pruefen/" + record.number())))
                .contains("ECTS-Punkte 1, vergeben von Hochschule am Fluss");
        byte[] overview = self.open("/nachweise/uebersicht").getResponse().getContentAsByteArray();
        Papers.assertLastsAndIsReadByScreenReaders(overview);
        assertThat(Papers.text(overview)).contains("ECTS-Punkte zusammen: 1", "1 ECTS");
        assertThat(http.get().uri("/api/v1/records/" + record.number() + "/verification"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.creditsAwardedBy")
                .isEqualTo("Hochschule am Fluss");
    }

    @Test
    void aTalkIsPreparedWithoutRenewalsAndTheOwnDataSayWhatARowRenews() {
        LocalDate learned = LocalDate.now(clock).minusMonths(20);
        completions.record(clerk, member, module, learned, "Liste");
        completions.record(clerk, member, refresher, LocalDate.now(clock), "Liste");
        Reader manager = Reader.of(http, "leitung", Role.MANAGER, Role.LEARNER);
        String talk = Objects.requireNonNull(manager.post(
                        "/team/gespraeche/neu",
                        "members",
                        member.toString(),
                        "startsAt",
                        LocalDate.now(clock).plusDays(9) + "T09:00",
                        "minutes",
                        "45",
                        "place",
                        "Zimmer 3")
                .getResponse()
                .getRedirectedUrl());

        assertThat(text(manager.open(talk.replaceAll("[?#].*", "") + "/" + member)))
                .contains("Abgeschlossen seit", shorter)
                .doesNotContain(longer);
        assertThat(text(Reader.of(http, "lernende", Role.LEARNER).open("/meine-daten/auskunft")))
                .contains("Verlängert den Abschluss vom", longer);
    }

    @Test
    void whoRepeatsAModuleEarnsItsCreditsOnce() throws IOException {
        certified(completions.record(clerk, member, module, LocalDate.now(clock).minusYears(1), "Liste"), "1.5");
        certified(completions.record(clerk, member, module, LocalDate.now(clock), "Liste"), "2");
        byte[] overview = Reader.of(http, "lernende", Role.LEARNER)
                .open("/nachweise/uebersicht")
                .getResponse()
                .getContentAsByteArray();

        assertThat(Papers.text(overview)).contains("ECTS-Punkte zusammen: 2", "1,5 ECTS", "2 ECTS");
    }

    private void certified(CompletionId completion, String credits) {
        jdbc.sql("update achievement_record set kind = 'CERTIFICATE', credits = :credits where record_number = :number")
                .param("credits", new BigDecimal(credits))
                .param("number", record(completion).number().value())
                .update();
    }

    private AchievementRecordView record(CompletionId completion) {
        return records.of(learner, member).stream()
                .filter(each -> each.completion().equals(completion))
                .findFirst()
                .orElseThrow();
    }
}
