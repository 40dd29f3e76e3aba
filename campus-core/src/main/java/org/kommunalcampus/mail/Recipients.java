package org.kommunalcampus.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.PrivateAccounts;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Where mails to a person go: to the address of the staff list while the person works, to the confirmed private one afterwards. */
@Component
@RequiredArgsConstructor
class Recipients {

    /** What people are still told of who have left: what concerns their own records and who gets at them. */
    private static final Set<NotificationKind> AFTER_LEAVING =
            Set.of(NotificationKind.RECORD_LAPSES, NotificationKind.ACCESS_CHANGED);

    private final Members members;
    private final PrivateAccounts privateAccounts;
    private final Clock clock;

    /**
     * Somebody who gets mails.
     *
     * @param name whom a mail to a shared mailbox is for, {@code null} where nobody else reads it
     * @param since the last day at work of somebody who has left, {@code null} for all others
     */
    record Recipient(
            String address, @Nullable String name, @Nullable LocalDate since) {

        /** Whether the person is told of this by mail. */
        boolean gets(NotificationKind kind) {
            return since == null || AFTER_LEAVING.contains(kind);
        }
    }

    /** Empty for somebody who gets no mails. */
    Optional<Recipient> find(MemberId person) {
        MemberView known = members.byIds(Set.of(person)).get(person);
        if (known == null) {
            return Optional.empty();
        }
        if (!known.hasLeft(LocalDate.now(clock))) {
            return Optional.ofNullable(known.email())
                    .map(address -> new Recipient(address, known.sharedMailbox() ? known.fullName() : null, null));
        }
        Map<MemberId, String> found = privateAccounts.addresses(Set.of(person));
        return Optional.ofNullable(found.get(person))
                .map(address -> new Recipient(address, null, Objects.requireNonNull(known.leftOn())));
    }

    /** Where a mail that was written then goes; what was written while somebody still worked goes to no private address. */
    Optional<String> of(MemberId person, Instant written) {
        return find(person)
                .filter(reader -> reader.since() == null
                        || LocalDate.ofInstant(written, clock.getZone()).isAfter(reader.since()))
                .map(Recipient::address);
    }
}
