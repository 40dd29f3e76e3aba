package org.kommunalcampus.mail;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.MessageChannel;
import org.kommunalcampus.notification.NotificationId;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Notes what is to go by mail in the transaction in which the message is written, so that one is never there without the other. */
@Component
@RequiredArgsConstructor
class MailChannel implements MessageChannel {

    private final MailTransport transport;
    private final PreferenceRepository preferences;
    private final PendingMessages pending;
    private final Staff staff;
    private final Clock clock;

    @Override
    public boolean isOpen() {
        return transport.isOpen();
    }

    @Override
    public void written(Map<MemberId, NotificationId> messages) {
        Map<UUID, MailPreference> chosen =
                preferences
                        .findAllById(
                                messages.keySet().stream().map(MemberId::value).toList())
                        .stream()
                        .collect(toMap(MemberPreference::getId, MemberPreference::chosen));
        Instant now = Times.now(clock);
        List<PendingMessages.Scheduled> scheduled = new ArrayList<>();
        messages.forEach((person, message) -> chosen.getOrDefault(person.value(), MailPreference.USUAL)
                .dueAt(now, clock.getZone())
                .ifPresent(due -> scheduled.add(new PendingMessages.Scheduled(person, message, due))));
        pending.add(scheduled);
    }

    /** Goes to everybody at the desk whom a municipality employs; the platform knows no address of others. */
    @Override
    public void written(SharedInbox desk, NotificationId message) {
        List<MemberId> people = desk.municipality()
                .map(staff::hrOf)
                .orElseGet(() -> desk.equals(SharedInbox.BEIRAT) ? staff.reviewers() : List.of());
        written(people.stream().collect(toMap(person -> person, person -> message)));
    }
}
