package org.kommunalcampus;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.notification.NotificationKind;

/**
 * One rule: whoever is affected by somebody else's decision is told. Every action that the audit knows is told by a kind of message that names it, or stands
 * here with the reason why there is nobody to tell.
 */
class DecisionsAreToldTest {

    private static final Path SOURCES = Path.of("..");

    /** Classes that write decisions down hold the audit, or that which announces a provider's state. */
    private static final Pattern RECORDING = Pattern.compile("private final (Audit|StateAnnouncement) ");

    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    /** Actions that are put together from a prefix and a state, by their prefix. */
    private static final Map<String, Set<String>> PUT_TOGETHER = Map.of(
            "assignment.person-", Set.of("assigned", "exempt", "withdrawn", "postponed"),
            "goal.", Set.of("proposed", "agreed", "declined", "withdrawn"),
            "assignment-rule.", Set.of("created", "changed", "switched-on", "switched-off"),
            "application.", Set.of("returned", "refused"),
            "package.", Set.of("made", "changed", "proposed", "certified", "returned", "revised", "withdrawn"),
            "consent.", Set.of("given", "changed", "withdrawn", "lapsed"));

    private static final String OWN = "decides about what is the caller's own";
    private static final String PUBLIC = "changes what everybody can see; plans that it touches tell their learners";
    private static final String OTHER_WAY = "is told by a message with a text of its own";
    private static final String NOBODY = "affects nobody by itself";

    private static final Map<String, String> NOT_TOLD = notTold();

    @Test
    void everyDecisionIsToldOrSaysWhyNot() throws IOException {
        Set<String> told = Arrays.stream(NotificationKind.values())
                .flatMap(kind -> kind.decisions().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        var open = new TreeSet<>(recorded());
        open.removeAll(told);
        open.removeAll(NOT_TOLD.keySet());

        assertThat(open)
                .as("decisions that nobody is told of, without a reason")
                .isEmpty();
    }

    @Test
    void noActionIsToldOrExcusedThatNobodyRecords() throws IOException {
        Set<String> known = recorded();
        known.add("review.decided"); // in the sealed log of certifications
        Set<String> named = Stream.concat(
                        Arrays.stream(NotificationKind.values()).flatMap(kind -> kind.decisions().stream()),
                        NOT_TOLD.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        named.removeAll(known);

        assertThat(named).isEmpty();
    }

    private static Set<String> recorded() throws IOException {
        Set<String> actions = new TreeSet<>();
        sources().stream()
                .filter(source -> RECORDING.matcher(source).find())
                .flatMap(source -> ACTION.matcher(source).results())
                .map(found -> found.group(1))
                .forEach(actions::add);
        String all = String.join("", sources());
        PUT_TOGETHER.forEach((prefix, ends) -> {
            assertThat(all.contains('"' + prefix))
                    .as("still puts actions together: " + prefix)
                    .isTrue();
            ends.forEach(end -> actions.add(prefix + end));
        });
        return actions;
    }

    private static java.util.List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES, 12)) {
            return files.filter(file -> file.toString().contains("src/main/java")
                            && file.toString().endsWith(".java"))
                    .map(DecisionsAreToldTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readAllLines(file).stream().collect(joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> notTold() {
        Map<String, String> reasons = new TreeMap<>();
        put(
                reasons,
                OWN,
                "release.granted",
                "release.revoked",
                "erasure.requested",
                "contact.stopped",
                "contact.allowed");
        put(reasons, OWN, "private-account.named", "private-account.confirmed");
        put(reasons, OWN, "private-account.linked", "private-account.withdrawn");
        put(reasons, OWN, "offer-topic.wanted", "offer-topic.ended", "offers.stopped", "offers.admitted");
        put(reasons, OWN, "invoice.seller-stated", "invoice.buyer-stated", "invoice.tax-stated");
        put(reasons, OTHER_WAY, "invoice.issued", "invoice.cancelled", "invoice.start-stated", "invoice.way-agreed");
        put(reasons, OWN, "paper-name.changed", "paper-name.removed", "record.reissued");
        put(reasons, OWN, "venue.offered", "venue.changed", "venue.withdrawn", "provider.described", "provider.proved");
        put(reasons, OWN, "provider.proof-removed", "provider.registered", "application.begun", "provider.admitted");
        put(reasons, OWN, "provider.logo-changed", "provider.logo-removed");
        put(reasons, OWN, "tool.stated", "tool.changed", "tool.retired", "tool.name-agreed", "tool.name-withdrawn");
        put(reasons, OTHER_WAY, "tool.approved", "tool.refused", "tool.suspended");
        put(reasons, OWN, "identity.unassigned", "identity.joined", "identity.left", "identity.assigned");
        put(reasons, OWN, "staff.invited", "staff.invitation-withdrawn", "staff.changed");
        put(reasons, PUBLIC, "session.quotas-stated");
        put(reasons, PUBLIC, "module.went-live", "module.certified", "modules.taken-over");
        put(reasons, PUBLIC, "modules.taken-over-by-agreement", "framework.imported", "job-profiles.imported");
        put(
                reasons,
                PUBLIC,
                "criteria.released",
                "policy.saved",
                "implications.saved",
                "curriculum.rebuild-again",
                "curriculum.rebuild-all");
        put(reasons, OTHER_WAY, "offer.sent", "offer.answered", "offer.question-answered", "call.answered");
        put(reasons, OTHER_WAY, "provider.accredited", "provider.lapsed", "provider.suspended", "provider.lifted");
        put(reasons, OTHER_WAY, "application.returned", "application.refused", "application.submitted");
        put(
                reasons,
                OTHER_WAY,
                "stage-copy.sent",
                "stage-copy.withdrawn",
                "assignment.reminded",
                "call.opened",
                "call.closed",
                "call.withdrawn",
                "package.certified",
                "package.returned");
        put(reasons, OWN, "call.drafted", "application.taken-back", "package.made", "package.changed");
        put(
                reasons,
                OWN,
                "package.proposed",
                "package.revised",
                "consent.given",
                "consent.changed",
                "consent.withdrawn");
        put(reasons, OWN, "webhook.registered", "webhook.changed", "webhook.secret-renewed", "webhook.enabled");
        put(reasons, OWN, "webhook.removed");
        put(reasons, OWN, "approval.travel-planned");
        put(reasons, OWN, "supervision.agreed", "supervision.agreement-revoked");
        put(reasons, OTHER_WAY, "supervision.arranged");
        put(reasons, OWN, "recognition.handed-in", "recognition.answered", "recognition.withdrawn");
        put(reasons, NOBODY, "interview-guide.published", "questionnaire.published", "survey-plan.changed");
        put(reasons, PUBLIC, "package.withdrawn", "synonym.added", "synonym.changed", "synonym.removed");
        put(reasons, OTHER_WAY, "contact.sent", "contact.answered", "erasure.carried-out", "erasure.partly-refused");
        put(reasons, OTHER_WAY, "provider.accredited-again", "webhook.disabled");
        put(reasons, OTHER_WAY, "completion.renewed"); // by the message about the refresher that renews
        put(
                reasons,
                NOBODY,
                "consent.lapsed",
                "group.created",
                "group.dissolved",
                "region.opened",
                "municipality.admitted");
        put(
                reasons,
                "follows from a completion that comes or goes, of which the person is told",
                "completion.renewed",
                "completion.renewal-ended");
        put(reasons, "holds for bookings to come; each request tells its author", "approval-policy.changed");
        put(
                reasons,
                "each person hears of the levels and completions that came in or went",
                "proofs.imported",
                "proofs.import-undone");
        put(reasons, "each person hears of the own days", "absences.imported");
        put(reasons, "the person hears that the booking is approved", "approval.understaffed");
        put(
                reasons,
                "asks for a number of people at work; each request that it stops is told by its approval or decline",
                "staffing-group.created",
                "staffing-group.changed",
                "staffing-group.dissolved");
        put(reasons, "decides when talks are due; each person hears of the own", "talk-policy.changed");
        put(reasons, NOBODY, "thread.pinned", "thread.unpinned");
        put(reasons, NOBODY, "budget.opened", "budget.changed", "budget.transferred");
        put(reasons, OTHER_WAY, "admission.accepted", "admission.refused");
        put(reasons, NOBODY, "mail-domains.changed", "admission.noted");
        put(reasons, NOBODY, "settlement.closed", "settlement.share-agreed");
        put(reasons, NOBODY, "municipalities.imported", "units.imported", "staff.columns-named", "attendance.noted");
        put(
                reasons,
                "people who joined have no messages yet; what changes for others is told by their plan",
                "members.imported",
                "member.admitted");
        put(
                reasons,
                "what the directory then does to people is told to them step by step",
                "directory.access-issued",
                "directory.access-revoked",
                "directory.put-to-use",
                "directory.put-on-trial",
                "directory.stopped");
        put(reasons, "has left, and reads nothing any more", "member.left", "member.anonymised", "retention.ended");
        return reasons;
    }

    private static void put(Map<String, String> reasons, String reason, String... actions) {
        for (String action : actions) {
            reasons.put(action, reason);
        }
    }
}
