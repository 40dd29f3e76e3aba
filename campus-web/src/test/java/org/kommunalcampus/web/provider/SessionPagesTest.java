package org.kommunalcampus.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionTerms;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatQuota;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.kommunalcampus.web.kit.TypedMoment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the staff of a provider see and do about the sessions of a module. */
@ApiTest
class SessionPagesTest {

    private static final Caller TEST = Caller.system("test");

    private final Modules modules;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Identities identities;
    private final Providers providers;
    private final Municipalities municipalities;
    private final SeatQuotas quotas;
    private final Clock clock;
    private final MockMvcTester http;
    private final Reader staff;
    private ModuleId module;
    private SessionId session;
    private Instant start;

    @Autowired
    SessionPagesTest(
            MockMvcTester http,
            Modules modules,
            Sessions sessions,
            Enrolments enrolments,
            Identities identities,
            Providers providers,
            Municipalities municipalities,
            SeatQuotas quotas,
            Clock clock) {
        this.http = http;
        this.municipalities = municipalities;
        this.quotas = quotas;
        this.modules = modules;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.identities = identities;
        this.providers = providers;
        this.clock = clock;
        staff = Reader.of(http, "anbieter", Role.PROVIDER);
    }

    @BeforeEach
    void anOwnModuleWithASession() {
        module = offer(providers.byCode("zweiburgen").orElseThrow().id());
        start = clock.instant().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.HOURS);
        session = plan(module);
    }

    @Test
    void theListLeadsToEachSessionAndToACopyOfIt() {
        String page = html(staff.open(path()));

        assertThat(page)
                .contains("Ändern oder absagen", path() + "/" + session + "\"")
                .contains("vorlage=" + session + "#neu");
        assertThat(html(staff.open(path() + "?vorlage=" + session)))
                .contains(typed(weeksAfter(1)), "value=\"Rathaus\"", "value=\"8\"");
    }

    @Test
    void aSeriesIsPlannedFromOneForm() {
        var sent = staff.post(
                path(), "startsAt", typed(weeksAfter(1)), "endsAt", typed(endOf(weeksAfter(1))), "count", "3");

        assertThat(text(staff.openAfter(sent, path()))).contains("Die Termine sind angelegt.");
        assertThat(all()).hasSize(4);
        var tooMany = staff.post(
                path(), "startsAt", typed(weeksAfter(5)), "endsAt", typed(endOf(weeksAfter(5))), "count", "13");
        assertThat(text(tooMany)).contains("Zahl von 1 bis 12");
        assertThat(all()).hasSize(4);
    }

    @Test
    void aSessionIsChangedOnAPageOfItsOwn() {
        assertThat(html(staff.open(path() + "/" + session)))
                .contains(typed(start), "value=\"Rathaus\"", "Termin ändern", "Der Raum wird frei");

        var sent = change("Bücherei", "9", revision());

        assertThat(text(staff.openAfter(sent, path()))).contains("Der Termin ist geändert.", "Bücherei, Worms");
        assertThat(sessions.find(session).seats()).isEqualTo(9);
    }

    @Test
    void whoWasSlowerChoosesFieldByField() {
        int read = revision();
        change("Bücherei", "8", read);

        var slower = staff.post(
                path() + "/" + session,
                "version",
                String.valueOf(read),
                "startsAt",
                typed(weeksAfter(1)),
                "endsAt",
                typed(endOf(weeksAfter(1))),
                "venue",
                "Rathaus",
                "city",
                "Worms",
                "seats",
                "8");

        assertThat(slower).hasStatus(409);
        assertThat(html(slower))
                .contains("Jemand war schneller", "Bücherei", "Rathaus", "value=\"" + typed(weeksAfter(1)))
                .contains("value=\"" + typed(start), "value=\"" + revision() + "\"")
                .doesNotContain("Anzahl der Termine");
        assertThat(sessions.find(session).venue()).isEqualTo("Bücherei");
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        sessions.takeSeat(session);

        assertThat(text(change("Rathaus", "0", revision()))).contains("Es sind schon mehr Plätze gebucht.");
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        var past = staff.post(
                path() + "/" + session,
                "version",
                String.valueOf(revision()),
                "startsAt",
                typed(yesterday),
                "endsAt",
                typed(endOf(yesterday)));

        assertThat(text(past)).contains("auf eine Zeit verlegen, die noch kommt");
        assertThat(sessions.find(session).startsAt()).isEqualTo(start);
    }

    @Test
    void aSessionIsCancelledWithAReason() {
        String cancel = path() + "/" + session + "/absage";
        staff.post(cancel, "reason", " ");
        assertThat(sessions.find(session).state()).isEqualTo(SessionState.PLANNED);

        staff.post(cancel, "reason", "Die Trainerin ist erkrankt.");

        assertThat(sessions.find(session).state()).isEqualTo(SessionState.CANCELLED);
        assertThat(text(staff.open(path() + "/" + session)))
                .contains("Er lässt sich nicht mehr ändern.")
                .doesNotContain("Der Raum wird frei");
    }

    @Test
    void aMinimumIsStatedShownToLearnersAndDecided() {
        LocalDate day = start.atZone(TimeReader.GERMANY).toLocalDate();
        var sent = staff.post(
                path() + "/" + session,
                "version",
                String.valueOf(revision()),
                "startsAt",
                typed(start),
                "endsAt",
                typed(endOf(start)),
                "seats",
                "8",
                "registrationUntil",
                day.minusDays(2).toString(),
                "minimumSeats",
                "6",
                "decidedOn",
                day.minusDays(3).toString(),
                "tooFew",
                "CANCEL");

        assertThat(text(staff.openAfter(sent, path()))).contains("Findet ab 6 Anmeldungen statt; Entscheidung am");
        assertThat(sessions.find(session).terms())
                .isEqualTo(new SessionTerms(day.minusDays(2), 6, day.minusDays(3), true));
        assertThat(text(staff.open("/katalog/" + module)))
                .contains("Anmeldung bis", "Findet ab 6 Anmeldungen statt; Entscheidung am");
        assertThat(html(staff.open(path() + "?vorlage=" + session)))
                .as("a copy a week later")
                .contains("value=\"" + day.plusDays(5) + "\"", "value=\"" + day.plusDays(4) + "\"", "value=\"6\"");

        assertThat(text(staff.open(path() + "/" + session))).contains("Durchführen oder absagen?");
        var held = staff.post(path() + "/" + session + "/durchfuehrung");
        assertThat(text(staff.openAfter(held, path()))).contains("Findet sicher statt");
    }

    @Test
    void aMinimumWithoutADayIsRefusedAtItsField() {
        var sent = staff.post(
                path(), "startsAt", typed(weeksAfter(1)), "endsAt", typed(endOf(weeksAfter(1))), "minimumSeats", "3");

        assertThat(text(sent)).contains("Zur Mindestzahl gehört ein Tag der Entscheidung.");
        assertThat(all()).hasSize(1);
    }

    @Test
    void seatsAreKeptForMunicipalitiesAndLearnersReadHowManyAreFreeForThem() {
        Caller learner =
                identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        MunicipalityView own = municipalities.find(learner.requireMunicipality());
        String day = start.atZone(TimeReader.GERMANY).toLocalDate().minusDays(2).toString();
        String quotas = path() + "/" + session + "/kontingente";
        assertThat(html(staff.open(path() + "/" + session))).contains(quotas);

        assertThat(text(staff.post(quotas, "seats", "9", "until", day, "municipalities", own.ags())))
                .contains("So viele Plätze hat der Termin nicht.");
        assertThat(text(staff.post(quotas, "seats", "1", "until", day, "municipalities", "Nirgendheim")))
                .contains("kennt die Plattform nicht");
        var kept = staff.post(quotas, "seats", "3", "until", day, "municipalities", own.ags() + ", ");
        assertThat(text(staff.openAfter(kept, quotas)))
                .contains("Die Plätze sind freigehalten.", "3 Plätze", own.name());

        Reader reader = Reader.of(http, "lernende", Role.LEARNER);
        assertThat(text(reader.open("/katalog/" + module)))
                .contains("8 Plätze frei", "Davon 3 Plätze für Ihre Kommune freigehalten");
        assertThat(text(Reader.visitor(http).open("/katalog/" + module)))
                .contains("5 Plätze frei", "3 Plätze sind für andere Kommunen freigehalten");

        var removed = staff.post(quotas + "/aufhebung", "municipality", own.id().toString());
        assertThat(text(staff.openAfter(removed, quotas))).contains("Noch sind keine Plätze freigehalten");
    }

    @Test
    void whereAllSeatsAreKeptForOthersThePersonReadsSoAndCanWait() {
        Caller learner =
                identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        MunicipalityId other = municipalities.named("08222000").stream()
                .map(MunicipalityView::id)
                .filter(id -> !id.equals(learner.requireMunicipality()))
                .findFirst()
                .orElseThrow();
        Caller provider =
                identities.callerOf(new IdentityKey("demo", "anbieter")).orElseThrow();
        quotas.state(
                provider,
                session,
                List.of(new SeatQuota(
                        8, start.atZone(TimeReader.GERMANY).toLocalDate().minusDays(1), Set.of(other))));
        Reader reader = Reader.of(http, "lernende", Role.LEARNER);

        assertThat(text(reader.open("/katalog/" + module)))
                .contains("Für Sie ausgebucht", "8 Plätze sind für andere Kommunen freigehalten", "Auf die Warteliste");
        assertThat(text(reader.openAfter(
                        reader.post(
                                "/buchungen",
                                "module",
                                module.toString(),
                                "session",
                                session.toString(),
                                "asked",
                                "true"),
                        "/katalog/" + module)))
                .contains("für Beschäftigte anderer Kommunen freigehalten");
    }

    @Test
    void sessionsOfOthersAndOfOtherModulesAreNotFound() {
        ProviderId other = providers.ensure(TEST, NewProvider.named("p-" + UUID.randomUUID(), "Andere Akademie"));
        SessionId foreign = plan(offer(other));
        SessionId elsewhere =
                plan(offer(providers.byCode("zweiburgen").orElseThrow().id()));

        for (SessionId wrong : List.of(foreign, elsewhere)) {
            assertThat(staff.open(path() + "/" + wrong)).hasStatus(404);
            assertThat(staff.open(path() + "?vorlage=" + wrong)).hasStatus(404);
            assertThat(staff.post(path() + "/" + wrong, "version", "0")).hasStatus(404);
            assertThat(staff.post(path() + "/" + wrong + "/durchfuehrung")).hasStatus(404);
            assertThat(staff.open(path() + "/" + wrong + "/kontingente")).hasStatus(404);
            assertThat(staff.post(path() + "/" + wrong + "/kontingente", "seats", "1"))
                    .hasStatus(404);
            assertThat(staff.post(path() + "/" + wrong + "/absage", "reason", "Nein"))
                    .hasStatus(404);
        }
    }

    @Test
    void whoRunsTheSessionSeesWhoComesAndWritesToAll() {
        String people = path() + "/" + session + "/teilnehmende";
        assertThat(text(staff.open(people))).contains("Noch hat niemand diesen Termin gebucht.");
        Caller learner =
                identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        enrolments.book(learner, learner.requireMember(), module, session);

        assertThat(text(staff.open(people))).contains("von 1 sind vorbereitet", "Anwesend?", "Nachricht an alle");

        var sent = staff.post(people + "/nachricht", "text", "Bitte bringen Sie einen Ausweis mit.");
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(text(staff.open(path()))).contains("1 von 8");
    }

    private ModuleId offer(ProviderId provider) {
        ModuleContent content = ModuleSketch.module("T-" + UUID.randomUUID(), "Probestück")
                .objective("Sie können planen.")
                .format(Format.IN_PERSON)
                .hours(2)
                .euros(0)
                .content();
        ModuleId offered = modules.save(TEST, provider, content);
        modules.goLive(TEST, offered, content, Certification.byAgreement());
        return offered;
    }

    private SessionId plan(ModuleId of) {
        return sessions.plan(TEST, of, new SessionContent(null, start, endOf(start), "Rathaus", "Worms", 8));
    }

    private MvcTestResult change(String venue, String seats, int read) {
        return staff.post(
                path() + "/" + session,
                "version",
                String.valueOf(read),
                "startsAt",
                typed(start),
                "endsAt",
                typed(endOf(start)),
                "venue",
                venue,
                "city",
                "Worms",
                "seats",
                seats);
    }

    private String path() {
        return "/anbieter/module/" + module + "/termine";
    }

    private int revision() {
        return sessions.find(session).revision();
    }

    private List<SessionView> all() {
        return sessions.ofModule(TEST, module);
    }

    private Instant weeksAfter(int weeks) {
        return start.atZone(TimeReader.GERMANY).plusWeeks(weeks).toInstant();
    }

    private static Instant endOf(Instant from) {
        return from.plus(Duration.ofHours(2));
    }

    private static String typed(Instant moment) {
        return TypedMoment.of(moment);
    }
}
