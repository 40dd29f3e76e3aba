package org.kommunalcampus.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Backoff;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

/** Mails on their way, for the one that sends them: each step is a transaction of its own, so that the next node goes on where one has died. */
@UseCase
@RequiredArgsConstructor
class Outbox {

    /** Longer than a mail server may take to answer. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** About two days in all, as mail servers themselves do it. */
    private static final Backoff BACKOFF = Backoff.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(30));

    private final MailRepository mails;
    private final AskedLetterRepository asked;
    private final PendingMessages pending;
    private final PreferenceRepository preferences;
    private final Notifications notifications;
    private final Recipients recipients;
    private final UnsubscribeTokens tokens;
    private final Optional<MailWriter> writer;

    /** Found late, since who says so writes mails, too. */
    private final ObjectProvider<DatedNews> dates;

    private final Clock clock;

    /** Puts what is due for a person into one mail; what the person has read in the app meanwhile is left out. */
    void write(MemberId person, List<PendingMessages.Due> due) {
        if (!pending.take(due)) {
            throw new OptimisticLockingFailureException("somebody else has taken some of these messages");
        }
        Recipients.Recipient reader = recipients.find(person).orElse(null);
        MailPreference preference = preferences
                .findById(person.value())
                .map(MemberPreference::chosen)
                .orElse(MailPreference.USUAL);
        List<NotificationView> unread =
                notifications
                        .unread(due.stream().map(PendingMessages.Due::message).toList())
                        .values()
                        .stream()
                        .filter(message -> reader != null && reader.gets(message.kind()))
                        .filter(message -> reader != null && !isSaidByDate(person, reader, preference, message))
                        .toList();
        if (unread.isEmpty() || reader == null) {
            return;
        }
        var draft = new MailDraft(
                preference.language(),
                reader.name(),
                unread.stream()
                        .map(NotificationView::withoutReason)
                        .sorted(Comparator.comparing(NotificationView::created).reversed())
                        .toList(),
                tokens.of(person));
        mails.save(new Mail(person, writer.orElseThrow().write(draft), preference, Times.now(clock)));
    }

    /** Whether the person gets a date by mail that says the same; those who share the mailbox or have left get none. */
    private boolean isSaidByDate(
            MemberId person, Recipients.Recipient reader, MailPreference preference, NotificationView message) {
        return preference.dates()
                && reader.name() == null
                && reader.since() == null
                && dates.stream().anyMatch(news -> news.says(person, message));
    }

    /** What is to be sent now, those first that have waited longest. */
    @Transactional(readOnly = true)
    List<MailId> due(int most) {
        return mails.due(Times.now(clock), Limit.of(most)).stream()
                .map(MailId::new)
                .toList();
    }

    /** Takes a mail for this node until the lease is over; empty when another node has it, or when it needs no sending any more. */
    Optional<OutgoingMail> claim(MailId id) {
        Instant now = Times.now(clock);
        if (mails.claim(id.value(), now, now.plus(LEASE)) == 0) {
            return Optional.empty();
        }
        Mail mail = mails.findById(id.value()).orElseThrow();
        String address = address(mail);
        if (address == null) {
            mail.settle(MailState.NO_ADDRESS, null, now);
            return Optional.empty();
        }
        return Optional.of(mail.to(address));
    }

    /** Notes what came of an attempt, unless somebody else has made another one since. */
    void settle(OutgoingMail sent, SmtpAnswer answer) {
        mails.findById(sent.id().value())
                .filter(mail -> mail.isAt(sent.attempt()))
                .ifPresent(mail -> settle(mail, sent.attempt(), answer));
    }

    /** Forgets what was settled before, messages that never went because mails are switched off, and who was written to as soon as that does not count any more. */
    void forgetBefore(Instant limit) {
        mails.deleteSettledBefore(limit);
        pending.forgetBefore(limit);
        asked.deleteBefore(Times.now(clock).minus(Letters.WINDOW));
    }

    private void settle(Mail mail, int attempt, SmtpAnswer answer) {
        Instant now = Times.now(clock);
        switch (answer.kind()) {
            case ACCEPTED -> mail.settle(MailState.SENT, answer.code(), now);
            case SHOWN -> mail.settle(MailState.SHOWN, null, now);
            case REFUSED -> mail.settle(MailState.REFUSED, answer.code(), now);
            case DEFERRED, UNREACHABLE ->
                BACKOFF.next(attempt - 1, now)
                        .ifPresentOrElse(
                                next -> mail.defer(answer.code(), next),
                                () -> mail.settle(MailState.GIVEN_UP, answer.code(), now));
        }
    }

    private @Nullable String address(Mail mail) {
        MemberId person = mail.person();
        return person == null
                ? mail.recipient()
                : recipients.of(person, mail.writtenAt()).orElse(null);
    }
}
