package org.kommunalcampus.provisioning;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffDirectory;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.springframework.stereotype.Component;

/** Ends the work of people at the word of a directory, and begins it again where the directory itself ended it. */
@Component
@RequiredArgsConstructor
class Departures {

    private static final int INTERRUPTION_DAYS = 31;

    private final Members members;
    private final StaffRegister staffRegister;
    private final StaffDirectory staff;
    private final Clock clock;

    /**
     * Ends the work with yesterday, so that the person gets in no more, not even one whose first day lies ahead. What HR had planned is remembered. Refused
     * {@code last-hr} for the only one who works as HR: nobody could put right what a directory does wrong.
     */
    void end(Caller caller, MunicipalityId municipality, MemberView person, DirectoryEntry entry) {
        if (staff.isLastHr(caller, municipality, person.id())) {
            throw new Refused("last-hr", "member " + person.id() + " is the only one of HR");
        }
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate ahead =
                person.entryDate() != null && person.entryDate().isAfter(yesterday) ? person.entryDate() : null;
        if (ahead != null) {
            forgetEntry(caller, municipality, person);
        }
        long version = members.of(caller, municipality, person.id()).version();
        staffRegister.leave(caller, municipality, person.id(), yesterday, version);
        entry.letGo(yesterday, ahead, person.leftOn());
    }

    /**
     * Brings back whom the directory let go itself, with the last day that HR had planned; whom HR let go, or whose planned day has passed, HR takes in again.
     * Answers whether the person works here again.
     */
    boolean begin(Caller caller, MunicipalityId municipality, MemberView person, DirectoryEntry entry) {
        if (!entry.hasEnded(person.leftOn())) {
            return false;
        }
        LocalDate first = firstDay(person, entry.getPlannedFirstDay());
        @Nullable LocalDate last = entry.getPlannedLastDay();
        entry.takeBack();
        if (last != null && last.isBefore(LocalDate.now(clock))) {
            staffRegister.leave(caller, municipality, person.id(), last, person.version());
            return false;
        }
        staffRegister.readmit(caller, municipality, person.id(), first, person.version());
        if (last != null) {
            long version = members.of(caller, municipality, person.id()).version();
            staffRegister.leave(caller, municipality, person.id(), last, version);
        }
        return true;
    }

    /** A short absence, such as an account that was locked by mistake, does not begin the work anew, nor the deadlines that count from its beginning. */
    private LocalDate firstDay(MemberView person, @Nullable LocalDate planned) {
        if (planned != null) {
            return planned;
        }
        LocalDate today = LocalDate.now(clock);
        boolean shortly = person.leftOn() != null
                && !person.leftOn().plusDays(INTERRUPTION_DAYS).isBefore(today);
        return shortly && person.entryDate() != null ? person.entryDate() : today;
    }

    private void forgetEntry(Caller caller, MunicipalityId municipality, MemberView person) {
        staffRegister.change(
                caller,
                municipality,
                person.id(),
                new MemberChange(
                        person.givenName(),
                        person.familyName(),
                        new Mailbox(person.email(), person.sharedMailbox(), person.signInEmail()),
                        person.unit(),
                        person.manager(),
                        null),
                person.version());
    }
}
