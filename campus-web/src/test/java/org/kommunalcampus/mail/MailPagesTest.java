package org.kommunalcampus.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kommunalcampus.calendar.InvitationDraft;
import org.kommunalcampus.calendar.InvitationWriter;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.notification.NotificationId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Mails in words, and the pages on which people say how they want them. */
@ApiTest
class MailPagesTest {

    private static final String PAGE = "/mitteilungen/e-mails";
    private static final String STOP = "/e-mails/abbestellen/";

    @Autowired
    private MailWriter writer;

    @Autowired
    private InvitationWriter invitations;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private UnsubscribeTokens tokens;

    @Autowired
    private Identities identities;

    @Autowired
    private MockMvcTester http;

    private Reader learner;
    private Caller caller;

    @BeforeEach
    void aLearner() {
        learner = Reader.of(http, "lernende", Role.LEARNER);
        caller = identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
    }

    @AfterEach
    void asBefore() {
        preferences.choose(caller, MailPreference.USUAL);
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void everyMessageHasWordsAndLinksInBothLanguages(NotificationKind kind) {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            WrittenMail mail = writer.write(new MailDraft(language, null, List.of(message(kind)), "token"));

            assertThat(mail.subject()).startsWith("KommunalCampus: ").doesNotContain("??", "{");
            assertThat(mail.plain())
                    .contains("http://localhost:", STOP + "token", PAGE)
                    .doesNotContain("??", "{0}");
            assertThat(mail.html()).doesNotContain("??", "{0}");
            assertThat(mail.unsubscribe()).endsWith(STOP + "token");
        }
    }

    @Test
    void aMailHoldsWithoutImagesScriptsAndAnythingFromElsewhere() {
        Document html = Jsoup.parse(writer.write(new MailDraft(
                        Locale.GERMAN, null, List.of(message(NotificationKind.CURRICULUM_CHANGED)), "token"))
                .html());

        assertThat(html.select("img, script, link, iframe, style, [background], [onclick]"))
                .isEmpty();
        assertThat(html.select("a[href]"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("http://localhost:"));
        assertThat(html.select("html").attr("lang")).isEqualTo("de");
        assertThat(html.text()).contains("Ihr Lehrplan hat sich geändert");
    }

    @Test
    void whatOthersMustNotLearnStaysInTheApp() {
        for (NotificationKind kind : List.of(NotificationKind.ERASURE, NotificationKind.ASSIGNMENT_EXEMPTED)) {
            WrittenMail mail = writer.write(new MailDraft(Locale.GERMAN, null, List.of(message(kind)), "token"));

            assertThat(mail.subject()).isEqualTo("KommunalCampus: Eine Mitteilung für Sie");
            assertThat(mail.plain() + mail.html()).doesNotContain("Löschung", "befreit", "Befreiung");
        }
    }

    @Test
    void aMailboxThatOthersReadLearnsOnlyForWhomSomethingIsThere() {
        WrittenMail mail = writer.write(new MailDraft(
                Locale.GERMAN,
                "Bea Bauhof",
                List.of(message(NotificationKind.SESSION_CANCELLED), message(NotificationKind.ASSIGNMENT_MADE)),
                "token"));

        assertThat(mail.subject()).isEqualTo("KommunalCampus: Für Bea Bauhof liegen Mitteilungen bereit");
        assertThat(mail.plain()).contains("2 Mitteilungen").doesNotContain("Termin", "abgesagt", "zugewiesen");
        assertThat(mail.html()).doesNotContain("Termin", "abgesagt", "zugewiesen");
    }

    @Test
    void manyMessagesAreCountedAndTheFirstTwentyShown() {
        List<NotificationView> many = Stream.generate(() -> message(NotificationKind.CURRICULUM_CHANGED))
                .limit(23)
                .toList();
        WrittenMail mail = writer.write(new MailDraft(Locale.ENGLISH, null, many, "token"));

        assertThat(mail.subject()).isEqualTo("KommunalCampus: 23 messages");
        assertThat(mail.plain()).contains("And 3 more messages");
    }

    @Test
    void peopleSayHowTheyWantMailsBesideTheKindsTheyWant() {
        assertThat(text(learner.open("/mitteilungen"))).contains("E-Mails: sofort. Ändern");
        assertThat(learner.post(PAGE, "timing", "WEEKLY", "quietFrom", "", "quietUntil", "", "language", "en"))
                .hasStatus(302);

        assertThat(preferences.of(caller))
                .isEqualTo(new MailPreference(MailTiming.WEEKLY, null, null, Locale.ENGLISH, false));
        assertThat(text(learner.open("/mitteilungen"))).contains("E-Mails: gesammelt, montags. Ändern");
    }

    @Test
    void peopleSayWhetherDatesComeForTheirCalendar() {
        assertThat(text(learner.open(PAGE))).contains("Termine in meinen Kalender schicken", "doppelt");
        assertThat(learner.post(
                        PAGE, "timing", "DAILY", "quietFrom", "", "quietUntil", "", "language", "de", "dates", "true"))
                .hasStatus(302);

        assertThat(preferences.of(caller).dates()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(InvitationDraft.Kind.class)
    void aMailWithADateSaysWhenAndWhereAndThatNobodyWaitsForAnAnswer(InvitationDraft.Kind kind) {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            WrittenMail mail = invitations.write(new InvitationDraft(
                    language,
                    kind,
                    EnrolmentId.of(UUID.randomUUID().toString()),
                    "Haushalt",
                    Instant.parse("2026-12-01T08:00:00Z"),
                    Instant.parse("2026-12-02T15:00:00Z"),
                    "Saal 1",
                    true,
                    "token"));

            assertThat(mail.subject()).startsWith("KommunalCampus: ").contains("Haushalt");
            assertThat(mail.plain())
                    .contains("2026", "Saal 1", "/lernen/", STOP + "token")
                    .doesNotContain("??", "{0}");
            assertThat(mail.html()).doesNotContain("??", "{0}");
        }
        assertThat(invitations.words(Locale.GERMAN).learning()).startsWith("http://localhost:");
    }

    @Test
    void quietHoursWithoutAnEndAreRefusedAtTheirField() {
        var answer = learner.post(PAGE, "timing", "DAILY", "quietFrom", "20", "quietUntil", "", "language", "de");

        assertThat(answer).hasStatus(422);
        assertThat(html(answer)).contains("quietUntil-error").contains("Bitte wählen Sie Beginn und Ende.");
    }

    @Test
    void theLinkOfAMailAsksFirstAndStopsMailsWithoutSigningIn() {
        String link = STOP + tokens.of(member());
        Reader nobody = Reader.visitor(http);

        assertThat(text(nobody.open(link))).contains("E-Mails abbestellen?");
        assertThat(preferences.of(caller).timing()).isEqualTo(MailTiming.AT_ONCE);
        assertThat(http.post().uri(link).param("List-Unsubscribe", "One-Click").exchange())
                .hasStatus(200);
        assertThat(preferences.of(caller).timing()).isEqualTo(MailTiming.OFF);
    }

    @Test
    void anInventedLinkLeadsNowhere() {
        assertThat(Reader.visitor(http).open(STOP + "AAAA")).hasStatus(404);
        assertThat(http.post().uri(STOP + "AAAA").exchange()).hasStatus(404);
    }

    @Test
    void theOperatorSeesWhatBecameOfMails() {
        assertThat(text(Reader.of(http, "betrieb", Role.OPERATOR).open("/betrieb")))
                .contains("E-Mails der letzten sieben Tage");
    }

    private MemberId member() {
        return caller.requireMember();
    }

    private static NotificationView message(NotificationKind kind) {
        String id = UUID.randomUUID().toString();
        String moment = "moment=2026-12-01T08:00:00Z";
        List<String> arguments = kind.decisions().isEmpty()
                ? List.of("module", id, "2026-12-01")
                : kind == NotificationKind.REVIEW_DECIDED
                        ? List.of("module", id)
                        : List.of("module=" + id, moment, moment);
        return new NotificationView(NotificationId.next(), kind, arguments, Instant.EPOCH, false);
    }
}
