package org.kommunalcampus.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of abuse. The module's provider decides about those from its forums, the operator about all; what is said in a learning group or by the provider itself
 * is the operator's alone. Nobody learns who reported.
 */
@UseCase
@RequiredArgsConstructor
public class AbuseReports {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(180);

    private final BoardAccess access;
    private final DiscussionReportRepository reports;
    private final DiscussionThreadRepository threads;
    private final DiscussionPostRepository posts;
    private final ProviderPermissions duties;
    private final Modules modules;
    private final DiscussionNews news;
    private final DiscussionSettings settings;
    private final Audit audit;
    private final Clock clock;

    /**
     * Reports a post to those who decide. Throws {@link Invalid} without a reason, refused {@code own-post}, {@code post-gone}, {@code reported-already} and
     * {@code too-many-reports} beyond the limit of a day.
     */
    public void report(Caller caller, ModuleId module, ThreadId id, PostId post, @Nullable String reason) {
        MemberId person = caller.requireMember();
        DiscussionThread thread =
                threads.findByIdAndModuleId(id.value(), module.value()).orElseThrow(() -> new NotFound("thread", id));
        BoardParticipant reporter = access.enter(caller, thread);
        if (reporter.member() == null) {
            throw new NotFound("thread", id);
        }
        PostRow row = posts.find(post.value(), thread.getId()).orElseThrow(() -> new NotFound("post", post));
        if (reporter.is(row.author())) {
            throw new Refused("own-post", "post " + post + " is the caller's own");
        }
        row.post().mustBeVisible();
        String why = FieldChecks.reasonOf(reason);
        Instant now = Times.now(clock);
        mustBeNew(person, post, now);
        boolean forProvider = thread.getScope() != Scope.GROUP && !row.author().isProvider();
        ProviderId decides = forProvider ? reporter.module().provider() : null;
        reports.save(new DiscussionReport(thread, row.post(), decides, person, why, now));
        if (forProvider) {
            news.reported(reporter);
        }
    }

    /** The reports about which the caller may decide and nobody has, the oldest first: a provider's own, for the operator all. */
    @Transactional(readOnly = true)
    public Page<ReportView> open(Caller caller, Pageable page) {
        Page<DiscussionReport> found = reports.findOpen(provider(caller), page);
        Map<ModuleId, ModuleCard> cards = modules.cards(
                found.stream().map(DiscussionReport::module).distinct().toList());
        return found.map(report ->
                report.view(Objects.requireNonNull(cards.get(report.module())).title()));
    }

    /**
     * Decides about a report, and about all others of the same post: takes the post out of sight, or leaves it. Author and reporters are told. {@link NotFound} for what
     * is not the caller's to decide, {@link Invalid} without a decision or a reason, refused {@code report-decided}.
     *
     * @param hide whether the post goes out of sight
     */
    public void decide(Caller caller, ReportId id, @Nullable Boolean hide, @Nullable String reason) {
        DiscussionReport report =
                reports.find(id.value(), provider(caller)).orElseThrow(() -> new NotFound("report", id));
        if (hide == null) {
            throw new Invalid("/hide", "required", "Say whether the post goes out of sight.");
        }
        String why = FieldChecks.reasonOf(reason);
        ReportState decision = hide ? ReportState.UPHELD : ReportState.DISMISSED;
        Instant now = Times.now(clock);
        List<DiscussionReport> same = reports.findByPostIdAndState(report.getPostId(), ReportState.OPEN);
        report.decide(decision, why, now);
        same.stream().filter(other -> other != report).forEach(other -> other.decide(decision, why, now));
        if (hide) {
            hide(caller, report, why);
        }
        audit.recordOwn(caller, hide ? "report.upheld" : "report.dismissed", "report", id.toString(), null);
        Set<MemberId> reporters = same.stream()
                .map(DiscussionReport::reporter)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        news.decided(NotificationKind.REPORT_DECIDED, caller, report.getId(), report.module(), reporters, why);
    }

    /** Forgets reports that were decided half a year ago. */
    @CapabilityOnly("the nightly job")
    public int forgetOld() {
        return reports.deleteDecidedBefore(Times.now(clock).minus(KEPT));
    }

    /** Nothing is left to hide where the author took the post back meanwhile, or its group was dissolved. */
    private void hide(Caller caller, DiscussionReport report, String why) {
        Optional<DiscussionThread> thread = threads.findToChange(report.getThreadId(), report.getModuleId());
        Optional<PostRow> row = posts.find(report.getPostId(), report.getThreadId())
                .filter(found -> found.post().getState() == PostState.VISIBLE);
        if (thread.isEmpty() || row.isEmpty()) {
            return;
        }
        row.get().post().hide(why);
        thread.get().lost(row.get().post());
        audit.recordOwn(caller, "post.hidden", "post", report.getPostId().toString(), null);
        MemberId author = row.get().author().member();
        if (author != null) {
            news.decided(
                    NotificationKind.POST_HIDDEN, caller, report.getPostId(), report.module(), Set.of(author), why);
        }
    }

    private void mustBeNew(MemberId person, PostId post, Instant now) {
        if (reports.existsByPostIdAndMemberIdAndState(post.value(), person.value(), ReportState.OPEN)) {
            throw new Refused("reported-already", "post " + post + " is reported");
        }
        if (reports.countByMemberIdAndReportedAtAfter(person.value(), now.minus(DAY)) >= settings.reportsPerDay()) {
            throw new Refused("too-many-reports", settings.reportsPerDay() + " reports within a day");
        }
    }

    /** Whose reports the caller decides about: {@code null} for all. */
    private @Nullable UUID provider(Caller caller) {
        caller.requireAnyRole(Role.PROVIDER, Role.OPERATOR);
        if (caller.is(Role.OPERATOR)) {
            return null;
        }
        ProviderId own = caller.requireProvider();
        Set<ProviderPermission> held = duties.own(caller);
        if (held.stream().allMatch(ProviderPermission.FINANCE::equals)) {
            throw new AccessDenied("duty");
        }
        return own.value();
    }
}
