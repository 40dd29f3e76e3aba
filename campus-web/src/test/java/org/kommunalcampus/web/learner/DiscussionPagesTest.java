package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.discussion.AbuseReports;
import org.kommunalcampus.discussion.Appearances;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.GroupDraft;
import org.kommunalcampus.discussion.GroupInvitations;
import org.kommunalcampus.discussion.LearningGroupId;
import org.kommunalcampus.discussion.LearningGroups;
import org.kommunalcampus.discussion.Posts;
import org.kommunalcampus.discussion.ThreadDraft;
import org.kommunalcampus.discussion.ThreadKind;
import org.kommunalcampus.discussion.WrittenPost;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** What people see and do on forums and in learning groups, without script. */
@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class DiscussionPagesTest {

    private final Visitor visitor;
    private final SampleCampus campus;
    private final Enrolments enrolments;
    private final Posts posts;
    private final AbuseReports reports;
    private final Appearances appearances;
    private final LearningGroups groups;
    private final GroupInvitations invitations;

    private ModuleId module;
    private Caller staff;
    private Caller learner;
    private Caller other;
    private String forum;

    @BeforeEach
    void twoLearnTheSame() {
        ProviderId provider = campus.provider();
        staff = campus.provider(provider);
        module = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 3));
        learner = enrolled();
        other = enrolled();
        forum = "/austausch/" + module;
    }

    @Test
    void whoTakesPartFindsTheForumFromTheModuleAndFromLearning() throws Exception {
        assertThat(visitor.as(learner).open("/katalog/" + module).html()).contains("href=\"" + forum + "\"");
        assertThat(visitor.as(staff).open("/katalog/" + module).html()).contains("href=\"" + forum + "\"");
        Caller stranger = campus.learner(campus.member());
        assertThat(visitor.as(stranger).open("/katalog/" + module).html()).doesNotContain(forum);
        assertThat(visitor.as(stranger).open(forum).status()).isEqualTo(404);
        assertThat(visitor.as(learner).open("/lerngruppen").text()).contains("Foren Ihrer Module", "noch kein Thema");
        assertThat(visitor.as(staff).open("/austausch").text()).contains("Ihre Module", "Gemeldete Beiträge");
    }

    @Test
    void aQuestionIsAskedAnsweredAndAccepted() throws Exception {
        assertThat(visitor.as(learner).open(forum + "/neu").text())
                .contains("Unter einem Pseudonym", "Ihr Arbeitgeber sieht nichts davon");
        Visitor.Answer refused = visitor.send(forum, "kind", "QUESTION", "title", " ", "text", "Wie lange?");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Bitte geben Sie einen Titel ein.", "Wie lange?");

        String asked = visitor.send(
                        forum,
                        "kind",
                        "QUESTION",
                        "title",
                        "Wie lange gilt das?",
                        "tags",
                        "Fristen",
                        "text",
                        "Gilt **das** <b>noch</b>? ![Bild](datei:x) [hier](javascript:alert(1))",
                        "erscheinen",
                        "pseudonym")
                .html();
        assertThat(asked)
                .contains("<strong>das</strong>", "&lt;b&gt;", "Bild", "#fristen", "Offene Frage")
                .doesNotContain("<img", "javascript:");
        String thread = forum + "/themen/" + id(asked, "/themen/");

        assertThat(visitor.as(staff).send(thread, "text", "Zwei Jahre.").text()).contains("Anbieter", "Zwei Jahre.");
        String page = visitor.as(learner).open(thread).html();
        String answer = thread + "/beitraege/" + id(page.substring(page.indexOf("Zwei Jahre.")), "/beitraege/");
        assertThat(visitor.send(answer + "/loesung").text()).contains("Angenommene Antwort", "Beantwortet");
        assertThat(visitor.as(other).open(forum).text()).contains("Neu", "Beantwortet", "2 Beiträge");
        assertThat(visitor.open(forum + "?stand=offen").text()).contains("Kein Thema");
        assertThat(visitor.open(forum + "?thema=fristen").text()).contains("Nur Themen mit dem Stichwort „fristen“");
        assertThat(visitor.inEnglish().open(forum).text()).contains("Answered", "2 posts");
    }

    @Test
    void ownPostsAreChangedAndTakenBack() throws Exception {
        WrittenPost asked = ask(learner, "Eins");
        posts.answer(other, module, asked.thread(), "Zwei", null);
        String own = address(asked) + "/beitraege/" + asked.post();
        assertThat(visitor.as(other).open(own).status()).isEqualTo(404);

        assertThat(visitor.as(learner)
                        .send(own, "kind", "DISCUSSION", "title", "Anders", "text", "Neuer Text")
                        .text())
                .contains("Anders", "Neuer Text", "geändert");
        assertThat(visitor.send(own + "/loeschung").text())
                .contains("Ihr Beitrag ist gelöscht.", "Dieser Beitrag wurde gelöscht.", "Thema ohne Titel");
    }

    @Test
    void aReportReachesTheProviderWhoDecides() throws Exception {
        WrittenPost rude = ask(learner, "Nieten");
        String report = address(rude) + "/beitraege/" + rude.post() + "/meldung";
        assertThat(visitor.as(other).open(report).text()).contains("erfährt nicht, wer ihn gemeldet hat");
        assertThat(visitor.send(report, "reason", " ").text()).contains("Bitte geben Sie eine Begründung an.");
        assertThat(visitor.send(report, "reason", "Beleidigung").text()).contains("Danke. Der Beitrag wird geprüft.");

        String open = visitor.as(staff).open("/anbieter/meldungen").html();
        assertThat(open)
                .contains("Beleidigung")
                .doesNotContain(other.requireMember().toString());
        String decided = "/anbieter/meldungen/" + id(open, "/anbieter/meldungen/");
        assertThat(visitor.send(decided, "ausblenden", "true", "reason", "Unsachlich")
                        .text())
                .contains("Der Beitrag ist ausgeblendet.", "Zurzeit ist nichts gemeldet.");
        assertThat(visitor.as(learner).open(address(rude)).text())
                .contains("Dieser Beitrag ist ausgeblendet. Begründung: Unsachlich");
        assertThat(visitor.open("/mitteilungen").text()).contains("Ein Beitrag von Ihnen wurde ausgeblendet");
        assertThat(visitor.as(other).open("/mitteilungen").text()).contains("Über Ihre Meldung ist entschieden");
    }

    @Test
    void thoseWhoModerateCloseAndReopen() throws Exception {
        WrittenPost asked = ask(learner, "Eins");
        assertThat(visitor.as(staff).open(address(asked) + "/schliessung").text())
                .contains("Thema schließen");
        assertThat(visitor.send(address(asked) + "/schliessung", "reason", "Geklärt.")
                        .text())
                .contains("Geschlossen");
        assertThat(visitor.as(other).open(address(asked)).text())
                .contains("Dieses Thema ist geschlossen")
                .doesNotContain("Antwort veröffentlichen");
        assertThat(visitor.as(staff).send(address(asked) + "/oeffnung").text()).contains("Antwort veröffentlichen");
        assertThat(visitor.send(address(asked) + "/anheftung", "an", "true").text())
                .contains("Angeheftet");
    }

    @Test
    void theNameIsChosenAndShownToOthers() throws Exception {
        ask(learner, "Eins");
        String before = String.valueOf(appearances.of(learner, module).shown());
        assertThat(visitor.as(learner).open(forum + "/name").text()).contains("Zurzeit erscheinen Sie als " + before);

        assertThat(visitor.send(forum + "/name", "erscheinen", "name", "zeigtKommune", "true")
                        .text())
                .contains("Gespeichert. Sie erscheinen ab jetzt so.");
        assertThat(visitor.as(other).open(forum).text())
                .contains("von Kim Muster")
                .doesNotContain(before);
    }

    @Test
    void aGroupIsFoundedJoinedAndDissolved() throws Exception {
        String page = visitor.as(learner)
                .send("/lerngruppen", "modul", module, "name", "Dienstagsrunde", "most", "5")
                .html();
        assertThat(page).contains("Dienstagsrunde", "1 von höchstens 5 Personen");
        String group = "/lerngruppen/" + id(page, "/lerngruppen/");
        String shown = visitor.send(group + "/code").html();
        String code = shown.replaceAll("(?s).*/beitritt\\?code=([\\w-]+).*", "$1");

        assertThat(visitor.as(other).open("/lerngruppen/beitritt?code=" + code).text())
                .contains("Dienstagsrunde");
        assertThat(visitor.open(group).status()).isEqualTo(404);
        assertThat(visitor.send("/lerngruppen/beitritt", "code", code).text()).contains("Sie sind jetzt dabei.");
        assertThat(visitor.as(staff).open(group).status()).isEqualTo(403);

        assertThat(visitor.as(learner)
                        .send(
                                group + "/termine",
                                "title",
                                "Üben",
                                "startsAt",
                                "2020-05-05T10:00",
                                "minutes",
                                "90",
                                "place",
                                "Bücherei")
                        .html())
                .contains("Dieser Zeitpunkt ist vorbei.", "value=\"Bücherei\"");
        assertThat(visitor.send(group + "/austritt").text()).contains("Übergeben Sie erst die Leitung");
        assertThat(visitor.send(group + "/aufloesung").text()).contains("Die Gruppe ist aufgelöst.");
        assertThat(visitor.as(other).open(group).status()).isEqualTo(404);
        assertThat(visitor.open("/mitteilungen").text()).contains("Eine Lerngruppe ist aufgelöst");
    }

    @Test
    void anInvitationIsAnsweredOnThePageOfGroups() throws Exception {
        LearningGroupId group = groups.found(learner, module, new GroupDraft("Runde", null, 4), null);
        ask(other, "Wer lernt mit?");
        String name = String.valueOf(appearances.of(other, module).shown());
        assertThat(visitor.as(learner)
                        .send("/lerngruppen/" + group + "/einladungen", "name", "Niemand")
                        .text())
                .contains("Unter diesem Namen schreibt niemand");
        assertThat(visitor.send("/lerngruppen/" + group + "/einladungen", "name", name)
                        .text())
                .contains("Die Einladung ist unterwegs.", name + ", eingeladen am");

        String invited = visitor.as(other).open("/lerngruppen").html();
        assertThat(invited).contains("Einladungen", "Runde");
        assertThat(visitor.send("/lerngruppen/einladungen/" + id(invited, "/einladungen/") + "/annahme")
                        .text())
                .contains("2 von höchstens 4 Personen");
        assertThat(visitor.open("/lerngruppen/einladungen").text()).contains("Lerngruppen");
    }

    @Test
    void theOperatorSeesAReportedPostOfAGroupAndNotTheGroup() throws Exception {
        LearningGroupId group = groups.found(learner, module, new GroupDraft("Runde", null, 4), null);
        invitations.join(other, invitations.openByCode(learner, group));
        WrittenPost rude = posts.start(learner, Board.of(module, group), draft("Unter uns"), null);
        reports.report(other, module, rude.thread(), rude.post(), "Beleidigung in der Gruppe");
        var operator = new Caller("Betrieb", Set.of(Role.OPERATOR), new IdentityKey("test", "op"), null, null, null);

        assertThat(visitor.as(operator).open("/betrieb/meldungen?page=0").text())
                .contains("Lerngruppe");
        assertThat(visitor.open(address(rude)).status()).isEqualTo(404);
        assertThat(visitor.open("/lerngruppen/" + group).status()).isEqualTo(403);
        assertThat(visitor.open(forum).status()).isEqualTo(403);
        assertThat(visitor.as(staff).open(address(rude)).status()).isEqualTo(404);
    }

    @Test
    void employersAndTheBeiratReachNothing() throws Exception {
        WrittenPost asked = ask(learner, "Eins");
        var hr = new Caller(
                "Toni",
                Set.of(Role.LEARNER, Role.HR, Role.MANAGER),
                new IdentityKey("test", "hr"),
                campus.member(learner.requireMunicipality()),
                learner.requireMunicipality(),
                null);
        var reviewer = new Caller("Beirat", Set.of(Role.REVIEWER), new IdentityKey("test", "b"), null, null, null);
        for (String page : new String[] {forum, address(asked), forum + "/neu", forum + "/name"}) {
            assertThat(visitor.as(hr).open(page).status()).as(page).isEqualTo(404);
            assertThat(visitor.as(reviewer).open(page).status()).as(page).isEqualTo(403);
        }
        assertThat(visitor.as(hr).open("/lerngruppen").text()).contains("Sie sind in keiner Lerngruppe");
    }

    @Test
    void pagesNeedAConstantNumberOfStatements() throws Exception {
        WrittenPost asked = ask(learner, "Eins");
        visitor.as(other).open(address(asked));
        int list = statements(forum);
        int thread = statements(address(asked));
        for (int i = 0; i < 6; i++) {
            Caller more = enrolled();
            ask(more, "Frage " + i);
            posts.answer(more, module, asked.thread(), "Antwort " + i, null);
        }
        visitor.as(other).open(address(asked));

        assertThat(statements(forum)).isEqualTo(list);
        assertThat(statements(address(asked))).isEqualTo(thread);
    }

    private int statements(String path) {
        return StatementCount.during(() -> {
            try {
                assertThat(visitor.as(other).open(path).status()).isEqualTo(200);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private WrittenPost ask(Caller caller, String title) {
        return posts.start(caller, Board.of(module), draft(title), null);
    }

    private static ThreadDraft draft(String title) {
        return new ThreadDraft(ThreadKind.QUESTION, title, null, "Wer weiß das?");
    }

    private Caller enrolled() {
        Caller person = campus.learner(campus.member());
        enrolments.book(person, person.requireMember(), module, null);
        return person;
    }

    private String address(WrittenPost post) {
        return forum + "/themen/" + post.thread();
    }

    /** The first id that follows the words. */
    private static String id(String html, String after) {
        return html.substring(html.indexOf(after))
                .replaceAll("(?s)^.*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
    }
}
