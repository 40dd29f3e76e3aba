package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The operator's side of accreditation: the queue, the checklist, and the decisions. */
@UseCase
@RequiredArgsConstructor
public class Accreditations {

    /** For how long a provider is accredited unless the operator decides otherwise. */
    public static final int USUAL_YEARS = 3;

    private static final int MOST_YEARS = 5;
    private static final int LONGEST_REASON = 2000;

    private final ApplicationRepository applications;
    private final AccreditationFiles accreditations;
    private final EvidenceDocuments evidence;
    private final ChecklistRepository checks;
    private final Notices notices;
    private final StoredFiles files;
    private final StateAnnouncement standing;
    private final Audit audit;
    private final Clock clock;

    /** Applications in these states whose provider's name contains the text, the longest waiting first. */
    @Transactional(readOnly = true)
    public Page<QueuedApplication> queue(
            Caller caller, Collection<ApplicationState> states, String name, Pageable page) {
        caller.requireOperator();
        return applications
                .find(states, name.strip(), page)
                .map(row -> new QueuedApplication(
                        row.provider().view(), row.application().view()));
    }

    /** How many applications wait for a decision. */
    @Transactional(readOnly = true)
    public long waiting(Caller caller) {
        caller.requireOperator();
        return applications.countByState(ApplicationState.SUBMITTED);
    }

    /** Everything about a provider's accreditation. */
    @Transactional(readOnly = true)
    public AccreditationFile find(Caller caller, ProviderId provider) {
        caller.requireOperator();
        return accreditations.file(provider, true);
    }

    /** The file of a provider's document. */
    @Transactional(readOnly = true)
    public OpenedFile open(Caller caller, ProviderId provider, String id) {
        caller.requireOperator();
        return files.open(evidence.find(provider, id)
                .orElseThrow(() -> new NotFound("evidence", id))
                .file()
                .id());
    }

    /** Ticks an item of the checklist, or takes the tick back; both are kept. {@link Refused} {@code application-state} when there is nothing to decide. */
    public void tick(Caller caller, ProviderId provider, CheckItem item, boolean done, @Nullable String note) {
        caller.requireOperator();
        var fields = new FieldChecks();
        @Nullable String said = fields.optionalText("/note", note, 500);
        fields.orThrow();
        Application application = accreditations.application(provider);
        if (application.getState() != ApplicationState.SUBMITTED) {
            throw new Refused("application-state", "nothing is checked while it is " + application.getState());
        }
        checks.save(new ChecklistEntry(caller, application, item, done, said, Times.now(clock)));
    }

    /** Accredits until the day, at most five years ahead. {@link Refused} {@code checklist-open} while an item is not ticked. */
    public void grant(Caller caller, ProviderId provider, LocalDate until, long expectedVersion) {
        caller.requireOperator();
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today.plusDays(1)) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw new Invalid("/until", "out-of-range", "The last day lies between tomorrow and five years ahead.");
        }
        Application application = toDecide(provider, expectedVersion);
        Map<CheckItem, Check> latest = ChecklistRepository.latest(checks.of(application));
        boolean complete =
                Stream.of(CheckItem.values()).map(latest::get).allMatch(check -> check != null && check.done());
        if (!complete) {
            throw new Refused("checklist-open", "the checklist is not complete");
        }
        application.decide(ApplicationStep.GRANT, null, Times.now(clock));
        Provider accredited = accreditations.provider(provider);
        if (accredited.accredit(until)) {
            standing.changed(caller, accredited, "provider.accredited", NoticeKind.ACCREDITED, until.toString());
        } else {
            audit.record(caller, "provider.accredited-again", "provider", provider.toString(), until.toString());
            notices.add(provider, NoticeKind.ACCREDITED, until.toString());
        }
    }

    /** Gives the application back to be mended. */
    public void giveBack(Caller caller, ProviderId provider, String reason, long expectedVersion) {
        caller.requireOperator();
        answer(caller, provider, ApplicationStep.RETURN, NoticeKind.RETURNED, reason, expectedVersion);
    }

    /** Decides against the application; an accreditation that still lasts is not touched. */
    public void refuse(Caller caller, ProviderId provider, String reason, long expectedVersion) {
        caller.requireOperator();
        answer(caller, provider, ApplicationStep.REFUSE, NoticeKind.REFUSED, reason, expectedVersion);
    }

    private void answer(
            Caller caller, ProviderId provider, ApplicationStep step, NoticeKind notice, String text, long version) {
        String reason = FieldChecks.reasonOf(text, LONGEST_REASON);
        toDecide(provider, version).decide(step, reason, Times.now(clock));
        audit.record(
                caller,
                "application." + notice.name().toLowerCase(Locale.ROOT),
                "provider",
                provider.toString(),
                reason);
        notices.add(provider, notice, reason);
    }

    private Application toDecide(ProviderId provider, long expectedVersion) {
        Application application = accreditations.application(provider);
        Stale.check(expectedVersion, application.currentVersion());
        return application;
    }
}
