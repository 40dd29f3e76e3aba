package org.kommunalcampus.notification;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.Internal;
import org.kommunalcampus.organisation.MemberId;
import org.kommunalcampus.organisation.NotFound;
import org.kommunalcampus.organisation.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Messages to people in the app, each for the person alone. */
@UseCase
@RequiredArgsConstructor
public class Notifications {

    private final NotificationStore store;

    /**
     * Tells people something. Whoever has not read the last message of the kind finds this one in its place; who does not want the kind gets none.
     *
     * @param arguments ids and numbers for each person, without line breaks and of at most 500 characters in all; never names or texts
     */
    @Internal("capabilities that have something to tell")
    public void tell(NotificationKind kind, Map<MemberId, List<String>> arguments) {
        Map<MemberId, List<String>> wanted = new HashMap<>(arguments);
        wanted.keySet().removeAll(store.withoutWishFor(kind, arguments.keySet()));
        store.tell(kind, wanted);
    }

    /** The own messages, the latest first. */
    @Transactional(readOnly = true)
    public Page<NotificationView> of(Caller caller, Pageable page) {
        return store.of(caller.requireMember(), page);
    }

    /** How many of the own messages are unread. */
    @Transactional(readOnly = true)
    public long unread(Caller caller) {
        return store.unread(caller.requireMember());
    }

    /** Notes that the person has seen the message, and answers it; throws {@link NotFound} for a message to nobody or somebody else. */
    public NotificationView read(Caller caller, NotificationId id) {
        MemberId person = caller.requireMember();
        store.read(person, id);
        return store.find(person, id).orElseThrow(() -> new NotFound("notification", id));
    }

    /** Notes that the person has seen all messages. */
    public void readAll(Caller caller) {
        store.read(caller.requireMember(), null);
    }

    /** The kinds of messages that the person gets; all of them unless the person wants it otherwise. */
    @Transactional(readOnly = true)
    public Set<NotificationKind> wanted(Caller caller) {
        Set<NotificationKind> kinds = EnumSet.allOf(NotificationKind.class);
        kinds.removeAll(store.muted(caller.requireMember()));
        return kinds;
    }

    /** Has the person get these kinds of messages and no others; what was sent before stays. */
    public void want(Caller caller, Set<NotificationKind> kinds) {
        Set<NotificationKind> muted = EnumSet.allOf(NotificationKind.class);
        muted.removeAll(kinds);
        store.mute(caller.requireMember(), muted);
    }
}
