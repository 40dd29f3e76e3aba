package org.kommunalcampus.mail;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** How people want mails: each says it for the own person. */
@UseCase
@RequiredArgsConstructor
public class MailPreferences {

    private final PreferenceRepository preferences;
    private final PendingMessages pending;
    private final UnsubscribeTokens tokens;
    private final Clock clock;

    /** How the caller wants mails, {@link MailPreference#USUAL} without a choice. */
    @Transactional(readOnly = true)
    public MailPreference of(Caller caller) {
        return of(caller.requireMember());
    }

    /** Has the caller get mails in this way; what waits already comes in this way, too. Throws {@link org.kommunalcampus.shared.Invalid}. */
    public void choose(Caller caller, MailPreference chosen) {
        MemberId person = caller.requireMember();
        chosen.check();
        choose(person, chosen);
    }

    /** Whether the link of a mail is genuine. */
    @Open("people who read a mail and have not signed in")
    @Transactional(readOnly = true)
    public boolean isGenuine(String token) {
        return tokens.person(token).isPresent();
    }

    /** Stops mails to the person whose mail held this; all else stays. Throws {@link NotFound} for what the platform has not signed. */
    @Open("people who read a mail and have not signed in")
    public void stop(String token) {
        MemberId person = tokens.person(token).orElseThrow(() -> new NotFound("unsubscription", "of a mail"));
        choose(person, of(person).off());
    }

    private MailPreference of(MemberId person) {
        return preferences
                .findById(person.value())
                .map(MemberPreference::chosen)
                .orElse(MailPreference.USUAL);
    }

    private void choose(MemberId person, MailPreference chosen) {
        preferences
                .findById(person.value())
                .ifPresentOrElse(
                        known -> known.choose(chosen), () -> preferences.save(new MemberPreference(person, chosen)));
        chosen.dueAt(Times.now(clock), clock.getZone())
                .ifPresentOrElse(due -> pending.putOff(person, due), () -> pending.forget(person));
    }
}
