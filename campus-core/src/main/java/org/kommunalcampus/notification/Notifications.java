package org.kommunalcampus.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Messages in the app to people, each for the person alone, and to desks that several people share. */
@UseCase
@RequiredArgsConstructor
public class Notifications {

    private static final Duration KEPT = Duration.ofDays(365);

    private final NotificationRepository messages;
    private final NotificationBatches batches;
    private final MutedKindRepository muted;
    private final Clock clock;

    /**
     * Tells people something. Whoever has not read the last message of the kind finds this one in its place; who does not want the kind gets none.
     *
     * @param arguments ids and numbers for each person, without line breaks and of at most 500 characters in all; never names or texts
     */
    @CapabilityOnly("capabilities that have something to tell")
    public void tell(NotificationKind kind, Map<MemberId, List<String>> arguments) {
        tell(kind, "", arguments);
    }

    /**
     * The same about a subject, each of which has a message of its own.
     *
     * @param subject id of what it is about
     */
    @CapabilityOnly("capabilities that have something to tell")
    public void tell(NotificationKind kind, String subject, Map<MemberId, List<String>> arguments) {
        Set<UUID> without = muted.withoutWishFor(
                kind, arguments.keySet().stream().map(MemberId::value).toList());
        Map<MemberId, List<String>> wanted = new HashMap<>(arguments);
        wanted.keySet().removeIf(person -> without.contains(person.value()));
        batches.tell(kind, subject.isEmpty() ? "" : ":" + subject, wanted);
    }

    /**
     * Tells people what somebody else decided about them. The one who decided is not told, and nobody is when the platform fills itself.
     *
     * @param by who decided
     * @param subject id of what was decided about; each has a message of its own
     */
    @CapabilityOnly("capabilities in which somebody decides about others")
    public void tellDecision(
            NotificationKind kind, Caller by, String subject, Collection<MemberId> people, DecisionFacts facts) {
        if (!by.isSystem()) {
            Set<MemberId> affected = new HashSet<>(people);
            affected.removeIf(person -> person.equals(by.member()));
            tellDecision(kind, subject, affected, facts);
        }
    }

    /** Like {@link #tellDecision(NotificationKind, Caller, String, Collection, DecisionFacts)}, for what rules, providers and feeds decide. */
    @CapabilityOnly("capabilities that carry out what was decided elsewhere")
    public void tellDecision(NotificationKind kind, String subject, Collection<MemberId> people, DecisionFacts facts) {
        batches.tell(
                kind,
                ":" + subject,
                people.stream().distinct().collect(Collectors.toMap(person -> person, person -> facts.lines())));
    }

    /**
     * Tells everybody at a desk something. An unread message of the kind about the same subject is replaced.
     *
     * @param subject id of what it is about
     * @param arguments as for {@link #tell}
     */
    @CapabilityOnly("capabilities that have something to tell")
    public void tellDesk(NotificationKind kind, SharedInbox desk, String subject, List<String> arguments) {
        batches.tellDesk(kind, desk, subject, arguments);
    }

    /** The caller's own messages and those of the caller's own desks, the latest first. */
    @Transactional(readOnly = true)
    public Page<NotificationView> of(Caller caller, Pageable page) {
        return messages.findByRecipientInOrderByCreatedAtDescIdAsc(recipients(caller), page)
                .map(Notification::view);
    }

    /** Those of the messages that nobody has read. */
    @CapabilityOnly("ways by which messages reach people besides the app")
    @Transactional(readOnly = true)
    public Map<NotificationId, NotificationView> unread(Collection<NotificationId> ids) {
        return messages
                .findByIdInAndReadAtIsNull(
                        ids.stream().map(NotificationId::value).toList())
                .stream()
                .map(Notification::view)
                .collect(Collectors.toMap(NotificationView::id, message -> message));
    }

    /** Those of the people for whom something is there that they have not read. */
    @CapabilityOnly("ways by which messages reach people besides the app")
    @Transactional(readOnly = true)
    public Set<MemberId> withUnread(Collection<MemberId> people) {
        return messages
                .findMembersWithUnread(people.stream().map(MemberId::value).collect(Collectors.toSet()))
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    /** How many of them are unread. */
    @Transactional(readOnly = true)
    public long unread(Caller caller) {
        return messages.countByRecipientInAndReadAtIsNull(recipients(caller));
    }

    /** Notes that the person has seen the message, and answers it; throws {@link NotFound} for a message to nobody or somebody else. */
    public NotificationView read(Caller caller, NotificationId id) {
        Notification message = messages.findByIdAndRecipientIn(id.value(), recipients(caller))
                .orElseThrow(() -> new NotFound("notification", id));
        message.read(Times.now(clock));
        return message.view();
    }

    /** Notes that the person has seen all messages. */
    public void readAll(Caller caller) {
        messages.readAll(recipients(caller), Times.now(clock));
    }

    /** The kinds of messages that the person gets; all of them unless the person wants it otherwise. */
    @Transactional(readOnly = true)
    public Set<NotificationKind> wanted(Caller caller) {
        Set<NotificationKind> kinds = EnumSet.allOf(NotificationKind.class);
        kinds.removeIf(kind -> !kind.canBeSwitchedOff());
        kinds.removeAll(muted.kindsOf(caller.requireMember().value()));
        return kinds;
    }

    /** Has the person get these kinds of messages and no others; what was sent before stays. */
    public void chooseKinds(Caller caller, Set<NotificationKind> kinds) {
        MemberId person = caller.requireMember();
        Set<NotificationKind> unwanted = EnumSet.allOf(NotificationKind.class);
        unwanted.removeIf(kind -> !kind.canBeSwitchedOff());
        unwanted.removeAll(kinds);
        muted.deleteByMember(person.value());
        muted.saveAll(unwanted.stream().map(kind -> new MutedKind(person, kind)).toList());
    }

    /** Whoever works at no desk must be somebody that a municipality employs. */
    /** Forgets messages more than a year old, read or not. Returns how many. */
    @CapabilityOnly("the nightly job")
    public int forgetOld() {
        return messages.deleteOlderThan(clock.instant().minus(KEPT));
    }

    private static List<String> recipients(Caller caller) {
        Stream<String> desks = SharedInbox.of(caller).stream().map(SharedInbox::key);
        return caller.member() != null || SharedInbox.of(caller).isEmpty()
                ? Stream.concat(Stream.of(caller.requireMember().toString()), desks)
                        .toList()
                : desks.toList();
    }
}
