package org.kommunalcampus.tool;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The operator decides which tools learners can open; the provider is told, and the audit says who decided. */
@UseCase
@RequiredArgsConstructor
public class ToolApprovals {

    private final ExternalToolRepository tools;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** All tools but those that were given up; what waits comes first. */
    @Transactional(readOnly = true)
    public Page<ToolView> list(Caller caller, Pageable page) {
        caller.requireOperator();
        return tools.queue(page).map(ExternalTool::view);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public ToolView find(Caller caller, ToolId id) {
        caller.requireOperator();
        return existing(id).view();
    }

    /** Lets learners open it, also after a suspension. {@link Stale} where it was changed since it was looked at; refused {@code tool-decided}, {@code tool-retired}. */
    public void approve(Caller caller, ToolId id, long seen) {
        caller.requireOperator();
        ExternalTool tool = existing(id);
        Stale.check(seen, tool.view().version());
        tool.approve(Times.now(clock));
        decided(caller, "tool.approved", tool, null);
    }

    /** Does not let anybody open it. Throws as {@link #approve} does, and {@link org.kommunalcampus.shared.Invalid} without a reason. */
    public void refuse(Caller caller, ToolId id, @Nullable String reason, long seen) {
        caller.requireOperator();
        String why = FieldChecks.reasonOf(reason);
        ExternalTool tool = existing(id);
        Stale.check(seen, tool.view().version());
        tool.refuse(why);
        decided(caller, "tool.refused", tool, why);
    }

    /** Stops it at once: nobody opens it any more, and nothing that it reports counts. {@link org.kommunalcampus.shared.Invalid} without a reason; refused {@code tool-decided}. */
    public void suspend(Caller caller, ToolId id, @Nullable String reason) {
        caller.requireOperator();
        String why = FieldChecks.reasonOf(reason);
        ExternalTool tool = existing(id);
        tool.suspend(why);
        decided(caller, "tool.suspended", tool, why);
    }

    private void decided(Caller caller, String action, ExternalTool tool, @Nullable String why) {
        String id = tool.view().id().toString();
        audit.record(caller, action, "tool", id, why);
        notifications.tellDesk(NotificationKind.TOOL_DECIDED, SharedInbox.of(tool.provider()), id, List.of(id));
    }

    private ExternalTool existing(ToolId id) {
        return tools.findById(id.value()).orElseThrow(() -> new NotFound("tool", id));
    }
}
