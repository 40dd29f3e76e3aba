package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalPolicies;
import org.kommunalcampus.approval.ApprovalTerms;
import org.kommunalcampus.approval.Approvals;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.Substitutions;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class EnrolmentPagesTest {

    private final Visitor visitor;
    private final Learners learners;
    private final SampleCampus campus;
    private final Enrolments enrolments;
    private final Substitutions substitutions;
    private final ApprovalPolicies policies;
    private final Approvals approvals;
    private final JdbcClient database;
    private final Completions completions;
    private final ObjectProvider<CompletionController> ownCompletions;

    @Test
    void whatIsBookedStandsInThePlanAndAmongTheBookings() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(competence, 4).content());
        assertThat(visitor.as(person)
                        .send("/buchungen", "module", module, "from", "PLAN")
                        .text())
                .contains("„Akten führen“ ist gebucht.")
                .contains("Sie haben dieses Modul gebucht.")
                .contains("Als begonnen melden");
        assertThat(visitor.open("/buchungen").text())
                .contains("Akten führen Gebucht")
                .contains("ohne festen Termin");
    }

    @Test
    void aSecondBookingIsRefusedInWordsOnThePageOfTheModule() throws Exception {
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(campus.competence(), 4).content());
        visitor.as(learners.withoutJob()).send("/buchungen", "module", module);
        var again = visitor.send("/buchungen", "module", module);
        assertThat(again.text()).contains("„Akten führen“: Das haben Sie schon gebucht.");
        assertThat(again.html()).contains("role=\"alert\"");
    }

    @Test
    void aFullSessionIsRefusedInWords() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        SessionId session = campus.session(module, Duration.ofDays(20), 1);
        visitor.as(learners.withoutJob()).send("/buchungen", "module", module, "session", session);
        assertThat(visitor.as(learners.withoutJob())
                        .send("/buchungen", "module", module, "session", session, "from", "PLAN")
                        .text())
                .contains("Der Termin ist inzwischen ausgebucht. Bitte wählen Sie einen anderen oder setzen Sie sich");
    }

    @Test
    void whoWaitsReadsTheirPlaceAndAcceptsTheSeatThatIsHeld() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        SessionId session = campus.session(module, Duration.ofDays(20), 1);
        Caller first = learners.withoutJob();
        EnrolmentId booking = enrolments.book(first, first.requireMember(), module, session);
        Caller waiting = learners.withoutJob();

        assertThat(visitor.as(waiting).open("/katalog/" + module).text())
                .contains("Ausgebucht")
                .contains("Zurzeit wartet niemand.");
        assertThat(visitor.send("/buchungen", "module", module, "session", session, "waiting", "true")
                        .text())
                .contains("Sie stehen auf der Warteliste für")
                .contains("Platz 1 von 1 auf der Warteliste.")
                .contains("Von der Liste streichen")
                .doesNotContain("Platz annehmen");
        assertThat(visitor.open("/lehrplan").text()).contains("Warteliste");

        enrolments.cancel(first, booking);
        assertThat(visitor.open("/buchungen").text())
                .contains("Platz frei")
                .contains("für Sie zurückgelegt")
                .contains("Platz nicht annehmen");
        EnrolmentId own =
                enrolments.of(waiting, waiting.requireMember()).getFirst().id();
        assertThat(visitor.send("/buchungen/" + own + "/annahme").text())
                .contains("ist gebucht.")
                .contains("Gebucht");
    }

    @Test
    void aSessionIsChangedInOneStep() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        SessionId session = campus.session(module, Duration.ofDays(20), 1);
        SessionId other = campus.session(module, Duration.ofDays(27), 1);
        Caller person = learners.withoutJob();
        EnrolmentId booking = enrolments.book(person, person.requireMember(), module, session);

        assertThat(visitor.as(person).open("/buchungen/" + booking + "/tausch").text())
                .contains("Ihr jetziger Platz wird erst frei, wenn der neue sicher ist.")
                .contains("Zu diesem Termin wechseln");
        assertThat(visitor.send("/buchungen/" + booking + "/tausch", "session", other)
                        .text())
                .contains("den Termin gewechselt");
        assertThat(enrolments.find(booking).session()).isEqualTo(other);
    }

    @Test
    void aColleagueTakesOverASeatThatSomebodyCannotUse() throws Exception {
        ModuleId module = learners.offer(module("a", "Akten führen")
                .format(Format.IN_PERSON)
                .euros(120)
                .with("/cancellationTerms/freeUntilDays", "14")
                .with("/cancellationTerms/latePercent", "50")
                .content());
        SessionId session = campus.session(module, Duration.ofDays(20), 1);
        Caller person = learners.withoutJob();
        MemberId colleague = campus.member(person.requireMunicipality());
        String address = UUID.randomUUID() + "@stadt.example";
        database.sql("update member set email = :address where id = :id")
                .params(Map.of("address", address, "id", colleague.toString()))
                .update();
        EnrolmentId booking = enrolments.book(person, person.requireMember(), module, session);
        String form = "/buchungen/" + booking + "/vertretung";

        assertThat(visitor.as(person).open("/buchungen").html()).contains(form);
        assertThat(visitor.open(form).text()).contains("Die Warteliste betrifft das nicht");
        assertThat(visitor.send(form, "colleague", "Kim Muster").text())
                .contains("So heißt in Ihrer Kommune niemand anderes, oder mehrere heißen so.");
        assertThat(visitor.send(form, "colleague", "").text()).contains("Bitte nennen Sie eine Person.");
        assertThat(visitor.send(form, "colleague", address).text()).contains("Die Person ist gefragt.", "gefragt");
        assertThat(visitor.send(form, "colleague", address).text()).contains("schon jemand gefragt");

        assertThat(visitor.as(learners.withoutJob()).open(form).status()).isEqualTo(404);
        var asked = visitor.as(campus.learner(colleague)).open("/buchungen/vertretungen");
        assertThat(asked.text()).contains("Kim Muster bittet Sie, den Platz in", "Übernehmen", "Ablehnen");
        assertThat(asked.text().replace('\u00a0', ' '))
                .as("what is taken over with the seat")
                .contains("120 €", "Bis 14 Tage vor dem Beginn kostenfrei, danach 50 % des Preises.");
        String id =
                substitutions.asked(campus.learner(colleague)).getFirst().id().toString();
        assertThat(visitor.send("/buchungen/vertretungen/" + id + "/annahme").text())
                .contains("Der Platz ist Ihrer.");
        assertThat(visitor.send("/buchungen/vertretungen/" + id + "/absage").text())
                .contains("Diese Anfrage hat sich schon erledigt.");
        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.CANCELLED);
    }

    @Test
    void whileItWaitsForApprovalColleagueAndManagerReadWhoseSeatItIs() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        SessionId session = campus.session(module, Duration.ofDays(20), 1);
        MunicipalityId town = campus.municipality();
        Caller giver = campus.learner(campus.member(town));
        MemberId colleague = campus.member(town);
        String address = UUID.randomUUID() + "@stadt.example";
        database.sql("update member set email = :address where id = :id")
                .params(Map.of("address", address, "id", colleague.toString()))
                .update();
        EnrolmentId booking = enrolments.book(giver, giver.requireMember(), module, session);
        Caller hr = campus.hr(town);
        policies.change(
                hr,
                town,
                new ApprovalTerms(ApprovalKind.MANAGER, null, null, 7),
                policies.of(hr, town).version());
        substitutions.accept(campus.learner(colleague), substitutions.ask(giver, booking, address));

        assertThat(visitor.as(campus.learner(colleague)).open("/buchungen").text())
                .contains(
                        "Sie übernehmen den Platz einer anderen Person; bis zur Genehmigung bleibt es deren Platz.",
                        "Der Platz bleibt der Person, die ihn jetzt hat.")
                .doesNotContain("Ihr Platz gehalten", "Ihr Platz wird frei");
        assertThat(visitor.as(hr).open("/genehmigungen").text())
                .contains("Übernimmt den Platz einer anderen Person; bis zur Genehmigung bleibt es deren Platz.")
                .doesNotContain("So lange ist der Platz gehalten");
    }

    @Test
    void whoLeadsThePersonAsksAColleagueOnThePageOfTheApprovedRequest() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        SessionId session = campus.session(module, Duration.ofDays(20), 1);
        MunicipalityId town = campus.municipality();
        MemberId lead = campus.member(town);
        Caller giver = campus.learner(campus.member(town));
        MemberId colleague = campus.member(town);
        String address = UUID.randomUUID() + "@stadt.example";
        database.sql("update member set email = :address where id = :id")
                .params(Map.of("address", address, "id", colleague.toString()))
                .update();
        database.sql("update member set manager_id = :lead where id = :id")
                .params(Map.of(
                        "lead", lead.toString(), "id", giver.requireMember().toString()))
                .update();
        Caller hr = campus.hr(town);
        policies.change(
                hr,
                town,
                new ApprovalTerms(ApprovalKind.MANAGER, null, null, 7),
                policies.of(hr, town).version());
        EnrolmentId wanted = enrolments.book(giver, giver.requireMember(), module, session);
        Caller manager = new Caller(
                "lead", Set.of(Role.LEARNER, Role.MANAGER), new IdentityKey("test", lead.toString()), lead, town, null);
        String request = approvals
                .of(manager, town, Approvals.Wanted.OPEN, PageRequest.of(0, 1))
                .getContent()
                .getFirst()
                .id()
                .toString();
        String place = "/genehmigungen/" + request;
        String travel = "/buchungen/" + wanted + "/reisekosten";
        assertThat(visitor.as(giver).open("/buchungen").html()).contains(travel);
        assertThat(visitor.open(travel).text()).contains("Reisekosten planen", "nicht hier");
        assertThat(visitor.send(travel, "amount", "viel").text()).contains("Bitte geben Sie einen Betrag in Euro an");
        assertThat(visitor.send(travel, "amount", "30").text()).contains("Geplante Reisekosten: 30");
        assertThat(visitor.as(manager).open(place).text())
                .contains("Reisekosten geplant: 30")
                .doesNotContain("Vertretung fragen");
        assertThat(visitor.send("/genehmigungen/auswahl", "approvals", request).text())
                .contains("Einzeln zu entscheiden");
        assertThat(visitor.send(place + "/freigabe", "travel", "31").text()).contains("Nicht mehr, als geplant ist.");
        visitor.send(place + "/freigabe", "travel", "25");
        assertThat(visitor.as(giver).open("/buchungen").text()).contains("Genehmigte Reisekosten: 25");
        visitor.send("/buchungen/" + wanted + "/tausch", "session", campus.session(module, Duration.ofDays(40), 5));
        assertThat(visitor.open("/buchungen").text())
                .contains("Geplante Reisekosten: 30", "wird neu entschieden")
                .doesNotContain("Genehmigte Reisekosten");
        assertThat(visitor.as(manager).open("/genehmigungen").text()).contains("Reisekosten neu zu entscheiden");
        assertThat(visitor.open(place).text())
                .contains("der Platz bleibt")
                .doesNotContain("Ablehnen", "Reisekosten genehmigt:");
        visitor.send(place + "/freigabe", "travel", "20");
        assertThat(visitor.as(giver).open("/buchungen").text()).contains("Genehmigte Reisekosten: 20");
        assertThat(visitor.as(campus.learner(colleague)).open(travel).status()).isEqualTo(404);
        visitor.as(manager);

        assertThat(visitor.open(place).text()).contains("Vertretung fragen", "kann die Anfrage zurücknehmen");
        assertThat(visitor.send(place + "/vertretung", "colleague", "Niemand Da")
                        .text())
                .contains("So heißt in Ihrer Kommune niemand anderes");
        assertThat(visitor.send(place + "/vertretung", "colleague", address).text())
                .contains("Ihre Bitte ist vermerkt.");
        assertThat(visitor.send(place + "/vertretung", "colleague", address).text())
                .contains("Sie haben für diesen Platz heute schon jemanden genannt.");
        assertThat(visitor.as(hr).open(place).text()).doesNotContain("Vertretung fragen");
        assertThat(visitor.as(giver).open("/buchungen/vertretungen").text())
                .contains("von Ihrer Führungskraft gefragt");
        assertThat(visitor.as(campus.learner(colleague))
                        .open("/buchungen/vertretungen")
                        .text())
                .contains("Eine Führungskraft fragt, ob Sie den Platz von");
    }

    @Test
    void whatStandsAgainstADateIsSaidOnceBeforeBooking() throws Exception {
        ModuleId booked = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        ModuleId wanted = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        Caller person = learners.withoutJob();
        enrolments.book(person, person.requireMember(), booked, campus.session(booked, Duration.ofDays(20), 5));
        SessionId session = campus.session(wanted, Duration.ofDays(20), 5);

        var asked = visitor.as(person).send("/buchungen", "module", wanted, "session", session);
        assertThat(asked.text())
                .contains("Passt der Termin?")
                .contains("ist zur selben Zeit gebucht")
                .contains("Trotzdem buchen");
        assertThat(enrolments.of(person, person.requireMember())).hasSize(1);

        visitor.send("/buchungen", "module", wanted, "session", session, "asked", "true");
        assertThat(enrolments.of(person, person.requireMember())).hasSize(2);
    }

    @Test
    void aModuleWithDatesWantsOneOfThem() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        campus.session(module, Duration.ofDays(20), 5);
        assertThat(visitor.as(learners.withoutJob())
                        .send("/buchungen", "module", module)
                        .text())
                .contains("Bitte wählen Sie einen Termin.");
    }

    @Test
    void whatCancellingCostsIsSaidBeforeBookingAndBeforeCancelling() throws Exception {
        ModuleId module = learners.offer(module("a", "Akten führen")
                .format(Format.IN_PERSON)
                .euros(120)
                .with("/cancellationTerms/freeUntilDays", "14")
                .with("/cancellationTerms/latePercent", "50")
                .content());
        SessionId soon = campus.session(module, Duration.ofDays(5), 5);
        SessionId later = campus.session(module, Duration.ofDays(40), 5);
        Caller person = learners.withoutJob();

        assertThat(visitor.as(person).open("/katalog/" + module).text())
                .contains(
                        "Bis 14 Tage vor dem Beginn kostenfrei, danach 50 % des Preises. Wer nicht kommt: 100 % des Preises werden dem Arbeitgeber berechnet.");
        EnrolmentId booking = enrolments.book(person, person.requireMember(), module, later);
        assertThat(visitor.open("/buchungen").text()).contains("Stornierung heute: kostenfrei (bis einschließlich");
        enrolments.cancel(person, booking);
        EnrolmentId late = enrolments.book(person, person.requireMember(), module, soon);
        assertThat(visitor.open("/buchungen").text().replace('\u00a0', ' ')).contains("Stornierung heute: 50 %, 60 €.");
        assertThat(visitor.open("/buchungen/" + late + "/tausch").text().replace('\u00a0', ' '))
                .contains("Ein Wechsel ist nicht mehr möglich", "Stornierung heute: 50 %, 60 €.")
                .doesNotContain("Zu diesem Termin wechseln");
        assertThat(visitor.send("/buchungen/" + late + "/tausch", "session", later)
                        .text())
                .contains("Ein Wechsel ist nicht mehr möglich");
        assertThat(enrolments.find(late).session()).isEqualTo(soon);
    }

    @Test
    void aBookingCanBeBegunAndCancelled() throws Exception {
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(campus.competence(), 4).content());
        Caller person = learners.withoutJob();
        EnrolmentId booking = enrolments.book(person, person.requireMember(), module, null);
        assertThat(visitor.as(person)
                        .send("/buchungen/" + booking + "/beginn", "from", "BOOKINGS")
                        .text())
                .contains("„Akten führen“ hat begonnen.")
                .contains("Begonnen");
        assertThat(visitor.send("/buchungen/" + booking + "/stornierung", "from", "BOOKINGS")
                        .text())
                .contains("Ihre Buchung für „Akten führen“ ist storniert.")
                .contains("Zurzeit ist nichts gebucht");
        assertThat(visitor.send("/buchungen/" + booking + "/beginn").text())
                .contains("Die Buchung ist schon abgeschlossen oder storniert.");
    }

    @Test
    void somebodyElsesBookingIsNotFound() throws Exception {
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(campus.competence(), 4).content());
        Caller other = learners.withoutJob();
        EnrolmentId booking = enrolments.book(other, other.requireMember(), module, null);
        visitor.as(learners.withoutJob());
        assertThat(visitor.send("/buchungen/" + booking + "/stornierung").status())
                .isEqualTo(404);
        assertThat(visitor.send("/buchungen/" + booking + "/beginn").status()).isEqualTo(404);
        assertThat(visitor.send("/buchungen/" + booking + "/annahme").status()).isEqualTo(404);
        assertThat(visitor.open("/buchungen/" + booking + "/tausch").status()).isEqualTo(404);
        assertThat(enrolments
                        .of(other, other.requireMember())
                        .getFirst()
                        .state()
                        .isActive())
                .isTrue();
    }

    @Test
    void peopleWhoAreNoLearnersStayOutside() throws Exception {
        visitor.as(campus.operator());
        for (String path : new String[] {"/lehrplan", "/lehrplan/verlauf", "/profil", "/buchungen", "/nachweise"}) {
            assertThat(visitor.open(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aCompletionIsRecordedWithTheLevelsThatItProves() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withoutJob();
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(competence, 4).content());
        assertThat(visitor.as(person).open("/nachweise").text()).contains("Noch kein Nachweis");
        completions.record(
                Caller.system("test"),
                person.requireMember(),
                module,
                LocalDate.of(2026, 3, 2),
                "Teilnahmebescheinigung 4711");
        assertThat(visitor.open("/nachweise").text())
                .contains("Akten führen")
                .contains("Abgeschlossen am 2. März 2026")
                .contains("Teilnahmebescheinigung 4711")
                .contains("Kompetenz 1: Stufe 4");
    }

    @Test
    void outsideOfTheDemoNobodyReportsTheirOwnCompletion() throws Exception {
        assertThat(ownCompletions.getIfAvailable()).isNull();
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(campus.competence(), 4).content());
        Caller person = learners.withoutJob();
        enrolments.book(person, person.requireMember(), module, null);
        assertThat(visitor.as(person).open("/lehrplan").text()).doesNotContain("Als abgeschlossen melden");
        assertThat(visitor.send("/lehrplan/abschluesse", "module", module).status())
                .isEqualTo(404);
        assertThat(completions.of(person, person.requireMember())).isEmpty();
    }
}
