package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.discussion.AbuseReports;
import org.kommunalcampus.discussion.Appearance;
import org.kommunalcampus.discussion.Appearances;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.Discussions;
import org.kommunalcampus.discussion.GroupDateDraft;
import org.kommunalcampus.discussion.GroupDates;
import org.kommunalcampus.discussion.GroupDraft;
import org.kommunalcampus.discussion.GroupInvitations;
import org.kommunalcampus.discussion.LearningGroupId;
import org.kommunalcampus.discussion.LearningGroups;
import org.kommunalcampus.discussion.Moderation;
import org.kommunalcampus.discussion.Posts;
import org.kommunalcampus.discussion.ThreadDraft;
import org.kommunalcampus.discussion.ThreadKind;
import org.kommunalcampus.discussion.WrittenPost;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.springframework.stereotype.Component;

/** A module whose forum is alive: people of three municipalities and the provider talk, somebody reported a post, and a learning group meets. */
@Component
@RequiredArgsConstructor
class DemoDiscussions {

    private static final String PROVIDER = "zweiburgen";
    private static final String MODULE = "ZB-123";
    private static final Duration WEEK = Duration.ofDays(7);

    private final DemoRegion region;
    private final Members members;
    private final Providers providers;
    private final Modules modules;
    private final Enrolments enrolments;
    private final Discussions discussions;
    private final Appearances appearances;
    private final Posts posts;
    private final Moderation moderation;
    private final AbuseReports reports;
    private final LearningGroups groups;
    private final GroupInvitations invitations;
    private final GroupDates dates;
    private final Clock clock;

    void load(Caller caller) {
        ProviderId provider = providers.byCode(PROVIDER).orElseThrow().id();
        ModuleId module = modules.byExternalId(provider, MODULE).orElseThrow();
        Caller clerk = account(DemoAccount.LERNENDE);
        if (discussions.admits(clerk, module)) {
            return;
        }
        Caller guide = account(DemoAccount.LOTSE);
        Caller head = account(DemoAccount.LEITUNG);
        Caller neighbour = person(colleague("06431016", "MA-0006"));
        Caller palatine = person(colleague("07332025", "MA-0006"));
        for (Caller each : new Caller[] {clerk, guide, head, neighbour, palatine}) {
            enrolments.book(caller, each.requireMember(), module, null);
        }
        var staff =
                new Caller("Maria Adler", Set.of(Role.PROVIDER), DemoAccount.ANBIETER.identity(), null, null, provider);
        forum(module, clerk, guide, neighbour, palatine, staff);
        group(module, clerk, guide, head, neighbour);
    }

    private void forum(ModuleId module, Caller clerk, Caller guide, Caller neighbour, Caller palatine, Caller staff) {
        Board forum = Board.of(module);
        WrittenPost welcome =
                posts.start(staff, forum, talk("Willkommen im Austausch", "organisatorisches", """
                        Hier können Sie Fragen zum Modul stellen und voneinander lernen.

                        - Bitte nennen Sie **keine Namen und keine echten Fälle**.
                        - Wir antworten werktags innerhalb von zwei Tagen."""), null);
        moderation.pin(staff, module, welcome.thread(), true);
        WrittenPost chat = posts.start(
                clerk,
                forum,
                question(
                        "Gehören Chatnachrichten in die Akte?",
                        "chat, e-akte",
                        "Bei uns wird vieles kurz im Chat geklärt. Muss ich das in die Akte übernehmen, oder reicht ein Vermerk?"),
                null);
        posts.answer(
                guide,
                module,
                chat.thread(),
                "Wir schreiben einen kurzen Vermerk: wer, wann, was vereinbart wurde. Den Chat selbst heben wir nicht auf.",
                new Appearance(true, true));
        WrittenPost answer = posts.answer(
                staff,
                module,
                chat.thread(),
                "Entscheidend ist, ob die Nachricht **für die Entscheidung wichtig** ist. Dann gehört ihr Inhalt in die Akte – ein Vermerk genügt, wenn er vollständig ist.",
                null);
        posts.accept(clerk, module, chat.thread(), answer.post());
        WrittenPost mail = posts.start(
                neighbour,
                forum,
                question(
                        "Wie ordnet ihr E-Mails mit mehreren Vorgängen zu?",
                        "e-mail, ablage",
                        "Eine Mail betrifft oft drei Vorgänge. Legt ihr sie dreimal ab oder verweist ihr?"),
                null);
        WrittenPost curt = posts.answer(
                palatine, module, mail.thread(), "Das steht doch alles im Modul. Einfach mal lesen.", null);
        reports.report(clerk, module, mail.thread(), curt.post(), "Das ist herablassend und hilft niemandem.");
        posts.start(
                palatine,
                forum,
                talk(
                        "Unser Aktenplan: gute Erfahrungen mit wenigen Ebenen",
                        "aktenplan, ablage",
                        "Wir haben von sechs auf drei Ebenen gekürzt. Seitdem findet auch die Vertretung etwas. Wie viele Ebenen habt ihr?"),
                new Appearance(false, true));
    }

    private void group(ModuleId module, Caller clerk, Caller guide, Caller head, Caller neighbour) {
        LearningGroupId group = groups.found(
                guide,
                module,
                new GroupDraft("Dienstagsrunde Aktenführung", "Wir gehen jede Woche einen Fall gemeinsam durch.", 8),
                null);
        String code = invitations.openByCode(guide, group);
        invitations.join(clerk, code);
        invitations.join(neighbour, code);
        invitations.closeCode(guide, group);
        WrittenPost first = posts.start(
                guide,
                Board.of(module, group),
                question(
                        "Welchen Fall nehmen wir zuerst?",
                        null,
                        "Ich schlage die Sondernutzung auf dem Marktplatz vor."),
                null);
        posts.answer(clerk, module, first.thread(), "Gern. Ich bringe unseren Muster-Vermerk mit.", null);
        Instant noon = clock.instant().plus(WEEK).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(11));
        dates.plan(
                guide,
                group,
                new GroupDateDraft("Erstes Treffen", noon, 60, "Stadtbücherei Weinheim, Gruppenraum", null));
        posts.start(
                head,
                Board.of(module),
                talk("Aktenführung im Team", null, "Wie besprecht ihr das Thema in Dienstberatungen?"),
                null);
        invitations.invite(guide, group, appearances.of(head, module).shown());
    }

    private Caller account(DemoAccount account) {
        MemberView member = region.colleague(String.valueOf(account.getPersonnelKey()));
        return learner(member, account.identity());
    }

    private static Caller person(MemberView member) {
        return learner(member, new IdentityKey(DemoAccount.ISSUER, member.personnelKey()));
    }

    private static Caller learner(MemberView member, IdentityKey identity) {
        return new Caller(member.fullName(), Set.of(Role.LEARNER), identity, member.id(), member.municipality(), null);
    }

    private MemberView colleague(String ags, String personnelKey) {
        MunicipalityId town = region.municipality(ags);
        return members.byPersonnelKey(Caller.system("demo"), town, personnelKey).orElseThrow();
    }

    private static ThreadDraft question(String title, @Nullable String tags, String text) {
        return new ThreadDraft(ThreadKind.QUESTION, title, tags, text);
    }

    private static ThreadDraft talk(String title, @Nullable String tags, String text) {
        return new ThreadDraft(ThreadKind.DISCUSSION, title, tags, text);
    }
}
