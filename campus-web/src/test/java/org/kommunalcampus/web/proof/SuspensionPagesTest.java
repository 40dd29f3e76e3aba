package org.kommunalcampus.web.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.CompletionCorrections;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A record that HR or the provider suspends and lets count again, as those see it who issue it, own it and check it. */
@ApiTest
class SuspensionPagesTest {

    private static final Caller TEST = Caller.system("test");
    private static final String WHY = "Die Liste wird geprüft.";

    @Autowired
    private Modules modules;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private Identities identities;

    @Autowired
    private Providers providers;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester http;

    private Caller learner;
    private MemberId member;
    private ModuleId module;

    @BeforeEach
    void aModuleAndALearner() {
        learner = identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        member = learner.requireMember();
        ModuleContent content = ModuleSketch.module("T-" + UUID.randomUUID(), "Probestück")
                .objective("Sie können prüfen.")
                .format(Format.IN_PERSON)
                .hours(2)
                .euros(0)
                .content();
        module = modules.save(TEST, providers.byCode("zweiburgen").orElseThrow().id(), content);
        modules.goLive(TEST, module, content, Certification.byAgreement());
    }

    @Test
    void hrSuspendsWhatItRecordedAndWhoChecksItReadsThatAndNoMore() {
        Reader hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        Caller clerk = identities.callerOf(new IdentityKey("demo", "personal")).orElseThrow();
        CompletionId completion = completions.record(clerk, member, module, today(), "Liste 17");
        String page = "/personal/beschaeftigte/" + member;
        String step = page + "/abschluesse/" + completion + "/aussetzung";
        assertThat(html(hr.open(page))).contains(step, "Nachweis aussetzen");

        var late = hr.post(step, "until", today().plusYears(1).toString(), "reason", WHY);
        assertThat(text(hr.openAfter(late, page)))
                .contains("Der letzte Tag liegt zwischen heute und in sechs Monaten.");
        var done = hr.post(step, "until", today().plusDays(3).toString(), "reason", WHY);

        assertThat(text(hr.openAfter(done, page))).contains("Der Nachweis ist ausgesetzt.", "ausgesetzt bis", WHY);
        String number = number(completion);
        assertThat(text(Reader.visitor(http).open("/nachweis-pruefen/" + number)))
                .contains("Der Nachweis ist ausgesetzt")
                .doesNotContain(WHY, "Der Nachweis gilt");
        Reader owner = Reader.of(http, "lernende", Role.LEARNER);
        assertThat(html(owner.open("/nachweise")))
                .contains(WHY)
                .doesNotContain("/nachweise/" + number + "/dokument", "/nachweise/" + number + "/digital");
        assertThat(owner.open("/nachweise/" + number + "/dokument")).hasStatus(409);
        assertThat(text(owner.open("/mitteilungen"))).contains("Ein Nachweis ist ausgesetzt", WHY);
        assertThat(text(hr.openAfter(hr.post(step, "until", today().toString(), "reason", WHY), page)))
                .contains("Dieser Nachweis ist schon ausgesetzt.");

        assertThat(text(hr.openAfter(hr.post(step + "/ende"), page))).contains("Der Nachweis gilt wieder.");
        assertThat(text(Reader.visitor(http).open("/nachweis-pruefen/" + number)))
                .contains("Der Nachweis gilt");
        assertThat(owner.open("/nachweise/" + number + "/dokument")).hasStatusOk();
    }

    @Test
    void whatIsDecidedAfterASuspensionIsWhatWhoeverChecksTheRecordReads() {
        Reader hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        Caller clerk = identities.callerOf(new IdentityKey("demo", "personal")).orElseThrow();
        CompletionId completion = completions.record(clerk, member, module, today(), "Liste 17");
        String first = number(completion);
        suspend(hr, completion);
        CompletionId right = corrections.correct(clerk, completion, today().minusDays(1), null, "Liste 17", WHY);
        String second = number(right);
        assertThat(check(first)).contains("durch einen anderen ersetzt").doesNotContain("ausgesetzt", WHY);
        assertThat(check(second)).contains("Der Nachweis gilt");

        suspend(hr, right);
        assertThat(check(second)).contains("Der Nachweis ist ausgesetzt");
        corrections.revoke(clerk, right, WHY);
        assertThat(check(second)).contains("Der Nachweis wurde zurückgenommen").doesNotContain("ausgesetzt", WHY);
    }

    private void suspend(Reader hr, CompletionId completion) {
        String step = "/personal/beschaeftigte/" + member + "/abschluesse/" + completion + "/aussetzung";
        assertThat(hr.post(step, "until", today().plusDays(3).toString(), "reason", WHY))
                .hasStatus3xxRedirection();
    }

    private String check(String number) {
        return text(Reader.visitor(http).open("/nachweis-pruefen/" + number));
    }

    @Test
    void theProviderSuspendsTheRecordOfWhoTookPart() {
        Reader staff = Reader.of(http, "anbieter", Role.PROVIDER);
        Instant start = clock.instant().plus(Duration.ofDays(10));
        SessionId session = sessions.plan(
                TEST, module, new SessionContent(null, start, start.plus(Duration.ofHours(2)), "Rathaus", "Worms", 8));
        EnrolmentId enrolment = enrolments.book(learner, member, module, session);
        String page = "/anbieter/module/" + module + "/termine/" + session + "/teilnehmende";
        assertThat(html(staff.open(page))).doesNotContain("/aussetzung");
        completions.recordLearned(enrolment, null, "Alles gelernt");
        String step = page + "/" + enrolment + "/aussetzung";
        assertThat(html(staff.open(page))).contains(step);

        var empty = staff.post(step, "until", "", "reason", WHY);
        assertThat(text(staff.openAfter(empty, page))).contains("Bitte nennen Sie den letzten Tag.");
        var done = staff.post(step, "until", today().toString(), "reason", WHY);

        assertThat(text(staff.openAfter(done, page))).contains("Die Person ist benachrichtigt.", "Aussetzung beenden");
        assertThat(text(Reader.of(http, "personal", Role.HR).open("/personal/beschaeftigte/" + member)))
                .doesNotContain(WHY);
        assertThat(text(staff.openAfter(staff.post(step + "/ende"), page))).contains("Der Nachweis gilt wieder.");
    }

    private String number(CompletionId completion) {
        return records.of(learner, member).stream()
                .filter(record -> record.completion().equals(completion))
                .map(AchievementRecordView::number)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
