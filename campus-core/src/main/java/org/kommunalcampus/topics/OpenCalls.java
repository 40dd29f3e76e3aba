package org.kommunalcampus.topics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Calls for offers, as providers see and answer them: each sees its own answers alone. */
@UseCase
@RequiredArgsConstructor
public class OpenCalls {

    private final CallRepository calls;
    private final CallAnswerRepository answers;
    private final Descriptions descriptions;
    private final Modules modules;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Calls that take answers today, the next deadline first. */
    @Transactional(readOnly = true)
    public Page<CallView> list(Caller caller, Pageable page) {
        ProviderId provider = caller.requireProvider();
        Page<Call> found =
                calls.findByStateAndDeadlineGreaterThanEqualOrderByDeadlineAscIdAsc(CallState.OPEN, today(), page);
        Map<Object, Long> own = answers.findByCallIdIn(found.map(Call::getId).getContent()).stream()
                .filter(answer -> answer.provider().equals(provider))
                .collect(Collectors.groupingBy(CallAnswer::getCallId, Collectors.counting()));
        return found.map(
                call -> CallView.of(call, own.getOrDefault(call.getId(), 0L).intValue()));
    }

    /** A call that was opened; {@link NotFound} for drafts and for what was withdrawn, unless the provider has answered it. */
    @Transactional(readOnly = true)
    public CallView find(Caller caller, CallId id) {
        ProviderId provider = caller.requireProvider();
        Call call = visible(id, provider);
        return CallView.of(call, own(id, provider).size());
    }

    /** With what the provider has answered. */
    @Transactional(readOnly = true)
    public List<CallAnswerView> answers(Caller caller, CallId id) {
        ProviderId provider = caller.requireProvider();
        visible(id, provider);
        return Calls.views(modules, own(id, provider));
    }

    /** Answers by a draft that teaches what is asked for; refused {@code call-answer} when none are taken any more. */
    public ModuleId answer(Caller caller, CallId id, @Nullable String title) {
        ProviderId provider = caller.requireProvider();
        Call call = visible(id, provider);
        call.mustTakeAnswers(today());
        ModuleId module = descriptions.begin(
                caller,
                provider,
                ModuleDescription.of(Map.of(
                        "/title", title == null ? "" : title,
                        "/outcomes/0/competence", call.competence().toString(),
                        "/outcomes/0/level", String.valueOf(call.getLevel()))));
        answers.save(new CallAnswer(id, provider, module, Times.now(clock)));
        notifications.tellDesk(
                NotificationKind.CALL_ANSWERED, SharedInbox.BEIRAT, id.toString(), List.of(id.toString()));
        audit.record(caller, "call.answered", "call", id.toString(), module.toString());
        return module;
    }

    private Call visible(CallId id, ProviderId provider) {
        return calls.findById(id.value())
                .filter(call -> call.getState() == CallState.OPEN
                        || call.getState() == CallState.CLOSED
                        || !own(id, provider).isEmpty())
                .orElseThrow(() -> new NotFound("call", id));
    }

    private List<CallAnswer> own(CallId id, ProviderId provider) {
        return answers.findByCallIdAndProviderIdOrderByAnsweredAt(id.value(), provider.value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
