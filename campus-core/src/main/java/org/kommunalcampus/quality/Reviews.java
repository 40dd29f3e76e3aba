package org.kommunalcampus.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.IdentityView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Beirat's work: who looks at what, the votes, and the decision. At least two reviewers judge each module, none of its own organisation and none who
 * is biased; nobody sees another's vote before the caller's own one is in. Refusals carry the codes of {@link Review}.
 */
@UseCase
@RequiredArgsConstructor
public class Reviews {

    /** How long a certification lasts unless the decision says otherwise. */
    private static final int YEARS = 2;

    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_POINTER = 120;

    private final ReviewRepository reviews;
    private final ReviewViews views;
    private final ReviewCommentRepository comments;
    private final CertificationLog record;
    private final Descriptions descriptions;
    private final Modules modules;
    private final Identities identities;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Reviews whose module's title contains the text: urgent ones first, then those that wait longest. */
    @Transactional(readOnly = true)
    public Page<ReviewCard> queue(Caller caller, ReviewFilter filter, String q, Pageable page) {
        caller.requireAnyRole(Role.REVIEWER);
        Set<ReviewState> states = filter == ReviewFilter.CLOSED
                ? EnumSet.complementOf(EnumSet.copyOf(ReviewState.open()))
                : ReviewState.open();
        String pattern = "%"
                + q.strip()
                        .toLowerCase(Locale.GERMAN)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
        Page<Review> found =
                reviews.queue(states, pattern, filter == ReviewFilter.MINE ? CertificationLog.actor(caller) : "", page);
        return new PageImpl<>(views.cards(caller, found.getContent()), page, found.getTotalElements());
    }

    /** One review. */
    @Transactional(readOnly = true)
    public ReviewView find(Caller caller, ReviewId id) {
        caller.requireAnyRole(Role.REVIEWER);
        return views.view(caller, existing(id));
    }

    /** Who of the Beirat may take a seat: has none yet and is not of the module's organisation. */
    @Transactional(readOnly = true)
    public List<Reviewer> eligible(Caller caller, ReviewId id) {
        caller.requireAnyRole(Role.REVIEWER);
        Review review = existing(id);
        Set<String> seated = review.getSeats().stream().map(Seat::getReviewer).collect(Collectors.toSet());
        return identities.having(Role.REVIEWER).stream()
                .filter(person -> !review.provider().equals(person.provider()))
                .map(person -> new Reviewer(person.key().toString(), person.displayName()))
                .filter(person -> !seated.contains(person.key()))
                .toList();
    }

    /** Says whether a review goes first. */
    public void triage(Caller caller, ReviewId id, boolean urgent) {
        caller.requireAnyRole(Role.REVIEWER);
        Review review = existing(id);
        review.triage(urgent);
        note(caller, review, urgent ? "marked-urgent" : "marked-usual", null);
    }

    /** Gives a seat to one of the {@link #eligible}; {@code null} to the caller. Refused {@code same-organisation} and {@code unknown-reviewer}. */
    public void assign(Caller caller, ReviewId id, @Nullable String reviewer) {
        caller.requireAnyRole(Role.REVIEWER);
        Review review = existing(id);
        String key = Objects.requireNonNullElse(reviewer, CertificationLog.actor(caller));
        IdentityView person = identities.having(Role.REVIEWER).stream()
                .filter(known -> known.key().toString().equals(key))
                .findFirst()
                .orElse(null);
        boolean self = key.equals(CertificationLog.actor(caller));
        if (person == null && !self) {
            throw new Refused("unknown-reviewer", "nobody of the Beirat is called so");
        }
        if ((self && ReviewViews.isConflict(caller, review))
                || (person != null && review.provider().equals(person.provider()))) {
            throw new Refused("same-organisation", "the reviewer belongs to the module's provider");
        }
        String name = person == null ? caller.name() : person.displayName();
        review.assign(key, name);
        note(caller, review, "assigned", name);
    }

    /** Declares whether the caller, who has a seat, is biased. A biased reviewer leaves and another has to be found. */
    public void declare(Caller caller, ReviewId id, Bias bias, @Nullable String why) {
        caller.requireAnyRole(Role.REVIEWER);
        var checks = new FieldChecks();
        String reason = checks.optionalText("/note", why, LONGEST_NOTE);
        checks.orThrow();
        Review review = existing(id);
        review.declare(CertificationLog.actor(caller), bias, reason);
        note(caller, review, bias == Bias.NONE ? "declared-unbiased" : "declared-biased", null);
    }

    /** Notes something at a field; the provider reads it after the decision. */
    public void comment(Caller caller, ReviewId id, String pointer, String text) {
        caller.requireAnyRole(Role.REVIEWER);
        var checks = new FieldChecks();
        String place = checks.text("/pointer", pointer, LONGEST_POINTER);
        String words = checks.text("/text", text, LONGEST_TEXT);
        checks.orThrow();
        Review review = existing(id);
        review.mustAllowComment(CertificationLog.actor(caller));
        comments.save(new ReviewComment(id, CertificationLog.actor(caller), place, words, now()));
        note(caller, review, "commented", place);
    }

    /** Takes the caller's vote. {@link org.kommunalcampus.shared.Invalid} names criteria without a grade; refused {@code knock-out}. */
    public void vote(Caller caller, ReviewId id, Vote vote) {
        caller.requireAnyRole(Role.REVIEWER);
        Review review = existing(id);
        review.vote(CertificationLog.actor(caller), vote, views.asked(review), now());
        note(caller, review, "voted", null);
        if (review.getState() == ReviewState.AGREED) {
            note(caller, review, "agreed", review.agreed().name());
        } else if (review.getState() == ReviewState.THIRD_OPINION) {
            note(caller, review, "disagreed", null);
        }
    }

    /**
     * Puts the agreed verdict into words and into force.
     *
     * @param expected the version that the caller has seen; {@link Stale} when it is no longer the current one
     */
    public void decide(Caller caller, ReviewId id, ReviewDecision decision, long expected) {
        caller.requireAnyRole(Role.REVIEWER);
        Review review = existing(id);
        Stale.check(expected, review.currentVersion());
        LocalDate today = LocalDate.now(clock);
        if (review.getState() == ReviewState.AGREED) {
            DecisionRules.check(decision, review.agreed(), today);
        }
        LocalDate until = Objects.requireNonNullElse(decision.certifiedUntil(), today.plusYears(YEARS));
        review.decide(CertificationLog.actor(caller), decision, until, now());
        switch (review.agreed()) {
            case CERTIFY -> putIntoForce(caller, review, until);
            case CONDITIONS -> putIntoForce(caller, review, Objects.requireNonNull(review.getConditionsDue()));
            case RETURN -> giveBack(review);
        }
        note(caller, review, review.getState().name().toLowerCase(Locale.ROOT), decision.reasons());
        tell(review);
    }

    /** States that the conditions are met; the certification then lasts as long as was decided. */
    public void fulfil(Caller caller, ReviewId id) {
        caller.requireAnyRole(Role.REVIEWER);
        Review review = existing(id);
        review.fulfil();
        modules.certify(caller, review.module(), CertificationBasis.REVIEW, review.getCertifiedUntil());
        note(caller, review, "conditions-met", null);
        tell(review);
    }

    private void putIntoForce(Caller caller, Review review, LocalDate until) {
        if (review.getKind() == ReviewKind.RENEWAL) {
            modules.certify(caller, review.module(), CertificationBasis.REVIEW, until);
        } else {
            descriptions.goLive(caller, review.module(), Certification.byReview(until));
        }
    }

    private void giveBack(Review review) {
        if (review.getKind() != ReviewKind.RENEWAL) {
            descriptions.reopen(review.module());
        }
    }

    private void tell(Review review) {
        notifications.tellDesk(
                NotificationKind.REVIEW_DECIDED,
                SharedInbox.of(review.provider()),
                review.module().toString(),
                List.of("module", review.module().toString()));
        events.publishEvent(new ReviewDecided(review.reviewId(), review.module(), review.getState()));
    }

    private void note(Caller caller, Review review, String action, @Nullable String detail) {
        record.add(caller, review.module(), review.reviewId(), action, detail);
    }

    private Review existing(ReviewId id) {
        return reviews.findById(id.value()).orElseThrow(() -> new NotFound("review", id));
    }

    private Instant now() {
        return Times.now(clock);
    }
}
