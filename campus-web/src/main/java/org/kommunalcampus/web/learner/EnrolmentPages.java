package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.OwnApproval;
import org.kommunalcampus.approval.OwnApprovals;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.WaitingLists;
import org.kommunalcampus.learning.WaitingPlace;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.CancellationWords;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.SessionTermWords;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Shows what a learner has booked and begun, the next session first, what has none last. */
@Component
@RequiredArgsConstructor
class EnrolmentPages {

    private final Enrolments enrolments;
    private final OwnApprovals approvals;
    private final ApprovalNotes notes;
    private final WaitingLists lists;
    private final Sessions sessions;
    private final NamesReader namesReader;
    private final PlannedTime times;
    private final SessionTermWords terms;
    private final CancellationWords cancellation;
    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    /**
     * A booking; all texts are in the reader's language.
     *
     * @param when its session, null where it has none
     * @param condition with how many bookings the session takes place, or that it does for sure; null where it does so in any case
     * @param note who is asked until when, or why it was declined; null where there is nothing to say
     * @param closed whether it has ended, so that nothing is left to do about it
     * @param place where it stands in a waiting list, or until when a seat is held; null for a booking
     * @param acceptable whether a seat is offered
     * @param swappable whether there may be another session to change to
     * @param present address for saying that one is there, null unless the session runs
     * @param plansTravel whether travel costs can be planned for it now
     * @param hasAgreement whether it carries an agreement about repayment
     * @param learnable whether it can be learned
     * @param beginnable whether the learner can say that learning has begun
     * @param cancellable whether it can still be given up
     * @param cancelKey begins the keys of the words for giving it up
     * @param consequence what giving it up means
     */
    record Booking(
            String id,
            String module,
            String title,
            List<String> facts,
            @Nullable String when,
            List<Badge> badges,
            @Nullable String condition,
            @Nullable String note,
            boolean closed,
            @Nullable String place,
            boolean acceptable,
            boolean swappable,
            @Nullable String present,
            boolean plansTravel,
            boolean hasAgreement,
            boolean learnable,
            boolean beginnable,
            boolean cancellable,
            String cancelKey,
            String consequence) {}

    List<Booking> of(Caller caller, Locale locale) {
        Map<EnrolmentId, OwnApproval> asked = approvals.own(caller, caller.requireMember());
        List<EnrolmentView> active = shown(enrolments.of(caller, caller.requireMember()), asked);
        Map<SessionId, SessionView> booked = sessions.byId(active.stream()
                .map(EnrolmentView::session)
                .filter(Objects::nonNull)
                .toList());
        Map<EnrolmentId, WaitingPlace> places = lists.placesOf(caller, caller.requireMember());
        Names names = namesReader.of(active.stream().map(EnrolmentView::module).toList(), List.of());
        return active.stream()
                .sorted(Comparator.comparing(
                        enrolment -> start(enrolment, booked), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(enrolment -> booking(
                        enrolment,
                        session(enrolment, booked),
                        notes.of(caller, enrolment, asked.get(enrolment.id()), locale),
                        asked.get(enrolment.id()),
                        places.get(enrolment.id()),
                        names,
                        locale))
                .toList();
    }

    /** What is active, and what was declined as long as plans leave the module out, unless the person has booked it again. */
    private List<EnrolmentView> shown(List<EnrolmentView> all, Map<EnrolmentId, OwnApproval> asked) {
        Set<ModuleId> active = all.stream()
                .filter(enrolment -> enrolment.state().isActive())
                .map(EnrolmentView::module)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(enrolment -> enrolment.state().isActive()
                        || enrolment.state() == EnrolmentState.DECLINED
                                && !active.contains(enrolment.module())
                                && isKeptOut(asked.get(enrolment.id())))
                .toList();
    }

    private boolean isKeptOut(@Nullable OwnApproval approval) {
        LocalDate until = approval == null ? null : approval.request().keptOutUntil();
        return until != null && !until.isBefore(LocalDate.now(clock));
    }

    private Booking booking(
            EnrolmentView enrolment,
            @Nullable SessionView session,
            @Nullable String note,
            @Nullable OwnApproval approval,
            @Nullable WaitingPlace place,
            Names names,
            Locale locale) {
        SessionView held = session == null || session.state() == SessionState.CANCELLED ? null : session;
        Format format = names.card(enrolment.module()).map(ModuleCard::format).orElse(null);
        return new Booking(
                enrolment.id().toString(),
                enrolment.module().toString(),
                names.module(enrolment.module()),
                names.card(enrolment.module()).map(card -> facts(card, locale)).orElse(List.of()),
                session == null ? null : times.session(session, locale),
                badges(enrolment.state(), session, locale),
                held == null ? null : terms.condition(held, locale),
                note,
                !enrolment.state().isActive(),
                place == null ? null : place(place, locale),
                enrolment.state() == EnrolmentState.OFFERED,
                held != null && held.startsAt().isAfter(clock.instant()),
                held == null ? null : present(enrolment, held),
                ApprovalNotes.plansTravel(approval),
                ApprovalNotes.hasAgreement(approval),
                enrolment.state().mayLearn(),
                enrolment.state() == EnrolmentState.BOOKED
                        && (session == null || format != Format.IN_PERSON || times.hasCome(session.startsAt())),
                held == null
                        || !enrolment.state().holdsSeat()
                        || held.startsAt().isAfter(clock.instant()),
                cancelKey(enrolment.state()),
                consequence(enrolment, held, locale));
    }

    private @Nullable String present(EnrolmentView enrolment, SessionView held) {
        Instant now = clock.instant();
        boolean runs = !held.startsAt().isAfter(now) && held.endsAt().isAfter(now);
        return runs && enrolment.state().mayLearn() ? "/anwesenheit/" + held.id() : null;
    }

    private static String cancelKey(EnrolmentState state) {
        return switch (state) {
            case WAITING -> "learner.leave";
            case OFFERED -> "learner.decline";
            default -> "learner.cancel";
        };
    }

    private String consequence(EnrolmentView enrolment, @Nullable SessionView held, Locale locale) {
        String costs = cancellation.today(enrolment, held, locale);
        String then = phrases.say(consequence(enrolment, held != null), locale);
        return costs == null ? then : costs + " " + then;
    }

    private static String consequence(EnrolmentView enrolment, boolean held) {
        if (enrolment.takesOver()) {
            return "learner.cancel.takeover";
        }
        return switch (enrolment.state()) {
            case WAITING -> "learner.leave.text";
            case OFFERED -> "learner.decline.text";
            default -> held ? "learner.cancel.seat" : "learner.cancel.text";
        };
    }

    private String place(WaitingPlace place, Locale locale) {
        Instant until = place.until();
        if (until != null) {
            return phrases.say("learner.waiting.offered", locale, wording.moment(until, locale));
        }
        String where = phrases.say("learner.waiting.place", locale, place.position(), place.length());
        Integer usually = place.usuallyMovedUp();
        return usually == null ? where : where + " " + phrases.say("learner.waiting.usually", locale, usually);
    }

    private List<String> facts(ModuleCard card, Locale locale) {
        return List.of(
                wording.hours(card.minutes(), locale),
                wording.format(card.format(), locale),
                wording.price(card.price(), locale),
                card.providerName());
    }

    private List<Badge> badges(EnrolmentState state, @Nullable SessionView session, Locale locale) {
        var badges = new ArrayList<Badge>();
        badges.add(new Badge(
                state == EnrolmentState.DECLINED ? Tone.DANGER : Tone.INFO,
                phrases.say(
                        "fragment.step.state."
                                + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        locale)));
        if (session != null && session.state() == SessionState.CANCELLED) {
            badges.add(new Badge(Tone.DANGER, phrases.say("learner.badge.session-cancelled", locale)));
        }
        return badges;
    }

    private static @Nullable SessionView session(EnrolmentView enrolment, Map<SessionId, SessionView> booked) {
        return enrolment.session() == null ? null : booked.get(enrolment.session());
    }

    private static @Nullable Instant start(EnrolmentView enrolment, Map<SessionId, SessionView> booked) {
        SessionView session = session(enrolment, booked);
        return session == null ? null : session.startsAt();
    }
}
