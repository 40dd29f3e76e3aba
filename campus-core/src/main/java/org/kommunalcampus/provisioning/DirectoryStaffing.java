package org.kommunalcampus.provisioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Admissions;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffDirectory;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;

/**
 * What a directory does to the people of its municipality. It acts by the verbs that HR has, so the same checks, messages and audit hold; nothing is ever
 * erased by it.
 */
@UseCase
@RequiredArgsConstructor
public class DirectoryStaffing {

    private final DirectoryEntryRepository entries;
    private final DirectoryPeople people;
    private final PersonLinks links;
    private final PersonnelKeys keys;
    private final Members members;
    private final StaffRegister staffRegister;
    private final Admissions admissions;
    private final StaffDirectory staff;
    private final Departures departures;
    private final Clock clock;

    /**
     * Takes in a person of whom the directory speaks for the first time: somebody known by the personnel key, or without one by the address, is linked and
     * brought up to date; anybody else is admitted. Throws {@link Invalid} with what is wrong; refused {@code already-listed} where the directory lists the
     * person or the name already, {@code has-left} for somebody whom HR let go, {@code last-hr} where nobody else works as HR.
     */
    public DirectoryOutcome<DirectoryPerson> admit(Caller caller, MunicipalityId municipality, StatedPerson stated) {
        caller.requireAffiliation(municipality, Role.HR);
        stated.mustFit();
        mustBeFree(municipality, stated.userName(), null);
        Optional<MemberView> known = links.known(caller, municipality, stated);
        if (known.isPresent()) {
            return link(caller, municipality, known.get(), stated);
        }
        MemberId id = admissions.admit(caller, municipality, row(caller, municipality, stated));
        DirectoryEntry entry = DirectoryEntry.of(id, municipality, Times.now(clock));
        var done = apply(caller, municipality, PersonFacts.none(), id, entries.save(entry), stated);
        return new DirectoryOutcome<>(done.result(), DirectoryAct.JOINED, done.changes(), done.hints());
    }

    /** Takes over what the directory says about the person now. Throws {@link NotFound}, and as {@link #admit}. */
    public DirectoryOutcome<DirectoryPerson> change(
            Caller caller, MunicipalityId municipality, MemberId id, StatedPerson stated) {
        caller.requireAffiliation(municipality, Role.HR);
        stated.mustFit();
        DirectoryPerson before = people.find(caller, municipality, id);
        if (!before.userName().equalsIgnoreCase(stated.userName())) {
            mustBeFree(municipality, stated.userName(), id);
        }
        DirectoryEntry entry = entries.findById(id.value())
                .orElseGet(() -> entries.save(DirectoryEntry.of(id, municipality, Times.now(clock))));
        return apply(caller, municipality, facts(caller, municipality, before.person(), entry), id, entry, stated);
    }

    /** The directory lists the person no more: who still works here leaves. Throws {@link NotFound}; refused {@code last-hr}. */
    public DirectoryOutcome<MemberId> leave(Caller caller, MunicipalityId municipality, MemberId id) {
        caller.requireAffiliation(municipality, Role.HR);
        DirectoryPerson before = people.find(caller, municipality, id);
        DirectoryEntry entry = entries.findById(id.value())
                .orElseGet(() -> entries.save(DirectoryEntry.of(id, municipality, Times.now(clock))));
        if (before.active()) {
            departures.end(caller, municipality, before.person(), entry);
        }
        entry.release();
        List<DirectoryChange> changes = before.active() ? List.of(new DirectoryChange("active", "x", "")) : List.of();
        return new DirectoryOutcome<>(id, DirectoryAct.LEFT, changes, List.of());
    }

    private DirectoryOutcome<DirectoryPerson> link(
            Caller caller, MunicipalityId municipality, MemberView person, StatedPerson stated) {
        DirectoryEntry entry = entries.findById(person.id().value()).orElse(null);
        if (entry != null && !entry.isGone()) {
            throw new Refused("already-listed", "member " + person.id() + " is listed under another name");
        }
        if (person.hasLeft(LocalDate.now(clock)) && (entry == null || !entry.hasEnded(person.leftOn()))) {
            throw new Refused("has-left", "HR let member " + person.id() + " go");
        }
        PersonFacts before = facts(caller, municipality, person, entry);
        DirectoryEntry kept =
                entry == null ? entries.save(DirectoryEntry.of(person.id(), municipality, Times.now(clock))) : entry;
        var done = apply(caller, municipality, before, person.id(), kept, stated);
        DirectoryAct act = done.act() == DirectoryAct.RETURNED ? DirectoryAct.RETURNED : DirectoryAct.LINKED;
        return new DirectoryOutcome<>(done.result(), act, done.changes(), done.hints());
    }

    private DirectoryOutcome<DirectoryPerson> apply(
            Caller caller,
            MunicipalityId municipality,
            PersonFacts before,
            MemberId id,
            DirectoryEntry entry,
            StatedPerson stated) {
        List<String> hints = new ArrayList<>();
        entry.take(stated, Times.now(clock));
        MemberView person = members.of(caller, municipality, id);
        boolean wasActive = links.isActive(person, entry);
        if (stated.active() && !wasActive && !departures.begin(caller, municipality, person, entry)) {
            hints.add("stays-left");
        }
        describe(caller, municipality, id, stated, hints);
        if (!stated.active() && wasActive) {
            departures.end(caller, municipality, members.of(caller, municipality, id), entry);
        }
        DirectoryPerson after = people.find(caller, municipality, id);
        List<DirectoryChange> changes =
                facts(caller, municipality, after.person(), entry).since(before);
        return new DirectoryOutcome<>(after, act(wasActive, after.active(), changes), changes, hints);
    }

    private static DirectoryAct act(boolean wasActive, boolean active, List<DirectoryChange> changes) {
        if (wasActive != active) {
            return active ? DirectoryAct.RETURNED : DirectoryAct.LEFT;
        }
        return changes.isEmpty() ? DirectoryAct.NOTHING : DirectoryAct.CHANGED;
    }

    /** Key, name, address, unit and manager; what is as it was is not touched. */
    private void describe(
            Caller caller, MunicipalityId municipality, MemberId id, StatedPerson stated, List<String> hints) {
        MemberView person = members.of(caller, municipality, id);
        String key = stated.personnelKey();
        if (key != null && !key.strip().equalsIgnoreCase(person.personnelKey())) {
            staff.rekey(caller, municipality, id, key, person.version());
            person = members.of(caller, municipality, id);
        }
        MemberChange now = new MemberChange(
                person.givenName(),
                person.familyName(),
                mailbox(person),
                person.unit(),
                person.manager(),
                person.entryDate(),
                person.employmentStatus());
        boolean names = stated.states(StatedFact.NAME);
        MemberChange wanted = new MemberChange(
                names ? stated.givenName() : now.givenName(),
                names ? stated.familyName() : now.familyName(),
                stated.states(StatedFact.EMAIL)
                        ? mailbox(caller, municipality, person, stated.email(), hints)
                        : now.mailbox(),
                stated.states(StatedFact.UNIT) ? unit(caller, municipality, stated, now.unit(), hints) : now.unit(),
                stated.states(StatedFact.MANAGER) ? stated.manager() : now.manager(),
                now.entryDate(),
                stated.states(StatedFact.EMPLOYMENT_STATUS) && stated.status() != null
                        ? stated.status()
                        : now.status());
        if (!wanted.equals(now)) {
            staffRegister.change(caller, municipality, id, wanted, person.version());
        }
    }

    /**
     * Where mails go is the directory's to say; by which address an account is linked to somebody is not, or a directory could hand the person's place, even one
     * in HR, to another account.
     */
    private Mailbox mailbox(
            Caller caller, MunicipalityId municipality, MemberView person, @Nullable String email, List<String> hints) {
        Mailbox now = mailbox(person);
        if (email == null ? now.email() == null : email.strip().equalsIgnoreCase(now.email())) {
            return new Mailbox(email, now.shared(), now.signInEmail());
        }
        String signIn = now.signInEmail() == null && !now.shared() ? now.email() : now.signInEmail();
        if (signIn == null && staff.isHr(caller, municipality, person.id())) {
            hints.add("hr-address");
            return now;
        }
        if (signIn != null && now.signInEmail() == null) {
            hints.add("sign-in-stays");
        }
        return new Mailbox(email, now.shared(), signIn);
    }

    private static Mailbox mailbox(MemberView person) {
        return new Mailbox(person.email(), person.sharedMailbox(), person.signInEmail());
    }

    /** A unit that nobody knows keeps nobody out: the person stays where the person is, and HR reads why. */
    private @Nullable UnitId unit(
            Caller caller, MunicipalityId municipality, StatedPerson stated, @Nullable UnitId now, List<String> hints) {
        if (stated.department() == null) {
            return null;
        }
        Optional<UnitId> named = staff.unitNamed(caller, municipality, stated.department());
        if (named.isEmpty()) {
            hints.add("unknown-unit");
        }
        return named.orElse(now);
    }

    private MemberRow row(Caller caller, MunicipalityId municipality, StatedPerson stated) {
        return new MemberRow(
                keys.of(caller, municipality, stated),
                stated.givenName(),
                stated.familyName(),
                stated.email(),
                null,
                null,
                null,
                null,
                null,
                Set.of());
    }

    private PersonFacts facts(
            Caller caller, MunicipalityId municipality, MemberView person, @Nullable DirectoryEntry entry) {
        String manager = person.manager() == null
                ? null
                : members.of(caller, municipality, person.manager()).fullName();
        return PersonFacts.of(person, manager, links.isActive(person, entry));
    }

    private void mustBeFree(MunicipalityId municipality, String userName, @Nullable MemberId person) {
        if (entries
                .findByMunicipalityIdAndKindAndGoneFalseAndUserName(
                        municipality.value(), DirectoryEntryKind.PERSON, userName)
                .stream()
                .anyMatch(other -> person == null || !other.getSubjectId().equals(person.value()))) {
            throw new Refused("already-listed", "the name is listed already");
        }
    }
}
