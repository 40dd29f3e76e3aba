package org.kommunalcampus.topics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Calls for offers, as the Beirat writes and ends them. Refusals carry the codes of {@link Call}. */
@UseCase
@RequiredArgsConstructor
public class Calls {

    private final CallRepository calls;
    private final CallAnswerRepository answers;
    private final Competences competences;
    private final Modules modules;
    private final Providers providers;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** All calls, the latest first; in one state or, with {@code null}, in any. */
    @Transactional(readOnly = true)
    public Page<CallView> list(Caller caller, @Nullable CallState state, Pageable page) {
        caller.requireAnyRole(Role.REVIEWER);
        Set<CallState> states = state == null ? EnumSet.allOf(CallState.class) : EnumSet.of(state);
        Page<Call> found = calls.findByStateInOrderByDraftedAtDescIdAsc(states, page);
        Map<UUID, Integer> counts = new HashMap<>();
        answers.findByCallIdIn(found.map(Call::getId).getContent())
                .forEach(answer -> counts.merge(answer.getCallId(), 1, Integer::sum));
        return found.map(call -> CallView.of(call, counts.getOrDefault(call.getId(), 0)));
    }

    /** One call, in any state; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public CallView find(Caller caller, CallId id) {
        caller.requireAnyRole(Role.REVIEWER);
        return CallView.of(
                existing(id), answers.findByCallIdOrderByAnsweredAt(id.value()).size());
    }

    /** What providers have answered, in the order in which it came. */
    @Transactional(readOnly = true)
    public List<CallAnswerView> answers(Caller caller, CallId id) {
        caller.requireAnyRole(Role.REVIEWER);
        existing(id);
        return views(modules, answers.findByCallIdOrderByAnsweredAt(id.value()));
    }

    /** Begins a call; {@link org.kommunalcampus.shared.Invalid} names what is missing. */
    public CallId draft(Caller caller, CallText text) {
        caller.requireAnyRole(Role.REVIEWER);
        competences.find(text.competence());
        Call call = calls.save(new Call(text.checked(today()), now()));
        note(caller, call, "call.drafted");
        return call.callId();
    }

    /**
     * Says something else in a draft.
     *
     * @param expected the version that the caller has seen; {@link Stale} when it is no longer the current one
     */
    public void write(Caller caller, CallId id, CallText text, long expected) {
        caller.requireAnyRole(Role.REVIEWER);
        Call call = existing(id);
        Stale.check(expected, call.currentVersion());
        competences.find(text.competence());
        call.write(text.checked(today()));
        calls.saveAndFlush(call);
    }

    /** Lets all providers see and answer it. */
    public void open(Caller caller, CallId id) {
        caller.requireAnyRole(Role.REVIEWER);
        move(caller, id, "call.opened", call -> call.open(today(), now()));
        List<String> about = List.of(id.toString());
        providers
                .accredited()
                .keySet()
                .forEach(provider -> notifications.tellDesk(
                        NotificationKind.CALL_OPENED, SharedInbox.of(provider), id.toString(), about));
    }

    /** Takes no more answers; those that came stay. */
    public void close(Caller caller, CallId id) {
        caller.requireAnyRole(Role.REVIEWER);
        move(caller, id, "call.closed", call -> call.close(now()));
        tellAnswering(id);
    }

    /** Takes the call back; drafts that answered it stay with their providers. */
    public void withdraw(Caller caller, CallId id) {
        caller.requireAnyRole(Role.REVIEWER);
        move(caller, id, "call.withdrawn", call -> call.withdraw(now()));
        tellAnswering(id);
    }

    /** The topics of which providers are asked for modules today, with the last day for answers. */
    @Open("calls for offers are public")
    @Transactional(readOnly = true)
    public Map<CompetenceId, LocalDate> openTopics() {
        Map<CompetenceId, LocalDate> found = new HashMap<>();
        calls.findByStateAndDeadlineGreaterThanEqual(CallState.OPEN, today())
                .forEach(call -> found.merge(
                        call.competence(), call.getDeadline(), (one, other) -> one.isAfter(other) ? one : other));
        return found;
    }

    /** Closes calls whose deadline has passed. */
    @CapabilityOnly("the recurring job")
    public void closeDue(Caller caller) {
        calls.findByStateAndDeadlineLessThan(CallState.OPEN, today()).forEach(call -> {
            call.close(now());
            note(caller, call, "call.closed");
            tellAnswering(call.callId());
        });
    }

    static List<CallAnswerView> views(Modules modules, List<CallAnswer> found) {
        Map<ModuleId, ModuleCard> cards =
                modules.cards(found.stream().map(CallAnswer::module).toList());
        List<CallAnswerView> views = new ArrayList<>();
        found.forEach(answer -> {
            ModuleCard card = cards.get(answer.module());
            if (card != null) {
                views.add(new CallAnswerView(card, answer.getAnsweredAt()));
            }
        });
        return views;
    }

    private void move(Caller caller, CallId id, String action, Consumer<Call> verb) {
        Call call = existing(id);
        verb.accept(call);
        note(caller, call, action);
    }

    private void tellAnswering(CallId id) {
        answers.findByCallIdOrderByAnsweredAt(id.value()).stream()
                .map(CallAnswer::provider)
                .distinct()
                .forEach(provider -> notifications.tellDesk(
                        NotificationKind.CALL_ENDED, SharedInbox.of(provider), id.toString(), List.of(id.toString())));
    }

    private void note(Caller caller, Call call, String action) {
        audit.record(caller, action, "call", call.callId().toString(), call.getTitle());
    }

    private Call existing(CallId id) {
        return calls.findById(id.value()).orElseThrow(() -> new NotFound("call", id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return Times.now(clock);
    }
}
