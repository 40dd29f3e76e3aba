package org.kommunalcampus.web.demo;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.exchange.CsvRow;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.quality.Bias;
import org.kommunalcampus.quality.Criterion;
import org.kommunalcampus.quality.ReviewDecision;
import org.kommunalcampus.quality.ReviewId;
import org.kommunalcampus.quality.Reviews;
import org.kommunalcampus.quality.SubmissionOutcome;
import org.kommunalcampus.quality.Submissions;
import org.kommunalcampus.quality.Verdict;
import org.kommunalcampus.quality.Vote;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.shipped.ShippedFiles;
import org.springframework.stereotype.Component;

/** Drafts, a revision and reviews in several states, so that the workplaces of provider and Beirat are not empty. */
@Component
@RequiredArgsConstructor
class DemoReviews {

    private static final String PROVIDER = "zweiburgen";
    private static final String REVISED = "ZB-103";

    /** What all of the demo's drafts state alike: eight hours online. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("/format", "ONLINE"),
            Map.entry("/hours", "8"),
            Map.entry("/elements/0/phase", "PREPARATION"),
            Map.entry("/elements/0/kind", "TEXT"),
            Map.entry("/elements/0/title", "Grundlagen"),
            Map.entry("/elements/0/minutes", "120"),
            Map.entry("/elements/0/outcomes", "1"),
            Map.entry("/elements/1/phase", "PREPARATION"),
            Map.entry("/elements/1/kind", "EXERCISE"),
            Map.entry("/elements/1/title", "Übungen mit Rückmeldung"),
            Map.entry("/elements/1/minutes", "150"),
            Map.entry("/elements/1/outcomes", "1"),
            Map.entry("/elements/2/phase", "FOLLOW_UP"),
            Map.entry("/elements/2/kind", "HOMEWORK"),
            Map.entry("/elements/2/title", "Eigener Fall"),
            Map.entry("/elements/2/minutes", "210"),
            Map.entry("/elements/2/outcomes", "1"),
            Map.entry("/weeks/FOLLOW_UP", "6"),
            Map.entry("/assessment", "Der eigene Fall wird mit Punkten bewertet."),
            Map.entry("/records", "ACHIEVEMENT,PARTICIPATION"),
            Map.entry(
                    "/accessibility",
                    "Videos haben Untertitel, Dokumente sind barrierefreie PDF, alles ist mit der Tastatur bedienbar."),
            Map.entry("/price/amount", "160"),
            Map.entry("/price/currency", "EUR"),
            Map.entry("/cancellationTerms/freeUntilDays", "14"),
            Map.entry("/cancellationTerms/latePercent", "50"),
            Map.entry("/cancellation", "Bis zwei Wochen vorher kostenfrei, danach die Hälfte des Preises."),
            Map.entry("/authors", "Fachbereich Recht des Studieninstituts"));

    private final ShippedFiles files;
    private final Providers providers;
    private final Modules modules;
    private final Competences competences;
    private final Descriptions descriptions;
    private final Submissions submissions;
    private final Reviews reviews;

    void load() {
        ProviderId provider = providers.byCode(PROVIDER).orElseThrow().id();
        Caller staff = caller(DemoAccount.ANBIETER, Role.PROVIDER, provider);
        for (CsvRow row : files.rows("drafts.csv")) {
            if (modules.byExternalId(provider, row.textOrEmpty("externalId")).isEmpty()) {
                ModuleId module = descriptions.begin(staff, provider, description(row));
                bring(staff, module, row.textOrEmpty("stage"));
            }
        }
        ModuleId revised = modules.byExternalId(provider, REVISED).orElseThrow();
        if (!descriptions.of(staff, revised).isRevision()) {
            descriptions.revise(staff, revised);
            var view = descriptions.of(staff, revised);
            descriptions.write(staff, revised, view.description().with("/price/amount", "210"), view.version());
        }
    }

    private void bring(Caller staff, ModuleId module, String stage) {
        if (stage.equals("TITLE")) {
            return;
        }
        SubmissionOutcome submission = submissions.submit(staff, module);
        ReviewId review = Objects.requireNonNull(submission.review(), () -> "demo: " + submission.findings());
        switch (stage) {
            case "IN_REVIEW" -> seat(review);
            case "THIRD_OPINION" -> vote(review, Verdict.CERTIFY, Verdict.RETURN);
            case "RETURNED" -> {
                vote(review, Verdict.RETURN, Verdict.RETURN);
                decide(review);
            }
            default -> {}
        }
    }

    private List<Caller> seat(ReviewId review) {
        List<Caller> pair = List.of(
                caller(DemoAccount.BEIRAT, Role.REVIEWER, null), caller(DemoAccount.BEIRAT2, Role.REVIEWER, null));
        for (Caller reviewer : pair) {
            reviews.assign(reviewer, review, null);
            reviews.declare(reviewer, review, Bias.NONE, null);
        }
        return pair;
    }

    private void vote(ReviewId review, Verdict... verdicts) {
        List<Caller> pair = seat(review);
        reviews.comment(pair.getFirst(), review, "/outcomes/0", "Bitte nennen Sie, woran man das Ergebnis erkennt.");
        for (int at = 0; at < verdicts.length; at++) {
            Caller reviewer = pair.get(at);
            int grade = verdicts[at] == Verdict.RETURN ? 3 : 5;
            Map<String, Integer> grades =
                    reviews.find(reviewer, review).asked().stream().collect(toMap(Criterion::code, criterion -> grade));
            String why = grade == 3 ? "Der Bezug zur Praxis ist zu schwach." : "Klar aufgebaut und nah an der Praxis.";
            reviews.vote(reviewer, review, new Vote(grades, verdicts[at], why));
        }
    }

    private void decide(ReviewId review) {
        Caller reviewer = caller(DemoAccount.BEIRAT, Role.REVIEWER, null);
        reviews.decide(
                reviewer,
                review,
                ReviewDecision.because(
                        "Bitte ergänzen Sie Beispiele aus Kommunen und reichen Sie das Modul noch einmal ein."),
                reviews.find(reviewer, review).version());
    }

    private ModuleDescription description(CsvRow row) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("/externalId", row.textOrEmpty("externalId"));
        fields.put("/title", row.textOrEmpty("title"));
        if (!row.textOrEmpty("competence").isEmpty()) {
            fields.putAll(COMMON);
            fields.put("/objective", row.textOrEmpty("objective"));
            fields.put("/description", row.textOrEmpty("description"));
            fields.put("/targetGroup", row.textOrEmpty("targetGroup"));
            fields.put("/outcomes/0/text", row.textOrEmpty("outcome"));
            fields.put("/outcomes/0/level", row.textOrEmpty("level"));
            fields.put(
                    "/outcomes/0/competence",
                    competences
                            .resolve(row.textOrEmpty("competence"))
                            .orElseThrow()
                            .toString());
        }
        return ModuleDescription.of(fields);
    }

    private static Caller caller(DemoAccount account, Role role, @Nullable ProviderId provider) {
        return new Caller(account.getGreeting(), Set.of(role), account.identity(), null, null, provider);
    }
}
