package org.kommunalcampus.quality;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.catalogue.description.FieldDifference;
import org.kommunalcampus.content.Courses;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.quality.check.Checks;
import org.kommunalcampus.quality.check.Finding;
import org.kommunalcampus.quality.check.Severity;
import org.kommunalcampus.quality.links.DescriptionLinks;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The provider's side of quality: what the automatic checks find, handing in, taking back, renewing, and what the Beirat decided. */
@UseCase
@RequiredArgsConstructor
public class Submissions {

    private final Descriptions descriptions;
    private final Providers providers;
    private final ProviderPermissions duties;
    private final Checks checks;
    private final Criteria criteria;
    private final ReviewRepository reviews;
    private final ReviewCommentRepository comments;
    private final CertificationLog record;
    private final DescriptionLinks links;
    private final Courses courses;
    private final Clock clock;

    /** What the checks find in the working copy, errors first; the addresses it names are called soon. */
    public List<Finding> findings(Caller caller, ModuleId module) {
        DescriptionView view = descriptions.of(caller, module);
        links.requestChecks(view.description().fields().values());
        return checks.of(module, view.module().provider(), view.description());
    }

    /**
     * Hands the working copy in. With an error among the findings it stays a draft. A revision that touches neither content nor anything else that the Beirat looks at goes
     * live at once; anything else waits for the Beirat. Refused {@code provider-not-accredited}, {@code review-open} and as a change is.
     */
    public SubmissionOutcome submit(Caller caller, ModuleId module) {
        DescriptionView view = owned(caller, module);
        if (view.state() == DescriptionState.PUBLISHED) {
            throw new Refused("revision-needed", "module " + module + " has no open revision");
        }
        List<Finding> findings = findings(caller, module);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return new SubmissionOutcome(view.state(), null, findings);
        }
        mustBeFree(module);
        descriptions.submit(caller, module);
        @Nullable Integer base = view.offeredEdition();
        boolean known = wasReviewed(module);
        boolean contentTouched = courses.isWritten(module, view.edition());
        List<String> asked = base != null && known && !contentTouched ? concerned(caller, view, base) : all();
        Certification certification = view.module().certification();
        if (asked.isEmpty()
                && certification != null
                && isByReview(certification)
                && view.module().state() == ModuleState.PUBLISHED) {
            descriptions.goLive(caller, module, certification);
            record.add(caller, module, null, "published-unreviewed", "edition " + view.edition());
            return new SubmissionOutcome(DescriptionState.PUBLISHED, null, findings);
        }
        ReviewId review = begin(
                caller,
                view,
                known && base != null ? ReviewKind.REVISION : ReviewKind.FIRST,
                asked.isEmpty() ? all() : asked);
        return new SubmissionOutcome(DescriptionState.SUBMITTED, review, findings);
    }

    /** Takes the module back from the Beirat before it has decided; the copy is a draft again. */
    public void takeBack(Caller caller, ModuleId module) {
        owned(caller, module);
        Review review = open(module);
        review.takeBack();
        if (review.getKind() != ReviewKind.RENEWAL) {
            descriptions.reopen(module);
        }
        record.add(caller, module, review.reviewId(), "taken-back", null);
    }

    /** Asks for another certification of what is offered. Refused {@code not-certified} where there is none by review, and {@code review-open}. */
    public ReviewId renew(Caller caller, ModuleId module) {
        DescriptionView view = owned(caller, module);
        if (!isByReview(view.module().certification()) || view.state() != DescriptionState.PUBLISHED) {
            throw new Refused("not-certified", "module " + module + " has no certification to renew");
        }
        mustBeFree(module);
        return begin(caller, view, ReviewKind.RENEWAL, all());
    }

    /** All reviews of the module, latest first. */
    @Transactional(readOnly = true)
    public List<ProviderReview> reviews(Caller caller, ModuleId module) {
        descriptions.of(caller, module);
        return reviews.findByModuleIdOrderBySubmittedAtDesc(module.value()).stream()
                .map(this::seenByProvider)
                .toList();
    }

    private ProviderReview seenByProvider(Review review) {
        boolean decided = !review.getState().isOpen();
        return new ProviderReview(
                review.reviewId(),
                review.getEdition(),
                review.getKind(),
                review.getState(),
                review.getSubmittedAt(),
                review.getDecidedAt(),
                review.getReasons(),
                review.getConditions(),
                review.getConditionsDue(),
                decided
                        ? comments.of(review.reviewId()).stream()
                                .map(ReviewComment::view)
                                .toList()
                        : List.of());
    }

    private ReviewId begin(Caller caller, DescriptionView view, ReviewKind kind, List<String> asked) {
        if (providers.find(view.module().provider()).state() != ProviderState.ACCREDITED) {
            throw new Refused("provider-not-accredited", "the provider is not accredited");
        }
        Review review = reviews.save(new Review(
                new ReviewRequest(
                        view.module().id(),
                        view.module().provider(),
                        view.description().title(),
                        view.edition(),
                        kind == ReviewKind.FIRST ? null : view.offeredEdition(),
                        kind,
                        criteria.inForce().number(),
                        asked),
                now()));
        record.add(
                caller,
                review.module(),
                review.reviewId(),
                "submitted",
                kind + ", edition " + view.edition() + ", criteria " + String.join(",", asked));
        return review.reviewId();
    }

    private List<String> concerned(Caller caller, DescriptionView view, int base) {
        Set<String> changed = descriptions.differences(caller, view.module().id(), base, view.edition()).stream()
                .map(FieldDifference::pointer)
                .collect(toSet());
        return codes(criteria.inForce().criteria().stream()
                .filter(criterion -> criterion.concerns(changed))
                .toList());
    }

    private List<String> all() {
        return codes(criteria.inForce().criteria());
    }

    private static List<String> codes(Collection<Criterion> criteria) {
        return criteria.stream().map(Criterion::code).toList();
    }

    private boolean wasReviewed(ModuleId module) {
        return reviews.findFirstByModuleIdAndStateInOrderBySubmittedAtDesc(
                        module.value(), Set.of(ReviewState.CERTIFIED, ReviewState.CONDITIONAL, ReviewState.SUSPENDED))
                .isPresent();
    }

    private boolean isByReview(@Nullable Certification certification) {
        return certification != null
                && certification.basis() == CertificationBasis.REVIEW
                && certification.holdsOn(LocalDate.now(clock));
    }

    private void mustBeFree(ModuleId module) {
        if (reviews.findFirstByModuleIdAndStateInOrderBySubmittedAtDesc(module.value(), ReviewState.open())
                .isPresent()) {
            throw new Refused("review-open", "module " + module + " is being reviewed");
        }
    }

    private Review open(ModuleId module) {
        return reviews.findFirstByModuleIdAndStateInOrderBySubmittedAtDesc(module.value(), ReviewState.open())
                .orElseThrow(() -> new Refused("not-submitted", "module " + module + " is not being reviewed"));
    }

    private DescriptionView owned(Caller caller, ModuleId module) {
        DescriptionView view = descriptions.of(caller, module);
        duties.demand(caller, view.module().provider(), ProviderPermission.EDITOR);
        return view;
    }

    private Instant now() {
        return Times.now(clock);
    }
}
