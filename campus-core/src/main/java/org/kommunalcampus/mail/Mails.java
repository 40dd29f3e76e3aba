package org.kommunalcampus.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** What has become of mails: each person sees the own ones, the operator sees numbers. */
@UseCase
@RequiredArgsConstructor
public class Mails {

    private static final Duration COUNTED = Duration.ofDays(7);

    private final MailRepository mails;
    private final MailTransport transport;
    private final Clock clock;

    /** Whether messages go by mail at all. */
    @Open("says nothing about anybody")
    @Transactional(readOnly = true)
    public boolean areOn() {
        return transport.isOpen();
    }

    /** The mails to the caller, the latest first. */
    @Transactional(readOnly = true)
    public Page<MailView> own(Caller caller, Pageable page) {
        return mails.findByMemberIdOrderByCreatedAtDescIdAsc(
                        caller.requireMember().value(), page)
                .map(Mail::view);
    }

    /** How many mails wait, and what has become of those of the last seven days; for the operator. */
    @Transactional(readOnly = true)
    public List<MailCount> figures(Caller caller) {
        caller.requireOperator();
        return mails.count(clock.instant().minus(COUNTED)).stream()
                .sorted(Comparator.comparing(MailCount::state).thenComparing(each -> String.valueOf(each.outcome())))
                .toList();
    }
}
