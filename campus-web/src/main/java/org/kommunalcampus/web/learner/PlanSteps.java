package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.curriculum.CurriculumView;
import org.kommunalcampus.curriculum.Decision;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.ReasonWords;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.PathStep;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.learner.PlanStep.Todo;
import org.springframework.stereotype.Component;

/** Shows the entries of a plan as steps of a path and finds the one to take now. */
@Component
@RequiredArgsConstructor
class PlanSteps {

    private static final int SOON_IN_WEEKS = 8;
    private static final int FEW_SEATS = 3;

    private final ReasonWords reasons;
    private final PlannedTime times;
    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    /** What is known about the modules of a plan beside the plan itself. */
    record Circumstances(
            Names names,
            Map<SessionId, SessionView> sessions,
            Map<ModuleId, EnrolmentView> bookings,
            Map<ModuleId, Decision> decisions,
            Set<ModuleId> toAskFor) {}

    List<PlanStep> of(CurriculumView curriculum, Circumstances known, Locale locale) {
        List<Entry> entries = curriculum.plan().entries();
        var steps = new ArrayList<PlanStep>();
        for (Entry entry : entries) {
            List<Entry> before = entries.stream()
                    .filter(earlier -> supports(earlier, entry.module()))
                    .toList();
            steps.add(step(entry, before, curriculum.isWithdrawn(entry), known, locale));
        }
        PlanStep next = next(steps);
        if (next != null) {
            steps.set(steps.indexOf(next), asNext(next));
        }
        return steps;
    }

    /** The step that waits for the learner: a seat to accept, else what is begun, else the first that can be moved forward, else the first; null for an empty path. */
    static @Nullable PlanStep next(List<PlanStep> steps) {
        return Stream.of(
                        List.of(Todo.ACCEPT),
                        List.of(Todo.LEARN),
                        List.of(Todo.BEGIN, Todo.BOOK, Todo.ASK, Todo.CHOOSE),
                        List.of(Todo.WAIT))
                .flatMap(todos -> steps.stream()
                        .filter(step -> todos.contains(step.todo()))
                        .limit(1))
                .findFirst()
                .orElse(null);
    }

    private static PlanStep asNext(PlanStep step) {
        PathStep path = step.path();
        if (path.state() != PathStep.State.PLANNED) {
            return step;
        }
        return new PlanStep(
                new PathStep(
                        path.position(),
                        PathStep.State.NEXT,
                        path.title(),
                        path.href(),
                        path.facts(),
                        path.certified(),
                        path.when(),
                        path.reasons(),
                        path.opensWith(),
                        path.badges()),
                step.module(),
                step.todo(),
                step.enrolment(),
                step.session(),
                step.cost(),
                step.pinned(),
                step.refusable());
    }

    private PlanStep step(Entry entry, List<Entry> before, boolean withdrawn, Circumstances known, Locale locale) {
        Optional<ModuleCard> card = known.names().card(entry.module());
        EnrolmentView booking = known.bookings().get(entry.module());
        boolean waits = booking != null && !booking.state().isFirm();
        SessionId date = booking != null && waits ? booking.session() : entry.session();
        SessionView session = date == null ? null : known.sessions().get(date);
        Decision decision = known.decisions().get(entry.module());
        boolean pinned = decision != null && decision.kind() == Decision.Kind.PIN;
        var path = new PathStep(
                entry.position(),
                state(entry, booking, before),
                known.names().module(entry.module()),
                "/katalog/" + entry.module(),
                card.map(module -> facts(module, locale)).orElse(List.of()),
                card.isEmpty() ? null : wording.certified(card.get().certifiedBy(), locale),
                waits && session != null
                        ? times.session(session, locale)
                        : times.of(entry, session, card.map(ModuleCard::minutes).orElse(0), locale),
                reasons.sentences(beyondItsDate(entry), known.names(), locale),
                opensWith(entry, before, known.names(), locale),
                badges(entry, session, pinned, withdrawn, locale));
        return new PlanStep(
                path,
                entry.module().toString(),
                asked(
                        todo(
                                path.state(),
                                withdrawn,
                                card.map(ModuleCard::format).orElse(null),
                                session),
                        known.toAskFor().contains(entry.module())),
                booking == null ? null : booking.id().toString(),
                session == null ? null : session.id().toString(),
                card.filter(module -> !isFree(module))
                        .map(module -> wording.price(module.price(), locale))
                        .orElse(null),
                pinned,
                !entry.mandatory() && booking == null && entry.state() == EntryState.PLANNED && !withdrawn);
    }

    private static PathStep.State state(Entry entry, @Nullable EnrolmentView booking, List<Entry> before) {
        PathStep.State unconfirmed = booking == null ? null : unconfirmed(booking.state());
        if (unconfirmed != null) {
            return unconfirmed;
        }
        return switch (entry.state()) {
            case BEGUN -> PathStep.State.UNDER_WAY;
            case BOOKED -> PathStep.State.BOOKED;
            case PLANNED -> before.isEmpty() ? PathStep.State.PLANNED : PathStep.State.LOCKED;
        };
    }

    /** What stands between a wish and a booking; null where nothing does. */
    private static PathStep.@Nullable State unconfirmed(EnrolmentState state) {
        return switch (state) {
            case REQUESTED -> PathStep.State.REQUESTED;
            case WAITING -> PathStep.State.WAITING;
            case OFFERED -> PathStep.State.OFFERED;
            case BOOKED, UNDER_WAY, COMPLETED, CANCELLED, DECLINED -> null;
        };
    }

    /** Who has to ask first asks instead of booking. */
    private static Todo asked(Todo todo, boolean first) {
        return todo == Todo.BOOK && first ? Todo.ASK : todo;
    }

    private Todo todo(PathStep.State state, boolean withdrawn, @Nullable Format format, @Nullable SessionView session) {
        return switch (state) {
            case OFFERED -> Todo.ACCEPT;
            case UNDER_WAY -> Todo.LEARN;
            case BOOKED ->
                session == null || format != Format.IN_PERSON || times.hasCome(session.startsAt())
                        ? Todo.BEGIN
                        : Todo.WAIT;
            case PLANNED -> {
                if (withdrawn) {
                    yield Todo.WAIT;
                }
                yield session == null || session.bookable(clock.instant()) ? Todo.BOOK : Todo.CHOOSE;
            }
            default -> Todo.WAIT;
        };
    }

    private static boolean isFree(ModuleCard module) {
        Money price = module.price();
        return price != null && price.amount().signum() == 0;
    }

    private List<String> facts(ModuleCard module, Locale locale) {
        return List.of(
                wording.hours(module.minutes(), locale),
                wording.format(module.format(), locale),
                wording.price(module.price(), locale),
                module.providerName());
    }

    private @Nullable String opensWith(Entry entry, List<Entry> before, Names names, Locale locale) {
        if (before.isEmpty() || entry.state() != EntryState.PLANNED) {
            return null;
        }
        return phrases.say(
                "learner.step.opens",
                locale,
                phrases.list(
                        before.stream()
                                .map(earlier -> phrases.say(
                                        "learner.step.named",
                                        locale,
                                        earlier.position(),
                                        names.module(earlier.module())))
                                .toList(),
                        locale));
    }

    private List<Badge> badges(
            Entry entry, @Nullable SessionView session, boolean pinned, boolean withdrawn, Locale locale) {
        var badges = new ArrayList<Badge>();
        if (withdrawn) {
            badges.add(new Badge(Tone.DANGER, phrases.say("learner.badge.withdrawn", locale)));
        }
        if (entry.mandatory()) {
            badges.add(new Badge(Tone.WARNING, phrases.say("learner.badge.mandatory", locale)));
        }
        LocalDate due = entry.due();
        boolean pressing = due != null && (entry.plannedEnd().isAfter(due) || isSoon(due));
        if (due != null && (pressing || entry.mandatory())) {
            badges.add(new Badge(
                    pressing ? Tone.WARNING : Tone.NEUTRAL,
                    phrases.say("learner.badge.due", locale, wording.day(due, locale))));
        }
        if (entry.state() == EntryState.PLANNED && session != null && session.seats() != null) {
            int free = Objects.requireNonNull(session.seats()) - session.taken();
            if (free > 0 && free <= FEW_SEATS) {
                badges.add(new Badge(Tone.WARNING, phrases.say("learner.badge.seats", locale, free)));
            }
        }
        if (pinned) {
            badges.add(new Badge(Tone.NEUTRAL, phrases.say("learner.badge.pinned", locale)));
        }
        return badges;
    }

    /** The date stands in a line of its own; as a reason it is shown only where there is no other. */
    private static List<Reason> beyondItsDate(Entry entry) {
        List<Reason> others = entry.reasons().stream()
                .filter(reason -> reason.rule() != RuleName.ON_SESSION_DATE)
                .toList();
        return others.isEmpty() ? entry.reasons() : others;
    }

    private boolean isSoon(LocalDate due) {
        return due.isBefore(LocalDate.now(clock).plusWeeks(SOON_IN_WEEKS));
    }

    private static boolean supports(Entry earlier, ModuleId module) {
        return earlier.reasons().stream()
                .anyMatch(reason -> reason.rule() == RuleName.AFTER_PREREQUISITES && module.equals(reason.module()));
    }
}
