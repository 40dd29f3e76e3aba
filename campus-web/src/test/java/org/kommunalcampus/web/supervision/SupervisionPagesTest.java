package org.kommunalcampus.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Supervised exams on pages: arranged and confirmed by a provider, agreed to by a learner. */
@ApiTest
class SupervisionPagesTest {

    private static final Caller TEST = Caller.system("test");

    private final Reader learner;
    private final Reader provider;

    @Autowired
    private Identities identities;

    @Autowired
    private Modules modules;

    @Autowired
    private Enrolments enrolments;

    private ModuleId module;
    private EnrolmentId enrolment;

    @Autowired
    SupervisionPagesTest(MockMvcTester http) {
        learner = Reader.of(http, "lernende", Role.LEARNER);
        provider = Reader.of(http, "anbieter", Role.PROVIDER);
    }

    @BeforeEach
    void somebodyBooksAModuleWithCertificates() {
        String code = "S" + UUID.randomUUID().toString().substring(0, 8);
        ModuleContent content = ModuleSketch.module(code, "Beaufsichtigt " + code)
                .objective("Ziel")
                .format(Format.ONLINE)
                .hours(1)
                .euros(0)
                .with("/records", "PARTICIPATION,ACHIEVEMENT,CERTIFICATE")
                .content();
        module = modules.save(TEST, host(), content);
        modules.goLive(TEST, module, content, Certification.byAgreement());
        Caller person = caller("lernende");
        enrolment = enrolments.book(person, person.requireMember(), module, null);
    }

    @Test
    void aProviderNamesSomebodyALearnerAgreesAndTheExamIsConfirmed() {
        String arrangement = "/anbieter/module/" + module + "/aufsicht";
        assertThat(text(learner.open("/lernen/" + enrolment))).doesNotContain("Prüfung unter Aufsicht");
        assertThat(html(provider.open(arrangement))).doesNotContain("value=\"SESSION\"");
        assertThat(html(provider.openAfter(provider.post(arrangement, "way", "SESSION"), arrangement)))
                .contains("id=\"way-error\"", "Das Modul findet nur online statt.");
        assertThat(provider.post(arrangement, "way", "SUPERVISOR")).hasStatus3xxRedirection();
        String page = html(provider.open(arrangement));
        assertThat(page).contains("Noch niemand ist benannt");
        assertThat(text(provider.openAfter(provider.post(arrangement + "/personen"), arrangement)))
                .contains("Bitte wählen Sie eine Person.");
        String staff = page.replaceAll("(?s).*<select[^>]*name=\"staff\".*?<option value=\"([^\"]+)\".*", "$1");
        assertThat(provider.post(arrangement + "/personen", "staff", staff)).hasStatus3xxRedirection();

        String study = "/lernen/" + enrolment;
        assertThat(text(learner.open(study)))
                .contains("Prüfung unter Aufsicht")
                .contains("Es gibt keine Kamera und keine Aufzeichnung.");
        assertThat(text(learner.openAfter(learner.post(study + "/aufsicht"), study)))
                .contains("Bitte bestätigen Sie, dass Sie einverstanden sind.");
        assertThat(learner.post(study + "/aufsicht", "understood", "true")).hasStatus3xxRedirection();
        assertThat(text(learner.open(study))).contains("Sie haben zugestimmt.");
        assertThat(learner.post(study + "/aufsicht/widerruf")).hasStatus3xxRedirection();
        assertThat(learner.post(study + "/aufsicht", "understood", "true")).hasStatus3xxRedirection();
        assertThat(text(provider.openAfter(provider.post(arrangement, "way", "NONE"), arrangement)))
                .contains("Jemand hat der Aufsicht schon zugestimmt.");
    }

    private ProviderId host() {
        return Objects.requireNonNull(caller("anbieter").provider());
    }

    private Caller caller(String account) {
        return identities.callerOf(new IdentityKey("demo", account)).orElseThrow();
    }
}
