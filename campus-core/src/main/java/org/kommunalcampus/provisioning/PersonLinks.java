package org.kommunalcampus.provisioning;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffDirectory;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;
import org.springframework.stereotype.Component;

/** Puts employees together with what the directory says of them. */
@Component
@RequiredArgsConstructor
class PersonLinks {

    private final DirectoryEntryRepository entries;
    private final StaffDirectory staff;
    private final Members members;
    private final Clock clock;

    /** The people as the directory sees them, those whom it may not see left out; in a constant number of queries. */
    List<DirectoryPerson> view(Caller caller, MunicipalityId municipality, Collection<MemberView> people) {
        Map<UUID, DirectoryEntry> known =
                entries
                        .findBySubjectIdIn(people.stream()
                                .map(person -> person.id().value())
                                .toList())
                        .stream()
                        .collect(toMap(DirectoryEntry::getSubjectId, entry -> entry));
        Map<UnitId, String> codes = staff.unitCodes(caller, municipality);
        return people.stream()
                .filter(person -> isListed(person, known.get(person.id().value())))
                .map(person -> view(person, known.get(person.id().value()), codes))
                .toList();
    }

    /** Whether the directory may see the person: those who work here, and those who do not only as long as it lists them itself. */
    private boolean isListed(MemberView person, @Nullable DirectoryEntry entry) {
        boolean dropped = entry != null && entry.isGone() && entry.hasEnded(person.leftOn());
        return !dropped && (!person.hasLeft(today()) || (entry != null && !entry.isGone()));
    }

    Optional<DirectoryEntry> of(MemberView person) {
        return entries.findById(person.id().value());
    }

    /** Whoever has no last day works here; who has one does so until then, unless the directory itself has ended it. */
    boolean isActive(MemberView person, @Nullable DirectoryEntry entry) {
        return person.leftOn() == null
                || (!person.hasLeft(today()) && (entry == null || !entry.hasEnded(person.leftOn())));
    }

    /** Somebody of whom the directory speaks for the first time, if the municipality knows the person already: by the key, or without one by an address. */
    Optional<MemberView> known(Caller caller, MunicipalityId municipality, StatedPerson stated) {
        if (stated.personnelKey() != null) {
            return members.byPersonnelKey(caller, municipality, stated.personnelKey());
        }
        List<MemberView> found = stated.email() == null
                ? List.of()
                : staff.withAddress(caller, municipality, stated.email()).stream()
                        .filter(person -> !person.sharedMailbox() && person.leftOn() == null)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private DirectoryPerson view(MemberView person, @Nullable DirectoryEntry entry, Map<UnitId, String> codes) {
        String called = entry == null ? null : entry.getUserName();
        Set<StatedFact> kept = entry == null ? EnumSet.noneOf(StatedFact.class) : entry.kept();
        return new DirectoryPerson(
                person,
                called == null ? nameOf(person) : called,
                entry == null ? null : entry.getExternalId(),
                department(person, entry, codes),
                isActive(person, entry),
                kept,
                person.version() + "." + (entry == null ? "0" : entry.sign()));
    }

    /** What the directory calls the unit as long as the person is in it; its code otherwise. */
    private static @Nullable String department(
            MemberView person, @Nullable DirectoryEntry entry, Map<UnitId, String> codes) {
        if (person.unit() == null) {
            return null;
        }
        String called = entry == null ? null : entry.getDepartment();
        return called != null && called.strip().equalsIgnoreCase(person.unitName()) ? called : codes.get(person.unit());
    }

    private static String nameOf(MemberView person) {
        if (person.signInEmail() != null) {
            return person.signInEmail();
        }
        return person.email() == null || person.sharedMailbox() ? person.personnelKey() : person.email();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
