package org.kommunalcampus.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.notification.NotificationKind.ASSIGNMENT_MADE;
import static org.kommunalcampus.notification.NotificationKind.CURRICULUM_CHANGED;
import static org.kommunalcampus.notification.NotificationKind.PACKAGE_DECIDED;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@CapabilityTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "campus.mail.from=KommunalCampus <nicht-antworten@campus.example>",
            "db-scheduler.enabled=false"
        })
class MailOutboxTest {

    @RegisterExtension
    static final GreenMailExtension MAILBOXES = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private static final MailPreference AT_ONCE = new MailPreference(MailTiming.AT_ONCE, null, null, Locale.GERMAN);
    private static final Duration SOON = Duration.ofMinutes(2);

    @Autowired
    private Notifications notifications;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Mails mails;

    @Autowired
    private Letters letters;

    @Autowired
    private PrintedNotices printed;

    @Autowired
    private MailDispatcher dispatcher;

    @Autowired
    private Outbox outbox;

    @Autowired
    private UnsubscribeTokens tokens;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private HrAppointments appointments;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JavaMailSenderImpl server;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private String address;
    private MemberId person;
    private Caller caller;

    @BeforeEach
    void somebodyWithAnAddress() {
        server.setPort(MAILBOXES.getSmtp().getPort());
        town = campus.municipality();
        address = UUID.randomUUID() + "@stadt.example";
        person = employee(address);
        caller = campus.learner(person);
        preferences.choose(caller, AT_ONCE);
    }

    @AfterEach
    void nothingWaits() {
        preferences.choose(caller, AT_ONCE.off());
        clock.reset();
    }

    @Test
    void aLetterGoesToAnAddressThatIsNobodysHereAndIsForgottenOnceItIsSent() throws Exception {
        String outside = UUID.randomUUID() + "@elsewhere.example";
        letters.send(outside, new WrittenMail("Bitte bestätigen", "Text", "<p>Text</p>", ""), Locale.GERMAN);

        run(SOON);

        MimeMessage mail = received(outside).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Bitte bestätigen");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        run(SOON);
        assertThat(received(outside)).hasSize(1);
    }

    @Test
    void nobodyFillsAMailboxOfSomebodyElseWithLetters() {
        String name = UUID.randomUUID().toString();
        for (int i = 0; i < Letters.MOST_ASKED; i++) {
            assertThat(letters.mayAsk(name + "@elsewhere.example")).isTrue();
        }

        assertThat(letters.mayAsk(" " + name.toUpperCase(Locale.ROOT) + "+more@Elsewhere.example"))
                .isFalse();
        assertThat(letters.mayAsk("other." + name + "@elsewhere.example")).isTrue();
        clock.advance(Letters.WINDOW.plusSeconds(1));
        dispatcher.clean();
        assertThat(jdbc.sql("select count(*) from asked_letter")
                        .query(Integer.class)
                        .single())
                .as("nothing is kept for longer than it counts")
                .isZero();
        assertThat(letters.mayAsk(name + "@elsewhere.example")).isTrue();
    }

    @Test
    void whoAsksManyTimesAtOnceFillsNoMailboxEither() throws Exception {
        String mailbox = UUID.randomUUID() + "@elsewhere.example";
        Callable<Boolean> ask = () -> {
            try {
                return letters.mayAsk(mailbox);
            } catch (Stale somebodyWasFaster) {
                return false;
            }
        };

        List<Boolean> answers = AtOnce.run(Collections.nCopies(12, ask));

        assertThat(answers).filteredOn(may -> may).hasSizeBetween(1, Letters.MOST_ASKED);
    }

    @Test
    void aMessageGoesByMailAsTextAndHtmlWithALinkThatStopsMails() throws Exception {
        tell(person, "2");
        run(SOON);

        MimeMessage mail = received(address).getFirst();
        assertThat(mail.getFrom())
                .extracting(Object::toString)
                .containsExactly("KommunalCampus <nicht-antworten@campus.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://campus.example/e-mails/" + tokens.of(person) + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getMessageID()).isEqualTo("<" + own().getFirst().id() + "@campus.example>");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("text/plain", "CURRICULUM_CHANGED [2]", "text/html", "<p>CURRICULUM_CHANGED [2]</p>");
        assertThat(own()).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(MailState.SENT);
            assertThat(sent.plain())
                    .as("words are forgotten once they are sent")
                    .isNull();
        });
    }

    @Test
    void messagesThatAreDueTogetherBecomeOneMailAndTheReasonStaysInTheApp() {
        tell(person, "2");
        tell(person, "3");
        notifications.tellDecision(
                ASSIGNMENT_MADE, "a", Set.of(person), DecisionFacts.of("m").because("wegen der Beschwerde"));
        run(SOON);

        assertThat(received(address)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("2 de");
            assertThat(GreenMailUtil.getBody(mail))
                    .contains("CURRICULUM_CHANGED [3]", "ASSIGNMENT_MADE [module=m]")
                    .doesNotContain("Beschwerde");
        });
    }

    @Test
    void whoHasLeftIsToldAtThePrivateAddressOfLapsesAndOfTheAccessAndOfNothingElse() throws Exception {
        String home = UUID.randomUUID() + "@privat.example";
        tell(person, "1");
        staffRegister.leave(
                campus.hr(town),
                town,
                person,
                LocalDate.now(clock).minusDays(1),
                members.find(person).version());
        run(SOON);
        jdbc.sql("insert into private_account (member_id, letters, address, version) values (?, 0, ?, 0)")
                .params(person.toString(), home)
                .update();
        tell(person, "2");
        run(SOON);
        assertThat(received(home)).isEmpty();

        transaction.executeWithoutResult(status -> {
            notifications.tell(NotificationKind.RECORD_LAPSES, Map.of(person, List.of("2026-12-24")));
            notifications.tellDecision(
                    NotificationKind.ACCESS_CHANGED, "activation.revoked", Set.of(person), DecisionFacts.none());
        });
        run(SOON);

        assertThat(received(address)).isEmpty();
        assertThat(GreenMailUtil.getBody(received(home).getFirst()))
                .contains("RECORD_LAPSES", "ACCESS_CHANGED")
                .doesNotContain("CURRICULUM_CHANGED");
    }

    @Test
    void whatWasReadInTheAppBeforehandIsNotSent() {
        tell(person, "2");
        notifications.readAll(caller);
        run(SOON);

        assertThat(received(address)).isEmpty();
        assertThat(own()).isEmpty();
    }

    @Test
    void whatIsNewSinceTheLastMailGoesInAnotherOne() {
        tell(person, "2");
        run(SOON);
        tell(person, "3");
        run(SOON);

        assertThat(received(address)).hasSize(2);
    }

    @Test
    void aMessageThatIsTakenBackWithItsTransactionIsInNoMail() {
        transaction.executeWithoutResult(status -> {
            tell(person, "2");
            status.setRollbackOnly();
        });
        run(SOON);

        assertThat(received(address)).isEmpty();
    }

    @Test
    void aDigestComesInTheMorningAndInTheLanguageThatWasChosen() {
        preferences.choose(caller, new MailPreference(MailTiming.DAILY, null, null, Locale.ENGLISH));
        tell(person, "2");
        run(SOON);
        assertThat(received(address)).isEmpty();

        notifications.tellDecision(ASSIGNMENT_MADE, "a", Set.of(person), DecisionFacts.none());
        run(Duration.ofDays(1));
        assertThat(received(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("2 en"));
    }

    @Test
    void theLinkOfAMailStopsMailsAndNothingElse() {
        tell(person, "2");
        preferences.stop(tokens.of(person));
        run(Duration.ofDays(8));

        assertThat(received(address)).isEmpty();
        assertThat(preferences.of(caller)).isEqualTo(AT_ONCE.off());
        assertThat(notifications.unread(caller)).isEqualTo(1);
    }

    @Test
    void aLinkThatThePlatformHasNotSignedStopsNothing() {
        String genuine = tokens.of(person);
        String other = tokens.of(campus.member());
        String forged = genuine.substring(0, 21) + other.substring(21);

        assertThat(Stream.of(forged, "", "%", genuine + "A", genuine.substring(1)))
                .allSatisfy(token -> {
                    assertThat(preferences.isGenuine(token)).isFalse();
                    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> preferences.stop(token));
                });
        assertThat(preferences.isGenuine(genuine)).isTrue();
        assertThat(preferences.of(caller)).isEqualTo(AT_ONCE);
    }

    @Test
    void aNodeThatDiesBeforeItSendsLosesAndDoublesNothing() {
        tell(person, "2");
        written();
        MailId claimed = own().getFirst().id();
        assertThat(outbox.claim(claimed)).isPresent();

        dispatcher.run();
        assertThat(received(address)).as("while the claim holds").isEmpty();
        run(Outbox.LEASE);
        run(Outbox.LEASE);
        assertThat(received(address)).as("once it has lapsed").hasSize(1);
    }

    @Test
    void aNodeThatDiesBeforeItNotesThatItHasSentRepeatsTheSameMessage() throws Exception {
        tell(person, "2");
        written();
        server.send(message(outbox.claim(own().getFirst().id()).orElseThrow()));
        run(Outbox.LEASE);

        List<MimeMessage> copies = received(address);
        assertThat(copies).hasSize(2);
        assertThat(copies.getFirst().getMessageID()).isEqualTo(copies.getLast().getMessageID());
        assertThat(own())
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.SENT));
    }

    @Test
    void nodesThatSendAtTheSameTimeSendEachMailOnce() throws Exception {
        List<String> addresses = IntStream.range(0, 20)
                .mapToObj(i -> UUID.randomUUID() + "@stadt.example")
                .toList();
        addresses.forEach(each -> {
            MemberId one = employee(each);
            preferences.choose(campus.learner(one), AT_ONCE);
            tell(one, "2");
        });
        clock.advance(SOON);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                nodes.submit(dispatcher::run);
            }
        }
        dispatcher.run();
        run(Duration.ofHours(2));

        assertThat(addresses).allSatisfy(each -> assertThat(received(each)).hasSize(1));
    }

    @Test
    void aMailThatTheServerRefusesIsNotTriedAgain() throws Exception {
        try (var refusing = new ScriptedSmtp("550 5.1.1 no such user")) {
            server.setPort(refusing.port());
            tell(person, "2");
            run(SOON);
        }
        assertThat(own()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.REFUSED);
            assertThat(mail.outcome()).isEqualTo("550");
            assertThat(mail.next()).isNull();
        });
    }

    @Test
    void aMailThatTheServerPutsOffIsTriedAgainUntilTheLastPauseIsOver() throws Exception {
        try (var busy = new ScriptedSmtp("451 4.7.1 greylisted")) {
            server.setPort(busy.port());
            tell(person, "2");
            run(SOON);
            assertThat(own()).singleElement().satisfies(mail -> {
                assertThat(mail.state()).isEqualTo(MailState.DEFERRED);
                assertThat(mail.outcome()).isEqualTo("451");
            });
            for (int attempt = 0; attempt < 7; attempt++) {
                run(Duration.ofHours(31));
            }
        }
        assertThat(own())
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.GIVEN_UP));
    }

    @Test
    void aMailWaitsWhileThereIsNoServerAndGoesWhenItIsBack() throws IOException {
        int nobody;
        try (var gone = new ScriptedSmtp("250 ok")) {
            nobody = gone.port();
        }
        server.setPort(nobody);
        tell(person, "2");
        run(SOON);
        assertThat(own())
                .singleElement()
                .satisfies(mail -> assertThat(mail.outcome()).isEqualTo("unreachable"));

        server.setPort(MAILBOXES.getSmtp().getPort());
        run(SOON);
        assertThat(received(address)).hasSize(1);
    }

    @Test
    void whoHasNoAddressOrHasLeftGetsNoMail() {
        MemberId without = employee(null);
        tell(without, "2");
        tell(person, "2");
        written();
        staffRegister.leave(
                campus.hr(town),
                town,
                person,
                LocalDate.now(clock).minusDays(1),
                members.find(person).version());
        dispatcher.run();

        assertThat(received(address)).isEmpty();
        assertThat(own())
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.NO_ADDRESS));
    }

    @Test
    void aMessageWithoutWordsKeepsNobodyElsesBack() {
        String other = UUID.randomUUID() + "@stadt.example";
        MemberId colleague = employee(other);
        preferences.choose(campus.learner(colleague), AT_ONCE);
        tell(person, PlainWriter.UNSPEAKABLE);
        tell(colleague, "2");
        run(SOON);

        assertThat(received(address)).isEmpty();
        assertThat(received(other)).hasSize(1);
    }

    @Test
    void whatReachesTheDeskOfHrGoesToEverybodyWhoWorksThere() {
        notifications.tellDesk(PACKAGE_DECIDED, SharedInbox.hr(town), "p", List.of("p"));
        run(SOON);
        assertThat(received(address)).as("no HR").isEmpty();

        MemberView employee = members.find(person);
        appointments.appoint(
                campus.operator(),
                town,
                new MemberRow(employee.personnelKey(), "Kim", "Muster", address, null, null, null));
        notifications.tellDesk(PACKAGE_DECIDED, SharedInbox.hr(town), "q", List.of("q"));
        run(SOON);
        assertThat(received(address)).hasSize(1);
    }

    @Test
    void whomNoMailReachesStandsInTheListForPaperUntilItIsRead() throws Exception {
        MemberId silent = employee(null);
        tell(silent, "2");
        tell(person, "2");
        Caller hr = campus.hr(town);
        assertThat(printed.of(hr, town, PageRequest.of(0, 10)))
                .extracting(MemberView::id)
                .containsExactly(silent);

        try (var refusing = new ScriptedSmtp("550 5.1.1 no such user")) {
            server.setPort(refusing.port());
            run(SOON);
        }
        assertThat(printed.of(hr, town, PageRequest.of(0, 10)))
                .extracting(MemberView::id)
                .containsExactlyInAnyOrder(silent, person);

        notifications.readAll(campus.learner(silent));
        assertThat(printed.of(hr, town, PageRequest.of(0, 10)))
                .extracting(MemberView::id)
                .containsExactly(person);
        for (Caller other : List.of(caller, campus.hr(campus.municipality()))) {
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> printed.of(other, town, PageRequest.of(0, 10)));
        }
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> printed.ofTeam(caller, PageRequest.of(0, 10)));
    }

    @Test
    void settledMailsAreForgottenAfterAMonthAndTheOperatorSeesNumbersOnly() {
        tell(person, "2");
        run(SOON);
        assertThat(mails.figures(campus.operator()))
                .anySatisfy(count -> assertThat(count.state()).isEqualTo(MailState.SENT));

        clock.advance(Duration.ofDays(31));
        dispatcher.clean();
        assertThat(own()).isEmpty();
    }

    private void tell(MemberId whom, String version) {
        notifications.tell(CURRICULUM_CHANGED, Map.of(whom, List.of(version)));
    }

    private void run(Duration later) {
        clock.advance(later);
        dispatcher.run();
    }

    /** Writes the mail and sends nothing. */
    private void written() {
        server.setPort(1);
        run(SOON);
        server.setPort(MAILBOXES.getSmtp().getPort());
        clock.advance(SOON);
    }

    private MimeMessage message(OutgoingMail mail) throws Exception {
        MimeMessage message = server.createMimeMessage();
        message.setFrom("nicht-antworten@campus.example");
        message.setRecipients(MimeMessage.RecipientType.TO, mail.to());
        message.setText(mail.words().plain());
        message.setHeader("Message-ID", "<" + mail.id() + "@campus.example>");
        return message;
    }

    private List<MailView> own() {
        return mails.own(caller, PageRequest.of(0, 10)).getContent();
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(MAILBOXES.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equals(address))
                .toList();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private MemberId employee(@Nullable String email) {
        String key = UUID.randomUUID().toString().substring(0, 18);
        staffRegister.importMembers(
                Caller.system("test"), town, List.of(new MemberRow(key, "Kim", "Muster", email, null, null, null)));
        return members.byPersonnelKey(Caller.system("test"), town, key)
                .orElseThrow()
                .id();
    }
}
